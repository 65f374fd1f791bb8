package switchboard.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import switchboard.cluster.SystemVersion;

/// What a node answers to the reading commands.
record Answers(LabCluster lab, NodeLife life) {
    private static final String FIND = "file search install ";

    /// How long the node thinks about a command, empty if that is no command.
    Optional<Duration> thinking(String command, Instant now) {
        return switch (command) {
            case "show version active", "show version inactive" -> time(1, 5, command, now);
            case "show network cluster" -> time(1, 3, command, now);
            case "show status" -> time(2, 4, command, now);
            case "utils dbreplication runtimestate" -> time(14, 26, command, now);
            case "utils service list" -> time(3, 8, command, now);
            case "utils system upgrade status" -> time(1, 2, command, now);
            case "show accountlocking" -> time(1, 1, command, now);
            case CounterAnswer.COMMAND -> time(1, 3, command, now);
            default -> isFile(command) ? time(1, 2, command, now) : Optional.empty();
        };
    }

    /// Its answer at that time.
    String text(String command, Instant now) {
        return switch (command) {
            case "show version active" ->
                    version("Active", Optional.of(life.active()), life.sides().activeOptions());
            case "show version inactive" ->
                    version("Inactive", life.inactive(), life.sides().inactiveOptions());
            case "show network cluster" -> new ClusterAnswer(lab, life).text(now);
            case "show status" -> StatusAnswer.text(life, now);
            case "utils dbreplication runtimestate" -> new ReplicationAnswer(lab, life).text(now);
            case "utils service list" -> new ServiceAnswer(lab, life).text(now);
            case "utils system upgrade status" -> UpgradeAnswer.text(life);
            case "show accountlocking" ->
                    "Account Lockout is enabled\nUnlock Time : 300 seconds\n"
                            + "Retry Count : 3 attempts\n";
            case CounterAnswer.COMMAND -> new CounterAnswer(lab, life).text(now);
            default -> file(command, now);
        };
    }

    private static boolean isFile(String command) {
        return command.startsWith("file dump install ")
                || command.startsWith("file list install install_*")
                || command.startsWith(FIND);
    }

    private String file(String command, Instant now) {
        LogFiles files = new LogFiles(life, now);
        if (command.startsWith(FIND)) {
            return files.find(command.substring(FIND.length()));
        }
        return command.startsWith("file list")
                ? files.list()
                : files.dump(command.substring(command.lastIndexOf(' ') + 1));
    }

    private static String version(
            String side, Optional<SystemVersion> version, List<String> options) {
        if (version.isEmpty()) {
            return "\n   ** There is no inactive side available **\n\n";
        }
        String listed =
                options.isEmpty()
                        ? "No Installed Software Options Found.\n"
                        : String.join("\n", options) + "\n";
        return side
                + " Master Version: "
                + version.get()
                + "\n"
                + side
                + " Version Installed Software Options:\n"
                + listed;
    }

    private Optional<Duration> time(int least, int most, String command, Instant now) {
        Object node = life.node().name();
        return Optional.of(lab.shape().times().thinking(least, most, node, command, now));
    }
}
