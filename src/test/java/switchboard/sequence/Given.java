package switchboard.sequence;

import static switchboard.cluster.Product.IM_AND_PRESENCE;
import static switchboard.cluster.Product.UNIFIED_CM;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import switchboard.cluster.Cluster;
import switchboard.cluster.ClusterName;
import switchboard.cluster.ClusterState;
import switchboard.cluster.HistoryEntry;
import switchboard.cluster.Known;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.NodeState;
import switchboard.cluster.Product;
import switchboard.cluster.Reach;
import switchboard.cluster.Role;
import switchboard.cluster.SystemVersion;

/// A situation in the making: `pub`, `sub1`, `sub2` and `imp`, `imp1`, `imp2`, everything read
/// twenty seconds ago, all on the old release, at their prompts, replicating, and nothing
/// confirmed.
final class Given {
    static final String FILE = "ciscocm.refresh_upgrade_v1.5.cop.sgn";
    static final String PRESENCE_FILE = "ciscocm.cup.refresh_upgrade_v1.3.cop";
    static final String SPACE = "ciscocm.free_common_space_v1.1.cop.sgn";
    static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    static final Instant READ = NOW.minusSeconds(20);
    static final Instant LONG_AGO = NOW.minus(Duration.ofHours(3));

    private final Map<NodeName, NodeState> nodes = new HashMap<>();
    private final Set<NodeName> open = new HashSet<>();
    private final Set<Confirmation> confirmed = EnumSet.noneOf(Confirmation.class);
    private final Map<Product, UpgradeKind> kinds = new HashMap<>();
    private final Map<Product, SystemVersion> versions = new HashMap<>(Parts.NEW);
    private final Cluster cluster;
    private Target.Scope scope = Target.Scope.PRODUCTS;
    private PlanChoices choices = new PlanChoices(false, true, true);
    private int minute;

    private Given(List<Node> all) {
        cluster = new Cluster(new ClusterName("Given"), all);
        for (Node node : all) {
            nodes.put(node.name(), NodeState.unknown(node));
            change(node.name().value(), it -> Parts.at(it, Parts.OLD, Optional.empty(), LONG_AGO));
            log(node.name().value(), "Boot", "", "Start");
        }
    }

    static Given given() {
        return new Given(
                List.of(
                        node("pub", UNIFIED_CM, Role.PUBLISHER),
                        node("sub1", UNIFIED_CM, Role.SUBSCRIBER),
                        node("sub2", UNIFIED_CM, Role.SUBSCRIBER),
                        node("imp", IM_AND_PRESENCE, Role.PUBLISHER),
                        node("imp1", IM_AND_PRESENCE, Role.SUBSCRIBER),
                        node("imp2", IM_AND_PRESENCE, Role.SUBSCRIBER)));
    }

    /// The same cluster of which nobody found a Unified CM publisher.
    static Given headless() {
        return new Given(
                List.of(
                        node("sub1", UNIFIED_CM, Role.SUBSCRIBER),
                        node("sub2", UNIFIED_CM, Role.SUBSCRIBER)));
    }

    private static Node node(String name, Product product, Role role) {
        return new Node(new NodeName(name), name, product, role);
    }

    Given installed(String... names) {
        return each(names, it -> Parts.at(it, Parts.OLD, Optional.of(Parts.wanted(it)), LONG_AGO));
    }

    /// They run the new release since a minute, and have been read since.
    Given switched(String... names) {
        Instant since = NOW.minusSeconds(60);
        each(names, it -> Parts.at(it, Parts.wanted(it), Optional.of(Parts.OLD), since));
        return restarted(names);
    }

    Given unifiedCmSwitched() {
        return switched("pub", "sub1", "sub2");
    }

    Given allSwitched() {
        return unifiedCmSwitched().switched("imp", "imp1", "imp2");
    }

    Given restarted(String... names) {
        for (String name : names) {
            log(name, "Boot", "", "Start");
        }
        return this;
    }

    Given cop(String file, String... names) {
        for (String name : names) {
            log(name, "Cisco Option Install", file, "Success");
        }
        return this;
    }

    Given copFailed(String file, String name) {
        return log(name, "Cisco Option Install", file, "Failure");
    }

    Given replication(String name, int digit) {
        return change(name, it -> Parts.of(it).replication(Parts.reading(digit, READ)));
    }

    Given replicationReadBeforeItCameBack(String name) {
        return change(name, it -> Parts.of(it).replication(Parts.reading(2, NOW.minusSeconds(90))));
    }

    Given replicationNeverRead(String name) {
        return change(name, it -> Parts.of(it).replication(Known.never()));
    }

    Given away(String name) {
        return change(name, it -> Parts.of(it).reach(Known.since(Reach.NO_ANSWER, READ)));
    }

    Given inactiveNeverRead(String name) {
        return change(name, it -> Parts.of(it).inactive(Known.never()));
    }

    Given nothingBeside(String name) {
        return change(name, it -> Parts.of(it).inactive(Known.since(Optional.empty(), READ)));
    }

    /// Nothing has been read from the node for three hours.
    Given tooOld(String... names) {
        return each(names, Parts::old);
    }

    Given allTooOld() {
        return tooOld(names());
    }

    /// Nothing was ever read from the node.
    Given neverRead(String... names) {
        return each(names, it -> NodeState.unknown(it.node()));
    }

    Given noneEverRead() {
        return neverRead(names());
    }

    private String[] names() {
        return cluster.nodes().stream().map(it -> it.name().value()).toArray(String[]::new);
    }

    Given commandOpenOn(String name) {
        open.add(new NodeName(name));
        return this;
    }

    Given confirmed(Confirmation... words) {
        confirmed.addAll(List.of(words));
        return this;
    }

    Given refresh() {
        kinds.putAll(Map.of(UNIFIED_CM, UpgradeKind.REFRESH, IM_AND_PRESENCE, UpgradeKind.REFRESH));
        return this;
    }

    Given choosing(UnaryOperator<PlanChoices> choice) {
        choices = choice.apply(choices);
        return this;
    }

    Given parallel() {
        return choosing(_ -> new PlanChoices(true, true, true));
    }

    Given oneByOne() {
        return choosing(_ -> new PlanChoices(false, false, false));
    }

    Given needing(CopFile... files) {
        return choosing(it -> it.after(List.of(files)));
    }

    /// IM and Presence alone, with the Unified CM publisher.
    Given presenceAlone() {
        scope = Target.Scope.PRESENCE;
        return this;
    }

    Given unifiedCmAlone() {
        versions.remove(IM_AND_PRESENCE);
        return this;
    }

    /// On the way back: the target is what the nodes ran before.
    Given wayBack() {
        versions.replaceAll((_, _) -> Parts.OLD);
        return this;
    }

    private Given log(String name, String operation, String subject, String result) {
        LocalDateTime at = LocalDateTime.of(2026, 11, 22, 0, 0).plusMinutes(++minute);
        HistoryEntry line = new HistoryEntry(at, operation, subject, result);
        return change(
                name,
                it -> {
                    List<HistoryEntry> lines =
                            new ArrayList<>(it.history().last().orElse(List.of()));
                    lines.add(line);
                    return Parts.of(it).history(Known.since(lines, READ));
                });
    }

    private Given each(String[] names, UnaryOperator<NodeState> change) {
        for (String name : names) {
            change(name, change);
        }
        return this;
    }

    private Given change(String name, UnaryOperator<NodeState> change) {
        nodes.computeIfPresent(new NodeName(name), (_, state) -> change.apply(state));
        return this;
    }

    Situation situation() {
        return new Situation(
                NOW,
                new ClusterState(cluster, 1, nodes),
                new Terms(new Target(versions, scope), choices, kinds),
                new Freshness(Duration.ofSeconds(90), Duration.ofMinutes(6)),
                confirmed,
                open);
    }
}
