package switchboard.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Observation;
import switchboard.cluster.ReplicationReading;
import switchboard.cluster.Sentence;
import switchboard.journal.Entry;

/// What the nodes of a cluster said that people should know.
final class NodeNotices {
    private static final String UNREADABLE = "unreadable";
    private static final List<String> REACHES =
            List.of(
                    "no-answer",
                    "no-prompt",
                    "sign-in-refused",
                    "no-algorithm",
                    "host-key-new",
                    "host-key-changed");
    private static final List<String> HOST_KEYS = List.of("host-key-new", "host-key-changed");
    private static final List<String> REPLICATIONS = List.of("replication-3", "replication-4");

    private final Board board;
    private final Set<NodeName> restarting;
    private final Map<String, NodeName> names = new HashMap<>();
    private final Map<String, String> hostKeys = new HashMap<>();

    /// @param restarting the nodes that are away because they were told to switch version
    NodeNotices(Board board, Set<NodeName> restarting) {
        this.board = board;
        this.restarting = restarting;
    }

    void discovered(List<Node> nodes) {
        nodes.forEach(node -> names.put(node.address(), node.name()));
    }

    /// The key at an address has been confirmed; what the node shows next is judged anew.
    void confirmed(String address, String fingerprint) {
        hostKeys.put(address, fingerprint);
        Optional.ofNullable(names.get(address)).ifPresent(node -> only(HOST_KEYS, "", node));
    }

    /// The node at an address, once the nodes are known.
    Optional<NodeName> at(String address) {
        return Optional.ofNullable(names.get(address));
    }

    /// @param promptWithin how long a node may take to show its prompt
    void read(Observation observation, Duration promptWithin, Entry entry) {
        switch (observation) {
            case Observation.Reached it -> reached(it, entry, entry.at().plus(promptWithin));
            case Observation.Replication it -> {
                readable(it.node());
                it.rows().forEach((node, row) -> replication(node, row, entry));
            }
            case Observation.Unreadable it -> board.raise(unreadable(it), entry);
            case Observation.ActiveVersion _,
                    Observation.InactiveVersion _,
                    Observation.ServiceList _,
                    Observation.UpgradeWord _,
                    Observation.LogOfInstall _,
                    Observation.TimeZone _,
                    Observation.History _ ->
                    readable(observation.node());
            case Observation.Second it -> SourceNotices.read(it, board, entry);
            case Observation.Install _ -> {}
        }
    }

    private void reached(Observation.Reached it, Entry entry, Instant late) {
        boolean planned = restarting.contains(it.node());
        switch (it.reach()) {
            case AT_PROMPT -> only(REACHES, "", it.node());
            case NO_ANSWER ->
                    stands(
                            planned ? "" : "no-answer",
                            Severity.FAULT,
                            it.node(),
                            Sentence.of("notice.no-answer", it.node()),
                            entry,
                            Instant.MIN);
            case PORT_ANSWERS ->
                    stands(
                            planned ? "" : "no-prompt",
                            Severity.FAULT,
                            it.node(),
                            Sentence.of("notice.no-prompt", it.node(), it.detail()),
                            entry,
                            late);
            case NO_COMMON_ALGORITHM, SIGN_IN_REFUSED, HOST_KEY_NOT_PINNED, HOST_KEY_CHANGED ->
                    needsPerson(it, entry);
        }
    }

    private void needsPerson(Observation.Reached it, Entry entry) {
        String key =
                switch (it.reach()) {
                    case NO_COMMON_ALGORITHM -> "no-algorithm";
                    case SIGN_IN_REFUSED -> "sign-in-refused";
                    case HOST_KEY_NOT_PINNED -> "host-key-new";
                    case HOST_KEY_CHANGED -> "host-key-changed";
                    case AT_PROMPT, NO_ANSWER, PORT_ANSWERS -> "";
                };
        Sentence words =
                Sentence.of("notice." + key, it.node(), it.detail(), confirmedKey(it.node()));
        stands(key, Severity.PERSON_NEEDED, it.node(), words, entry, Instant.MIN);
    }

    /// The fingerprint that a person last confirmed for the node; empty if none did.
    private String confirmedKey(NodeName node) {
        return names.entrySet().stream()
                .filter(it -> it.getValue().equals(node))
                .flatMap(it -> Optional.ofNullable(hostKeys.get(it.getKey())).stream())
                .findFirst()
                .orElse("");
    }

    private void stands(
            String key,
            Severity severity,
            NodeName node,
            Sentence words,
            Entry entry,
            Instant from) {
        only(REACHES, key, node);
        if (!key.isEmpty()) {
            board.raise(Cause.ofNode(key, severity, node, words), entry, from);
        }
    }

    private void replication(NodeName node, ReplicationReading row, Entry entry) {
        switch (row.state()) {
            case INITIALISING, SETTING_UP, GOOD -> only(REPLICATIONS, "", node);
            case OUT_OF_SYNC, FAILED -> {
                String key = "replication-" + row.state().digit();
                String words = "notice.replication." + row.state().name().toLowerCase(Locale.ROOT);
                only(REPLICATIONS, key, node);
                board.raise(
                        Cause.ofNode(key, Severity.FAULT, node, Sentence.of(words, node)), entry);
            }
        }
    }

    private static Cause unreadable(Observation.Unreadable it) {
        Sentence words =
                it.line() == 0
                        ? Sentence.of("notice.no-end", it.node(), it.command(), it.text())
                        : Sentence.of(
                                "notice.unreadable", it.node(), it.command(), it.line(), it.text());
        return Cause.ofNode(UNREADABLE, Severity.FAULT, it.node(), words);
    }

    /// A node has one unreadable answer at most: the next that can be read ends it.
    private void readable(NodeName node) {
        board.drop(UNREADABLE + "-" + node);
    }

    private void only(List<String> keys, String kept, NodeName node) {
        keys.stream().filter(key -> !key.equals(kept)).forEach(key -> board.drop(key + "-" + node));
    }
}
