package switchboard.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/// The commands at the `admin:` prompt.
final class LabShell {
    private static final Pattern NOT_DURING_UPGRADE =
            Pattern.compile(
                    "utils (dbreplication (status|reset|stop|rebuild|setrepltimeout)"
                            + "|system (switch-version|restart|shutdown)"
                            + "|service|disaster_recovery|sso)\\b.*");
    private static final Duration A_MOMENT = Duration.ofMillis(400);

    private LabShell() {}

    /// What a typed line makes the node do.
    static List<Beat> run(LabConsole console, Instant now, String line) {
        String command = line.strip().replaceAll("\\s+", " ");
        boolean isInstalling = console.life().doing() instanceof Doing.Installing;
        if (isInstalling && NOT_DURING_UPGRADE.matcher(command).matches()) {
            return Beat.failed(
                    "The system is currently locked by another process. Please try again later.");
        }
        return switch (command) {
            case "" -> List.of();
            case "exit", "quit" -> List.of(new Beat.End(A_MOMENT));
            case "set cli pagination off" -> turnPager(console, false);
            case "set cli pagination on" -> turnPager(console, true);
            case "utils system upgrade initiate" -> new UpgradeWizard(console).begin(now);
            case "utils system upgrade cancel" -> UpgradeCancel.begin(console, now);
            case "utils system switch-version" -> new SwitchDialogue(console).begin();
            case "utils system restart" -> new RestartDialogue(console).begin();
            default -> read(console, now, command);
        };
    }

    private static List<Beat> turnPager(LabConsole console, boolean on) {
        console.pager().turn(on);
        String word = on ? "on" : "off";
        return List.of(Beat.say(A_MOMENT, "Automatic pagination is turned " + word + "\n"));
    }

    private static List<Beat> read(LabConsole console, Instant now, String command) {
        Answers answers = new Answers(console.lab(), console.life());
        return answers.thinking(command, now)
                .map(time -> List.of(Beat.then(time, then -> show(console, command, then))))
                .orElseGet(() -> unknown(console, now, command));
    }

    private static List<Beat> show(LabConsole console, String command, Instant now) {
        String text =
                console.life().faults().isUnreadable(now)
                        ? "Cannot process the request at this time (rc=-9, 0x1f"
                        : new Answers(console.lab(), console.life()).text(command, now);
        return console.dropsAt(Fault.Moment.READING)
                ? List.of(
                        Beat.say(text.substring(0, text.length() / 2)), new Beat.End(Duration.ZERO))
                : console.pager().show(text);
    }

    private static List<Beat> unknown(LabConsole console, Instant now, String command) {
        console.lab().act(now, console.life().node().name(), Act.UNKNOWN_COMMAND, command);
        return List.of(
                Beat.say(
                        A_MOMENT, "No valid command entered\n\nExecuted command unsuccessfully\n"));
    }
}
