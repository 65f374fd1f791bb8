package switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.cluster.ReplicationReading;
import switchboard.cluster.Role;
import switchboard.cluster.SystemVersion;

/// Good is read only where good stands: answers that are not, spoiled in any way that cannot write
/// something good into them, are never read as good; and good ones that still are after they were
/// spoiled have every one of their rows.
class FalseGoodFuzzTest {
    private static final List<String> GOOD =
            List.of(
                    "runtimestate-15.txt",
                    "runtimestate-11.5.txt",
                    "runtimestate-9-broadcast.txt",
                    "runtimestate-imp-8.6.txt");

    /// What makes the state or the links of a row bad.
    private static final List<UnaryOperator<String>> SPOILERS =
            List.of(
                    row -> row.replaceFirst("\\(2\\)( (?:PUB )?Setup)", "(0)$1"),
                    row -> row.replaceFirst("\\(2\\) .*", "(1) Setup In Progress"),
                    row -> row.replaceFirst("\\(2\\) .*", "(3) Out Of Sync"),
                    row -> row.replaceFirst("\\(2\\) .*", "(3) DB Active-Failed"),
                    row -> row.replaceFirst("\\(2\\) .*", "(4) Setup Failed"),
                    row -> row.replaceFirst("\\(2\\) .*", "(-) Off-Line"),
                    row -> row.replaceFirst("\\(2\\) .*", ""),
                    row -> row.replaceFirst("Y/Y/Y|Yes  ?Connected|Yes Connected", "N/N/N"),
                    row -> row.replaceFirst("Y/Y/Y|Yes", "No"),
                    _ -> "");

    @Test
    void a_bad_table_is_never_read_as_good() {
        Mangler mangler = new Mangler(77);
        int rounds = Rounds.times(1_500);
        for (int i = 0; i < rounds; i++) {
            String good = Transcripts.load(GOOD.get(mangler.below(GOOD.size()))).text();
            List<Node> nodes = nodes(good);
            assertThat(isGood(good, nodes)).isTrue();
            String bad = spoilOneRow(good, nodes, mangler);
            assertThat(isGood(bad, nodes)).as(bad).isFalse();
            String mangled =
                    switch (mangler.below(3)) {
                        case 0 -> mangler.put(mangler.lines(bad));
                        case 1 -> mangler.put(mangler.cut(bad));
                        default -> Mangler.folded(mangler.cut(bad));
                    };
            assertThat(isGood(seen(mangled), nodes)).as(mangled).isFalse();
        }
        Rounds.tell("%d bad replication tables, spoiled, none read as good", rounds);
    }

    @Test
    void a_good_table_that_was_spoiled_is_good_only_with_all_its_rows() {
        Mangler mangler = new Mangler(78);
        int rounds = Rounds.times(1_500);
        int stillGood = 0;
        for (int i = 0; i < rounds; i++) {
            String good = Transcripts.load(GOOD.get(mangler.below(GOOD.size()))).text();
            List<Node> nodes = nodes(good);
            String mangled = seen(mangler.any(mangler.any(good)));
            if (isGood(mangled, nodes)) {
                stillGood++;
                nodes.forEach(node -> assertThat(saysGood(mangled, node)).as(mangled).isTrue());
            }
        }
        Rounds.tell("%d good replication tables spoiled, %d of them good still", rounds, stillGood);
        assertThat(stillGood).isBetween(1, rounds - 1);
    }

    @Test
    void another_release_is_never_read_as_the_target() {
        Mangler mangler = new Mangler(79);
        int rounds = Rounds.times(1_500);
        SystemVersion target = SystemVersion.parse("14.0.1.13900-155");
        String active = Transcripts.load("version-active-11.5.txt").text();
        String both =
                active
                        + "\n"
                        + Transcripts.load("version-inactive-14.txt")
                                .text()
                                .replace("12.5.1.16900-48", target.toString());
        for (int i = 0; i < rounds; i++) {
            String mangled =
                    seen(
                            mangler.below(2) == 0
                                    ? mangler.cut(both)
                                    : mangler.put(mangler.lines(both)));
            assertThat(runs(mangled, target)).as(mangled).isFalse();
        }
        Rounds.tell("%d answers of another release, spoiled, none read as the target", rounds);
    }

    private static boolean runs(String text, SystemVersion target) {
        return VersionReader.active(new Transcript("", text))
                .fold(release -> release.version().equals(target), _ -> false);
    }

    private static boolean isGood(String text, List<Node> nodes) {
        return RuntimeStateReader.read(new Transcript("", text))
                .fold(
                        state ->
                                state instanceof RuntimeState.Table table
                                        && areGood(table.readingsOf(nodes), nodes),
                        _ -> false);
    }

    private static boolean areGood(Map<NodeName, ReplicationReading> readings, List<Node> nodes) {
        return readings.size() == nodes.size()
                && readings.values().stream().allMatch(ReplicationReading::isGood);
    }

    /// What a person would look for, written without the reader: below the last line of dashes,
    /// lines that have the node all have links that are up and state 2, and there is one.
    private static boolean saysGood(String text, Node node) {
        Pattern who =
                Pattern.compile(
                        "(?i)(?<![\\w.-])(?:"
                                + Pattern.quote(node.name().value())
                                + "|"
                                + Pattern.quote(node.address())
                                + ")(?![\\w-])");
        List<String> lines =
                text.substring(text.lastIndexOf("-----"))
                        .lines()
                        .filter(line -> who.matcher(line).find())
                        .filter(line -> !line.contains("Detailed View"))
                        .filter(line -> line.contains("("))
                        .toList();
        return !lines.isEmpty()
                && lines.stream()
                        .allMatch(
                                line ->
                                        line.matches(
                                                ".*\\s(?:Y/Y/Y|Yes\\s+Connected)\\s.*\\(2\\).*"));
    }

    private static String seen(String text) {
        return Screen.clean(text.replace("\n", "\r\n"));
    }

    private static String spoilOneRow(String text, List<Node> nodes, Mangler mangler) {
        String address = nodes.get(mangler.below(nodes.size())).address();
        UnaryOperator<String> spoiler = SPOILERS.get(mangler.below(SPOILERS.size()));
        return String.join(
                "\n",
                text.lines()
                        .map(line -> line.contains(address) ? spoiler.apply(line) : line)
                        .toList());
    }

    /// The nodes that the rows of a good table are about.
    private static List<Node> nodes(String text) {
        List<RuntimeState.Row> rows =
                ((RuntimeState.Table)
                                Transcripts.valueOf(
                                        RuntimeStateReader.read(new Transcript("", text))))
                        .rows();
        return IntStream.range(0, rows.size())
                .mapToObj(
                        i ->
                                new Node(
                                        new NodeName(rows.get(i).name()),
                                        rows.get(i).address(),
                                        Product.UNIFIED_CM,
                                        i == 0 ? Role.PUBLISHER : Role.SUBSCRIBER))
                .toList();
    }
}
