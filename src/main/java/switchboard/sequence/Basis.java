package switchboard.sequence;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import switchboard.cluster.Sentence;

/// Where a figure comes from.
///
/// @param kind what is timed
/// @param whose on what it was timed
/// @param runs how many runs were timed; none where the guide says it
public record Basis(RunKind kind, Whose whose, int runs) {
    /// On what something was timed.
    public enum Whose {
        /// On the same nodes.
        NODE,
        /// On other nodes of the same product and role in this cluster.
        ROLE,
        /// On the nodes of the product together.
        CLUSTER,
        /// On none of this cluster: the guide says it, or the site.
        GUIDE
    }

    /// Whether it may have been read from a node's own history.
    public boolean isTold() {
        return whose == Whose.NODE || whose == Whose.ROLE;
    }

    /// Where it comes from, in words.
    public Sentence words() {
        return switch (whose) {
            case GUIDE -> Sentence.of("time.basis.guide");
            case NODE -> Sentence.of("time.basis.node", runs);
            case ROLE -> Sentence.of("time.basis.role", runs);
            case CLUSTER -> Sentence.of("time.basis.cluster", runs);
        };
    }

    /// The bases of two figures that count together: runs of the same nodes add up, while those of
    /// a role are the same runs for every node that lacks its own.
    static List<Basis> both(Collection<Basis> one, Collection<Basis> other) {
        Map<List<Object>, Basis> all = new LinkedHashMap<>();
        Stream.concat(one.stream(), other.stream())
                .forEach(it -> all.merge(List.of(it.kind, it.whose), it, Basis::and));
        return List.copyOf(all.values());
    }

    private Basis and(Basis other) {
        int together = whose == Whose.NODE ? runs + other.runs : Math.max(runs, other.runs);
        return new Basis(kind, whose, together);
    }
}
