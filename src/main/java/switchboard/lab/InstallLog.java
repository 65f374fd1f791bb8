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

    /// All lines that it has when it is complete, oldest first.
    List<LogLine> lines() {
        List<LogLine> lines = new ArrayList<>();
        add(lines, 1, "file_list.sh", "Starting file_list.sh");
        add(lines, 3, "file_list.sh", "Parse argument method=upgrade");
        add(lines, 6, "file_list.sh", "Complete (rc=0)");
        add(lines, 12, "upgrade_install.sh", "Upgrade from the active to the inactive side");
        add(lines, 30, "upgrade_install.sh", "Mounting the image " + install.file());
        add(lines, 55, "anaconda", "Formatting the inactive partition");
        add(lines, 80, "anaconda", "Copying the base system");
        for (int number = 0; number < PACKAGES.size(); number++) {
            int start = 110 + number * 36;
            String name = PACKAGES.get(number);
            add(lines, start, "component_install", "Installing component " + name);
            debug(lines, start + 20, "(CAPTURE) " + name + ": unpacked");
        }
        add(lines, RELEASE_AT - 20, "post_upgrade", "Migrating the database");
        add(lines, RELEASE_AT, "post_upgrade", "PRODUCT_VERSION is " + install.version());
        add(lines, RELEASE_AT, "post_upgrade", "PRODUCT_VERSION_DISPLAY is " + install.version());
        add(lines, 930, "post_upgrade", "Syncing configuration files");
        add(lines, 970, "post_upgrade", "Updating the boot loader, default stays as it is");
        add(lines, 995, "upgrade_install.sh", "Upgrade ends (rc=0)");
        return install.fails() ? failing(lines) : lines;
    }

    /// What is in it at that time.
    List<LogLine> until(Instant now) {
        Instant end = install.result().map(LabEntry::at).orElse(now);
        Instant last = end.isBefore(now) ? end : now;
        return lines().stream().filter(line -> !line.at().isAfter(last)).toList();
    }

    private List<LogLine> failing(List<LogLine> lines) {
        List<LogLine> cut = new ArrayList<>(lines.subList(0, lines.size() * 3 / 5));
        Instant end = install.at(998);
        cut.add(LogLine.of(end, "component_install", "(CAPTURE) rpm: error: unpacking", "Debug"));
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
