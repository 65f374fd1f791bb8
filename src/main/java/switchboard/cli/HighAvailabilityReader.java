package switchboard.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `utils ha status` of IM and Presence [doc]: a line for each pair of nodes and one for each
/// node, which may be wrapped.
public final class HighAvailabilityReader {
    private static final Pattern GROUP = Pattern.compile("(?i)Subcluster Name\\s*:\\s*(?<name>.*)");
    private static final Pattern NODE =
            Pattern.compile(
                    "(?i)Node \\d{1,3} Name\\s*:\\s*(?<name>\\S+)\\s+State\\s*:\\s*(?<state>.*?)"
                            + "(?:\\s*Reason\\s*:\\s*(?<reason>.*))?");

    private HighAvailabilityReader() {}

    /// A node of a pair.
    ///
    /// @param group the presence redundancy group, a `Subcluster` in the node's words
    /// @param name the node
    /// @param state for example `Normal`, `Failed Over`, `Unknown`
    /// @param reason why, empty where none is given
    public record Member(String group, String name, String state, String reason) {
        /// Whether it serves its own users and nothing is wrong.
        public boolean isNormal() {
            return state.equals("Normal") && reason.isEmpty();
        }

        /// Whether high availability is off.
        public boolean isOff() {
            return reason.equalsIgnoreCase("High Availability Not Enabled");
        }
    }

    /// The nodes; unreadable without any, or where a line belongs to none.
    public static Reading<List<Member>> read(Transcript transcript) {
        return FailedAnswer.<List<Member>>in(transcript)
                .orElseGet(() -> members(new AnswerLines(transcript)));
    }

    private static Reading<List<Member>> members(AnswerLines lines) {
        List<Member> members = new ArrayList<>();
        String group = "";
        String node = "";
        for (int i = 0; i < lines.all().size(); i++) {
            String line = lines.all().get(i);
            Matcher named = GROUP.matcher(line);
            boolean begins = NODE.matcher(line).matches();
            if (named.matches() || begins) {
                add(members, group, node);
                node = begins ? line : "";
                group = begins ? group : named.group("name").strip();
            } else if (!line.isEmpty() && node.isEmpty()) {
                return lines.unreadable(i);
            } else if (!line.isEmpty() && node.length() < FailedAnswer.LONGEST_LINE) {
                node = node + " " + line;
            }
        }
        add(members, group, node);
        return members.isEmpty() ? lines.unreadable() : Reading.of(List.copyOf(members));
    }

    private static void add(List<Member> members, String group, String line) {
        Matcher node = NODE.matcher(line);
        if (node.matches()) {
            String reason = node.group("reason");
            members.add(
                    new Member(
                            group,
                            node.group("name"),
                            node.group("state").strip(),
                            reason == null ? "" : reason.strip()));
        }
    }
}
