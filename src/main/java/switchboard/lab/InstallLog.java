package switchboard.lab;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The log that an install writes; the release appears in it only near the end.
record InstallLog(LabInstall install) {
    private static final List<String> PACKAGES =
            List.of(
                    "platform-base",
                    "platform-cli",
                    "platform-drf",
                    "platform-security",
                    "informix",
                    "tomcat",
                    "openssl",
                    "ntp",
                    "syslog-agent",
                    "snmp-agent",
                    "servm",
                    "cdp-agent",
                    "certificate-trust",
                    "identity-sync",
                    "amc",
                    "database-schema",
                    "application",
                    "firmware",
                    "locale-base",
                    "serviceability");
    private static final int RELEASE_AT = 880;
    private static final int EARLY_LINES = 5;

    /// All lines that it has when it is complete, oldest first.
    List<LogLine> lines() {
        List<LogLine> lines =
                switch (install.software()) {
                    case Software.Release release -> ofRelease(release);
                    case Software.Cop cop -> ofCop(cop);
                };
        return install.trouble().map(trouble -> failing(lines, trouble)).orElse(lines);
    }

    private List<LogLine> ofRelease(Software.Release release) {
        List<LogLine> lines = new ArrayList<>();
        add(lines, 1, "file_list.sh", "Starting file_list.sh");
        add(lines, 3, "file_list.sh", "Parse argument method=upgrade");
        add(lines, 6, "file_list.sh", "Complete (rc=0)");
        add(lines, 12, "upgrade_install.sh", "Upgrade from the active to the inactive side");
        add(lines, 30, "upgrade_install.sh", "Mounting the image " + install.file());
        if (release.refresh()) {
            add(lines, 34, "refresh_upgrade", "Refresh upgrade, the system is going to restart");
            add(lines, 350, "refresh_upgrade", "Restarted into the new operating system");
        } else {
            add(lines, 55, "anaconda", "Formatting the inactive partition");
            add(lines, 80, "anaconda", "Copying the base system");
        }
        addComponents(lines, release.refresh() ? 360 : 110);
        add(lines, RELEASE_AT - 20, "post_upgrade", "Migrating the database");
        add(lines, RELEASE_AT, "post_upgrade", "PRODUCT_VERSION is " + release.version());
        add(lines, RELEASE_AT, "post_upgrade", "PRODUCT_VERSION_DISPLAY is " + release.version());
        add(lines, 930, "post_upgrade", "Syncing configuration files");
        String loader = release.automatic() ? "default is the new side" : "default stays as it is";
        add(lines, 970, "post_upgrade", "Updating the boot loader, " + loader);
        add(lines, 995, "upgrade_install.sh", "Upgrade ends (rc=0)");
        return lines;
    }

    private void addComponents(List<LogLine> lines, int from) {
        int each = (RELEASE_AT - 30 - from) / PACKAGES.size();
        for (int number = 0; number < PACKAGES.size(); number++) {
            int start = from + number * each;
            String name = PACKAGES.get(number);
            add(lines, start, "component_install", "Installing component " + name);
            debug(lines, start + each / 2, "(CAPTURE) " + name + ": unpacked");
        }
    }

    private List<LogLine> ofCop(Software.Cop cop) {
        List<LogLine> lines = new ArrayList<>();
        add(lines, 10, "file_list.sh", "Starting file_list.sh");
        add(lines, 60, "file_list.sh", "Parse argument method=option");
        add(lines, 120, "option_install.sh", "Unpacking " + cop.file());
        add(lines, 400, "option_install.sh", "Running copstart.sh");
        debug(lines, 600, "(CAPTURE) copstart.sh: applied");
        if (cop.asksRestart()) {
            add(lines, 900, "option_install.sh", "A restart of the system is required");
        }
        add(lines, 990, "option_install.sh", "Option install ends (rc=0)");
        return lines;
    }

    /// What is in it at that time.
    List<LogLine> until(Instant now) {
        Instant end = install.result().map(LabEntry::at).orElse(now);
        Instant last = end.isBefore(now) ? end : now;
        return lines().stream().filter(line -> !line.at().isAfter(last)).toList();
    }

    private List<LogLine> failing(List<LogLine> lines, Trouble trouble) {
        int last = trouble.early() ? EARLY_LINES : lines.size() * 3 / 5;
        List<LogLine> cut = new ArrayList<>(lines.subList(0, last));
        Instant end = install.at(998);
        cut.add(LogLine.of(end, trouble.script(), trouble.log(), "Debug"));
        cut.add(LogLine.of(end, "upgrade_install.sh", "Upgrade failed (rc=1)", "Error"));
        return cut;
    }

    private void add(List<LogLine> lines, int thousandths, String script, String words) {
        lines.add(LogLine.of(install.at(thousandths), script, words, "Info"));
    }

    private void debug(List<LogLine> lines, int thousandths, String words) {
        lines.add(LogLine.of(install.at(thousandths), "component_install", words, "Debug"));
    }
}
