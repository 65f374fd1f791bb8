package switchboard.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import switchboard.cluster.SystemVersion;

/// Reads `show status` [real, 10.0 whole; real, single lines of 15; inf, older ones with `OS Ver`],
/// and the first line of `show uptime` [inf]. Sizes are in kilobytes.
public final class MachineReader {
    private static final Pattern PARTITION =
            Pattern.compile(
                    "(?i)Disk/(?<name>\\w+)\\s+(?<total>\\d{1,15})K\\s+(?<free>\\d{1,15})K"
                            + "\\s+(?<used>\\d{1,15})K\\s+\\(\\s*(?<percent>\\d{1,3})%\\)");

    /// As `uptime` prints it: `16:07:17 up 72 days, 21:01,  1 user,`.
    private static final Pattern UPTIME =
            Pattern.compile(
                    "\\d\\d:\\d\\d:\\d\\d\\s+up\\s+(?:(?<days>\\d{1,5}) days?,\\s+)?"
                            + "(?:(?<hours>\\d{1,2}):(?<minutes>\\d\\d)|(?<only>\\d{1,2}) min),.*");

    private MachineReader() {}

    /// What the node says of itself; unreadable without partitions, or where a line of one, or the
    /// release, is not understood.
    public static Reading<Machine> read(Transcript transcript) {
        return FailedAnswer.<Machine>in(transcript)
                .orElseGet(() -> machine(new AnswerLines(transcript)));
    }

    /// For how long the node has been running.
    public static Reading<Duration> uptime(Transcript transcript) {
        return FailedAnswer.<Duration>in(transcript)
                .orElseGet(
                        () -> {
                            AnswerLines lines = new AnswerLines(transcript);
                            return uptime(lines).map(Reading::of).orElseGet(lines::unreadable);
                        });
    }

    private static Reading<Machine> machine(AnswerLines lines) {
        Optional<String> release = lines.behind("Product Ver");
        Optional<SystemVersion> version = release.flatMap(VersionText::read);
        if (release.isPresent() != version.isPresent()) {
            return lines.unreadable(
                    lines.first(line -> line.endsWith(release.orElse(""))).orElse(0));
        }
        Reading<List<Machine.Partition>> partitions =
                lines.rows(0, line -> !line.startsWith("Disk/"), MachineReader::partition);
        return partitions.fold(
                found ->
                        isEachOnce(found)
                                ? Reading.of(machine(lines, version, found))
                                : lines.unreadable(),
                problem -> Reading.unreadable(problem.line(), problem.text()));
    }

    private static Machine machine(
            AnswerLines lines, Optional<SystemVersion> version, List<Machine.Partition> parts) {
        return new Machine(
                lines.behind("Host Name"),
                lines.behind("Date").flatMap(NodeDate::read),
                lines.behind("Time Zone"),
                version,
                lines.behind("Unified OS Version").or(() -> lines.behind("OS Ver")),
                uptime(lines),
                parts);
    }

    private static boolean isEachOnce(List<Machine.Partition> found) {
        long names = found.stream().map(Machine.Partition::name).distinct().count();
        return names > 0 && names == found.size();
    }

    private static Optional<Machine.Partition> partition(String line) {
        Matcher part = PARTITION.matcher(line);
        return part.matches()
                ? Optional.of(
                        new Machine.Partition(
                                part.group("name"),
                                Long.parseLong(part.group("total")),
                                Long.parseLong(part.group("free")),
                                Long.parseLong(part.group("used")),
                                Integer.parseInt(part.group("percent"))))
                : Optional.empty();
    }

    private static Optional<Duration> uptime(AnswerLines lines) {
        return lines.only(UPTIME)
                .map(
                        up ->
                                Duration.ofDays(number(up, "days"))
                                        .plusHours(number(up, "hours"))
                                        .plusMinutes(number(up, "minutes"))
                                        .plusMinutes(number(up, "only")));
    }

    private static long number(Matcher found, String group) {
        return Optional.ofNullable(found.group(group)).map(Long::parseLong).orElse(0L);
    }
}
