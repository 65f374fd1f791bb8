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

    List<Beat> begin() {
        return List.of(
                Beat.say(Duration.ofSeconds(1), WARNING),
                Beat.askYesNo("Enter (yes/no)? ", this::answer));
    }

    private List<Beat> answer(Instant now, boolean yes) {
        if (!yes) {
            return List.of();
        }
        if (!(console.life().doing() instanceof Doing.DailyWork)) {
            return Beat.failed("The indicated command is still running.");
        }
        console.lab().act(now, console.life().node().name(), Act.RESTART_ACCEPTED, "");
        return List.of(
                Beat.say("\n\nAppliance is being Restarted ...\n"),
                Beat.say("Warning: Restart could take up to 5 minutes.\n"),
                Beat.say(Duration.ofSeconds(2), "Stopping Service Manager...\n"),
                Beat.say("-  Service Manager shutting down services... Please Wait\n"),
                Beat.say(Duration.ofMinutes(10), ""));
    }
}
