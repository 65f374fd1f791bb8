package switchboard.upgrade;

import java.util.ArrayList;
import java.util.List;
import switchboard.cluster.Product;

/// One state of a search: the nodes in their cluster's order, the tables by product, and which
/// steps
/// of the plan are noted as done, a bit for each number.
record Scene(List<Phase> phases, List<Trouble> troubles, List<Table> tables, int done) {

    static Scene first(int nodes) {
        return new Scene(
                java.util.Collections.nCopies(nodes, Phase.OLD),
                java.util.Collections.nCopies(nodes, Trouble.NONE),
                java.util.Collections.nCopies(Product.values().length, Table.GOOD),
                0);
    }

    Scene with(int node, Phase phase) {
        return new Scene(changed(phases, node, phase), troubles, tables, done);
    }

    Scene with(int node, Trouble trouble) {
        return new Scene(phases, changed(troubles, node, trouble), tables, done);
    }

    Scene with(Product product, Table table) {
        return new Scene(phases, troubles, changed(tables, product.ordinal(), table), done);
    }

    Scene withDone(int step) {
        return new Scene(phases, troubles, tables, done | 1 << step);
    }

    boolean isDone(int step) {
        return (done & 1 << step) != 0;
    }

    Table table(Product product) {
        return tables.get(product.ordinal());
    }

    /// Whether the node would answer on its command line now.
    boolean answers(int node) {
        return phases.get(node) != Phase.AWAY && !troubles.get(node).isAway();
    }

    /// The same with everything read that can be read: what is so, not what is known.
    Scene wellRead() {
        var known =
                troubles.stream()
                        .map(
                                it ->
                                        switch (it) {
                                            case GONE -> Trouble.JUST_GONE;
                                            case STALE, NO_ROW, STALE_ROW -> Trouble.NONE;
                                            case NONE, JUST_GONE, DIGIT_0, DIGIT_3, DIGIT_4 -> it;
                                        });
        return new Scene(phases, known.toList(), tables, done);
    }

    long troubled() {
        return troubles.stream().filter(it -> it != Trouble.NONE).count();
    }

    private static <T> List<T> changed(List<T> list, int at, T value) {
        var next = new ArrayList<>(list);
        next.set(at, value);
        return List.copyOf(next);
    }
}
