package switchboard.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// `utils system upgrade cancel`.
final class UpgradeCancel {
    private static final String NOT_A_COP =
            "Installation of a Cisco Options Package (COP) cannot be canceled.";

    private UpgradeCancel() {}

    static List<Beat> begin(LabConsole console, Instant now) {
        console.lab().wizards().enter(console);
        console.lab().wizards().leave(console);
        if (!(console.life().doing() instanceof Doing.Installing(LabInstall install))) {
            return List.of(Beat.say(Duration.ofSeconds(1), "No upgrade is in progress.\n"));
        }
        if (install.release().isEmpty()) {
            return Beat.failed(NOT_A_COP);
        }
        return List.of(
                Beat.askYesNo(
                        "Do you want to cancel the upgrade (yes/no): ",
                        (then, yes) -> yes ? cancel(console, install, then) : List.of()));
    }

    private static List<Beat> cancel(LabConsole console, LabInstall install, Instant now) {
        if (console.life().doing() instanceof Doing.Installing) {
            console.lab()
                    .act(
                            now,
                            console.life().node().name(),
                            Act.INSTALL_CANCELLED,
                            install.software().subject());
        }
        return List.of(Beat.say(Duration.ofSeconds(5), "The upgrade was canceled.\n"));
    }
}
