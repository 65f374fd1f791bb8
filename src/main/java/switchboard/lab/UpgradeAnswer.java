package switchboard.lab;

import java.util.List;

/// `utils system upgrade status`.
final class UpgradeAnswer {
    private UpgradeAnswer() {}

    static String text(NodeLife life) {
        List<LabInstall> installs = life.installs();
        if (installs.isEmpty()) {
            return "No upgrade is in progress.\n";
        }
        LabInstall last = installs.getLast();
        return words(last)
                + "\nUpgrade status: %s\nUpgrade file: %s\nUpgrade log: %s\n"
                        .formatted(state(last), last.file(), last.log());
    }

    private static String state(LabInstall install) {
        return install.result()
                .map(
                        how ->
                                switch (how.act()) {
                                    case INSTALL_DONE, COP_DONE -> "Successful";
                                    case INSTALL_CANCELLED -> "Canceled";
                                    default -> "Failed";
                                })
                .orElse("In progress");
    }

    private static String words(LabInstall install) {
        boolean failed =
                install.result()
                        .filter(
                                how ->
                                        how.act() == Act.INSTALL_FAILED
                                                || how.act() == Act.COP_FAILED)
                        .isPresent();
        return failed
                ? "An error has occured but no messages on the upgrade failure are available ."
                        + " Please review the install logs for additional details.\n"
                : "";
    }
}
