package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Known;
import switchboard.cluster.Node;
import switchboard.cluster.NodeState;
import switchboard.cluster.Reach;
import switchboard.cluster.ReplicationReading;
import switchboard.cluster.Sentence;
import switchboard.cluster.Services;
import switchboard.sequence.Freshness;

/// One node in the table of nodes. Only texts change, so a cell that is read aloud or selected
/// stays.
final class NodeRow extends NativeTableRow {
    private final Fact active = new Fact(true);
    private final Fact inactive = new Fact(true);
    private final Fact replication = new Fact(false);
    private final Fact services = new Fact(false);
    private final Fact reach = new Fact(false);
    private final Span algorithms = note("");

    NodeRow(ClusterName cluster, Node node) {
        add(
                new NativeTableCell(
                        new Bold(node.name().value()),
                        note(node.address()),
                        SessionWays.link(
                                SessionWays.of(cluster, node.name()), node.name().value())),
                new NativeTableCell(
                        new Span(node.product().title().text()),
                        note(say("role." + node.role().name().toLowerCase(Locale.ROOT)))),
                active,
                inactive,
                replication,
                services,
                reach);
        reach.add(algorithms);
    }

    private static Span note(String text) {
        Span note = new Span(text);
        note.addClassName("sb-note");
        return note;
    }

    void show(NodeState node, Freshness freshness, Instant now) {
        active.show(node.active(), Object::toString, freshness.node(), now);
        inactive.show(
                node.inactive(),
                side -> side.map(Object::toString).orElseGet(() -> say("nodes.nothing")),
                freshness.node(),
                now);
        replication.show(node.replication(), NodeRow::replication, freshness.replication(), now);
        services.show(node.services(), NodeRow::services, freshness.replication(), now);
        reach.show(node.reach(), it -> it.title().text(), freshness.node(), now);
        boolean signedIn = node.reach().last().filter(Reach.AT_PROMPT::equals).isPresent();
        Texts.set(algorithms, signedIn ? node.reachDetail() : "");
    }

    private static String replication(ReplicationReading row) {
        String key = row.connected() ? "nodes.replicates" : "nodes.replicates-unconnected";
        return say(key, row.state().digit(), row.state().word());
    }

    private static String services(Services services) {
        int starting = services.in("STARTING").size();
        return starting > 0
                ? say("nodes.services-starting", services.in("STARTED").size(), starting)
                : say("nodes.services-started", services.in("STARTED").size());
    }

    /// A fact with its age; what is too old is shown as old.
    private static final class Fact extends NativeTableCell {
        private static final Duration LATELY = Duration.ofSeconds(15);

        private final Span value = new Span();
        private final Span age = note("");

        Fact(boolean mono) {
            value.setClassName("sb-mono", mono);
            value.setClassName("sb-nowrap", mono);
            add(value, age);
        }

        <T> void show(Known<T> known, Function<T, String> words, Duration limit, Instant now) {
            boolean fresh = known.fresh(now, limit).isPresent();
            setClassName("sb-quiet", !fresh);
            Texts.set(value, known.last().map(words).orElseGet(() -> say("nodes.not-known")));
            Texts.set(age, known.latest().map(it -> age(it.at(), fresh, now).text()).orElse(""));
        }

        private static Sentence age(Instant at, boolean fresh, Instant now) {
            Duration age = Duration.between(at, now);
            if (!fresh) {
                return Sentence.of("nodes.old", Durations.of(age));
            }
            return age.compareTo(LATELY) < 0
                    ? Sentence.of("nodes.just-now")
                    : Sentence.of("nodes.ago", Durations.of(age));
        }
    }
}
