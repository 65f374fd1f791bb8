package switchboard.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import switchboard.cluster.Node;

/// The rest of the wizard: fetching the image or COP file, the last questions, and the log of the
/// install as it is streamed. The install itself does not need the session.
record UpgradeInstall(LabConsole console, LabFile file, boolean goesOn, boolean switches) {
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
    private static final String RESTART_TO_ACTIVATE =
            "The system upgrade was successful.  Please reboot the system to activate the change.  "
                    + "This will also ensure services affected by the upgrade process are"
                    + " functioning properly.\n\n";
    private static final String SWITCH_REQUESTED =
            "The system upgrade was successful.  A switch version request has been submitted.  This"
                    + " can take a long time depending on the platform and database size.  Please"
                    + " continue to monitor the switchover process from the Cisco Unified"
                    + " Communications OS Platform CLI.  Please verify the system restarts and the"
                    + " correct version is active.\n\n";

    private static final String NOT_VALID = "The selected file is not valid.";

    /// Fetches the image and asks the last questions.
    List<Beat> fetch() {
        List<Beat> beats = new ArrayList<>();
        beats.add(Beat.say("Accessing the file.  Please wait...\n"));
        beats.add(Beat.say(A_SECOND.multipliedBy(3), "Validating the file...\n"));
        Node node = console.life().node().node();
        LabTimes times = console.lab().shape().times();
        Duration time =
                file instanceof LabCop ? A_SECOND.multipliedBy(4) : times.download(node, attempt());
        Duration part = time.dividedBy(PARTS);
        Beat cut = Beat.then(A_SECOND, _ -> console.cutAt(Fault.Moment.DOWNLOADING));
        beats.add(cut);
        for (int done = 1; done <= PARTS; done++) {
            String end = done == PARTS ? "\n" : "\r";
            beats.add(
                    Beat.say(part, "Downloaded " + file.megabytes() * done / PARTS + " MB." + end));
        }
        beats.add(Beat.say(A_SECOND, "Checksumming the file...\n"));
        beats.addAll(ask());
        return beats;
    }

    private List<Beat> ask() {
        Beat next = goesOn ? Beat.then(A_SECOND, this::start) : askFirst();
        return switch (file) {
            case LabImage image -> {
                Duration summing = A_SECOND.multipliedBy(70);
                yield image.missing(console.life().sides(), true).isPresent()
                        ? List.of(Beat.then(summing, this::refuse))
                        : List.of(Beat.say(summing, REBOOT_NEEDED + summary()), next);
            }
            case LabCop _ -> List.of(Beat.say(A_SECOND, "\n" + summary()), next);
        };
    }

    private List<Beat> refuse(Instant now) {
        console.lab().wizards().leave(console);
        act(now, Act.INSTALL_REFUSED, NOT_VALID);
        return Beat.failed(NOT_VALID);
    }

    private int attempt() {
        return console.life().installs().size() + 1;
    }

    private String summary() {
        boolean isNew = console.life().active().compareTo(Checksums.FIRST_WITH_TWO) >= 0;
        String version =
                file instanceof LabImage image ? "File version: " + image.inside() + "\n" : "";
        return "Downloaded: %s\n%s%s\n"
                .formatted(file.file(), version, Checksums.of(file.file(), isNew));
    }

    private boolean isRefresh() {
        return file instanceof LabImage image && image.isRefreshFrom(console.life().active());
    }

    private Beat askFirst() {
        return file instanceof LabCop ? askStart() : askSwitching();
    }

    private Beat askSwitching() {
        String question =
                isRefresh()
                        ? "Switch to new version if the upgrade is successful (yes/no): "
                        : "Automatically switch versions if the upgrade is successful (yes/no): ";
        return Beat.askYesNo(
                question,
                (_, yes) ->
                        List.of(
                                Beat.say("\n"),
                                new UpgradeInstall(console, file, goesOn, yes).askStart()));
    }

    private Beat askStart() {
        String question =
                isRefresh() ? "Start Refresh Upgrade (yes/no): " : "Start installation (yes/no): ";
        Beat ask = Beat.askYesNo(question, (now, yes) -> yes ? start(now) : decline(now));
        return Beat.then(
                Duration.ZERO,
                _ -> Beat.before(List.of(ask), cut(Fault.Moment.BEFORE_LAST_QUESTION)));
    }

    private Beat[] cut(Fault.Moment moment) {
        return console.cutAt(moment).toArray(Beat[]::new);
    }

    private List<Beat> decline(Instant now) {
        console.lab().wizards().leave(console);
        act(now, Act.INSTALL_DECLINED, file.file());
        return List.of(Beat.say("The upgrade was canceled.\n"));
    }

    private List<Beat> start(Instant now) {
        boolean isCop = file instanceof LabCop;
        if (console.dropsAt(isCop ? Fault.Moment.COP_YES_LOST : Fault.Moment.INSTALL_YES_LOST)) {
            return List.of(new Beat.End(Duration.ZERO));
        }
        boolean lostControl = !console.lab().wizards().isIn(console);
        if (lostControl || !(console.life().doing() instanceof Doing.DailyWork)) {
            return Beat.failed("An upgrade is already in progress.");
        }
        console.lab().wizards().leave(console);
        enter(now);
        if (console.dropsAt(isCop ? Fault.Moment.COP_YES_TAKEN : Fault.Moment.INSTALL_YES_TAKEN)) {
            return List.of(new Beat.End(Duration.ZERO));
        }
        return report();
    }

    private void enter(Instant now) {
        switch (file) {
            case LabImage image -> {
                NodeSides sides = console.life().sides();
                String detail = Software.Release.of(image, sides, switches).detail();
                act(now, Act.INSTALL_STARTED, detail);
            }
            case LabCop cop -> act(now, Act.COP_STARTED, Software.Cop.of(cop).detail());
        }
    }

    private List<Beat> report() {
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
            case INSTALL_DONE, COP_DONE ->
                    List.of(
                            Beat.say("Successfully installed " + install.file() + "\n\n"),
                            Beat.say(afterwards(install)));
            case INSTALL_CANCELLED -> List.of(Beat.say("The upgrade was canceled.\n"));
            default -> failed(install);
        };
    }

    private static String afterwards(LabInstall install) {
        return switch (install.software()) {
            case Software.Release release -> release.automatic() ? SWITCH_REQUESTED : SUCCESS;
            case Software.Cop cop -> cop.asksRestart() ? RESTART_TO_ACTIVATE : "";
        };
    }

    private static List<Beat> failed(LabInstall install) {
        List<String> words = install.trouble().map(Trouble::words).orElse(List.of());
        return Beat.before(
                Beat.failed("Installation of " + install.file() + " failed"),
                words.stream().map(word -> Beat.say("\n" + word + "\n")).toArray(Beat[]::new));
    }

    private void act(Instant now, Act act, String detail) {
        console.lab().act(now, console.life().node().name(), act, detail);
    }
}
