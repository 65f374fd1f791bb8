package switchboard.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// `utils system restart`.
record RestartDialogue(LabConsole console) {
    private static final String WARNING =
            """
                 ***   W A R N I N G   ***
            Please make sure database replication setup is complete. Use the command 'utils dbreplication runtimestate' to get the current status.
            If database replication setup is in progress, restarting the server may leave database replication unable to complete.
            Do you really want to restart ?

            """;

    private static final String BUSY = "The indicated command is still running.";

    List<Beat> begin() {
        return List.of(
                Beat.say(Duration.ofSeconds(1), WARNING),
                Beat.askYesNo("Enter (yes/no)? ", this::answer));
    }

    private List<Beat> answer(Instant now, boolean yes) {
        if (!yes) {
            act(now, Act.RESTART_DECLINED, "");
            return List.of();
        }
        if (console.dropsAt(Fault.Moment.RESTART_YES_LOST)) {
            return List.of(new Beat.End(Duration.ZERO));
        }
        if (!(console.life().doing() instanceof Doing.DailyWork)) {
            act(now, Act.RESTART_REFUSED, BUSY);
            return Beat.failed(BUSY);
        }
        act(now, Act.RESTART_ACCEPTED, "");
        if (console.dropsAt(Fault.Moment.RESTART_YES_TAKEN)) {
            return List.of(new Beat.End(Duration.ZERO));
        }
        return goDown();
    }

    private void act(Instant now, Act act, String detail) {
        console.lab().act(now, console.life().node().name(), act, detail);
    }

    private static List<Beat> goDown() {
        return List.of(
                Beat.say("\n\nAppliance is being Restarted ...\n"),
                Beat.say("Warning: Restart could take up to 5 minutes.\n"),
                Beat.say(Duration.ofSeconds(2), "Stopping Service Manager...\n"),
                Beat.say("-  Service Manager shutting down services... Please Wait\n"),
                Beat.say(Duration.ofMinutes(10), ""));
    }
}
