package switchboard.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import switchboard.cluster.Node;

/// The rest of the wizard: fetching the image, the last questions, and the log of the install
/// as it is streamed. The install itself does not need the session.
record UpgradeInstall(LabConsole console, LabImage image, boolean goesOn, boolean switches) {
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final int PARTS = 40;
    private static final String REBOOT_NEEDED =
            "\nA system reboot is required when the upgrade process completes or is canceled.  This"
                    + " will ensure services affected by the upgrade process are functioning"
                    + " properly.\n\n";
    private static final String SUCCESS =
            "The system upgrade was successful.  Please switch versions to activate the upgrade or"
                    + " reboot the system to ensure services affected by the upgrade process are"
                    + " functioning properly.\n\n";
    private static final String SWITCH_REQUESTED =
            "The system upgrade was successful.  A switch version request has been submitted.  This"
                    + " can take a long time depending on the platform and database size.  Please"
                    + " continue to monitor the switchover process from the Cisco Unified"
                    + " Communications OS Platform CLI.  Please verify the system restarts and the"
                    + " correct version is active.\n\n";

    /// Fetches the image and asks the last questions.
    List<Beat> fetch() {
        List<Beat> beats = new ArrayList<>();
        beats.add(Beat.say("Accessing the file.  Please wait...\n"));
        beats.add(Beat.say(A_SECOND.multipliedBy(3), "Validating the file...\n"));
        Node node = console.life().node().node();
        LabTimes times = console.lab().shape().times();
        Duration part = times.download(node, attempt()).dividedBy(PARTS);
        for (int done = 1; done <= PARTS; done++) {
            String end = done == PARTS ? "\n" : "\r";
            beats.add(
                    Beat.say(
                            part, "Downloaded " + image.megabytes() * done / PARTS + " MB." + end));
        }
        beats.add(Beat.say(A_SECOND, "Checksumming the file...\n"));
        beats.add(Beat.say(A_SECOND.multipliedBy(70), REBOOT_NEEDED + summary()));
        beats.addAll(goesOn ? List.of(Beat.then(A_SECOND, this::start)) : List.of(askSwitching()));
        return beats;
    }

    private int attempt() {
        return console.life().installs().size() + 1;
    }

    private String summary() {
        boolean isNew = console.life().active().compareTo(Checksums.FIRST_WITH_TWO) >= 0;
        return "Downloaded: %s\nFile version: %s\n%s\n"
                .formatted(image.file(), image.inside(), Checksums.of(image.file(), isNew));
    }

    private Beat askSwitching() {
        String question =
                image.refresh()
                        ? "Switch to new version if the upgrade is successful (yes/no): "
                        : "Automatically switch versions if the upgrade is successful (yes/no): ";
        return Beat.askYesNo(
                question,
                (_, yes) ->
                        List.of(
                                Beat.say("\n"),
                                new UpgradeInstall(console, image, goesOn, yes).askStart()));
    }

    private Beat askStart() {
        String question =
                image.refresh()
                        ? "Start Refresh Upgrade (yes/no): "
                        : "Start installation (yes/no): ";
        return Beat.askYesNo(question, (now, yes) -> yes ? start(now) : decline(now));
    }

    private List<Beat> decline(Instant now) {
        console.lab().wizards().leave(console);
        act(now, Act.INSTALL_DECLINED, image.file());
        return List.of(Beat.say("The upgrade was canceled.\n"));
    }

    private List<Beat> start(Instant now) {
        if (console.dropsAt(Fault.Moment.INSTALL_YES_LOST)) {
            return List.of(new Beat.End(Duration.ZERO));
        }
        boolean lostControl = !console.lab().wizards().isIn(console);
        if (lostControl || !(console.life().doing() instanceof Doing.DailyWork)) {
            return Beat.failed("An upgrade is already in progress.");
        }
        console.lab().wizards().leave(console);
        act(now, Act.INSTALL_STARTED, LabInstall.detail(image, switches));
        if (console.dropsAt(Fault.Moment.INSTALL_YES_TAKEN)) {
            return List.of(new Beat.End(Duration.ZERO));
        }
        LabInstall install = console.life().installs().getLast();
        String begin =
                "\nThe upgrade log is %s\nUpgrading the system.  Please wait...\n"
                        .formatted(install.log());
        List<LogLine> log = new InstallLog(install).lines();
        return List.of(Beat.say(begin), Beat.then(A_SECOND, then -> stream(log, install, then)));
    }

    private List<Beat> stream(List<LogLine> rest, LabInstall install, Instant now) {
        LabInstall latest = console.life().installs().get(install.attempt() - 1);
        if (!latest.isRunning()) {
            return finish(latest);
        }
        boolean isUnderWay = !now.isBefore(install.at(150));
        if (isUnderWay && console.dropsAt(Fault.Moment.INSTALL_RUNNING)) {
            return List.of(new Beat.End(Duration.ZERO));
        }
        if (rest.isEmpty()) {
            return List.of(Beat.then(A_SECOND, then -> stream(rest, install, then)));
        }
        LogLine line = rest.getFirst();
        Duration wait = Duration.between(now, line.at());
        Duration until = wait.isNegative() ? Duration.ZERO : wait;
        List<LogLine> others = rest.subList(1, rest.size());
        return List.of(
                Beat.say(until, line.text() + "\n"),
                Beat.then(Duration.ZERO, then -> stream(others, install, then)));
    }

    private List<Beat> finish(LabInstall install) {
        return switch (install.result().orElseThrow().act()) {
            case INSTALL_DONE ->
                    List.of(
                            Beat.say("Successfully installed " + install.file() + "\n\n"),
                            Beat.say(install.automatic() ? SWITCH_REQUESTED : SUCCESS));
            case INSTALL_CANCELLED -> List.of(Beat.say("The upgrade was canceled.\n"));
            default -> Beat.failed("Installation of " + install.file() + " failed");
        };
    }

    private void act(Instant now, Act act, String detail) {
        console.lab().act(now, console.life().node().name(), act, detail);
    }
}
