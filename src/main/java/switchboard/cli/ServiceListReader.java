package switchboard.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import switchboard.cluster.Services;

/// Reads `utils service list`: name, state in brackets with or without blanks before it, and a
/// reason [real, single lines; doc, the states]; between name and state there may be a column of
/// blanks [inf]. A whole list of a live node is not known, so the lines around are those of
/// documents. A line that is neither a service nor one of the known lines around them makes the
/// whole list unreadable, for a service may be hidden in it.
public final class ServiceListReader {
    private static final Pattern ROW =
            Pattern.compile(
                    "(?<name>[^\\[\\]]*\\S)\\s*\\[(?<state>[A-Z][A-Z ]*)\\](?:\\s+[^\\[\\]]*)?");
    private static final Pattern AROUND =
            Pattern.compile(
                    "Requesting service status, please wait.*"
                            + "|Service Manager is running.*"
                            + "|Getting list of all services.*"
                            + "|>> Return code = 0"
                            + "|Primary Node ?= ?\\w+"
                            + "|Command successful\\.?"
                            + "|-+|=+");

    private ServiceListReader() {}

    /// The services with their states.
    public static Reading<Services> read(Transcript transcript) {
        return FailedAnswer.<Services>in(transcript).orElseGet(() -> services(transcript.lines()));
    }

    private static Reading<Services> services(List<String> lines) {
        Map<String, String> states = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !AROUND.matcher(line).matches() && !take(line, states)) {
                return Reading.unreadable(i + 1, lines.get(i));
            }
        }
        return states.isEmpty()
                ? Reading.unreadable(
                        0, lines.stream().filter(line -> !line.isBlank()).findFirst().orElse(""))
                : Reading.of(new Services(states));
    }

    /// A service listed twice is taken only while both lines agree.
    private static boolean take(String line, Map<String, String> states) {
        Matcher row = ROW.matcher(line);
        if (!row.matches()) {
            return false;
        }
        String state = row.group("state").strip();
        String before = states.putIfAbsent(row.group("name").strip(), state);
        return before == null || before.equals(state);
    }
}
