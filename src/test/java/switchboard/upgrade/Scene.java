package switchboard.upgrade;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import switchboard.cluster.Product;

/// One state of a search: the nodes in their cluster's order, the tables by product, which steps of
/// the plan are noted as done, a bit for each number, and whether the maintenance window is shut.
record Scene(List<Spot> spots, List<Table> tables, long done, boolean shut) {

    static Scene of(List<Spot> spots) {
        var tables = Collections.nCopies(Product.values().length, Table.GOOD);
        return new Scene(List.copyOf(spots), List.copyOf(tables), 0, false);
    }

    Spot at(int node) {
        return spots.get(node);
    }

    Phase phase(int node) {
        return spots.get(node).phase();
    }

    Scene with(int node, Spot spot) {
        return new Scene(changed(spots, node, spot), tables, done, shut);
    }

    Scene with(int node, Phase phase) {
        return with(node, at(node).with(phase));
    }

    Scene with(int node, Trouble trouble) {
        return with(node, at(node).with(trouble));
    }

    Scene with(Product product, Table table) {
        return new Scene(spots, changed(tables, product.ordinal(), table), done, shut);
    }

    Scene withDone(int step) {
        return new Scene(spots, tables, done | 1L << step, shut);
    }

    Scene withShut(boolean now) {
        return new Scene(spots, tables, done, now);
    }

    boolean isDone(int step) {
        return (done & 1L << step) != 0;
    }

    Table table(Product product) {
        return tables.get(product.ordinal());
    }

    /// The same with everything read that can be read: what is so, not what is known.
    Scene wellRead() {
        var read = spots.stream().map(it -> it.with(it.trouble().wellRead())).toList();
        return read.equals(spots) ? this : new Scene(read, tables, done, shut);
    }

    long troubled() {
        return spots.stream().filter(it -> it.trouble() != Trouble.NONE).count();
    }

    private static <T> List<T> changed(List<T> list, int at, T value) {
        var next = new ArrayList<>(list);
        next.set(at, value);
        return List.copyOf(next);
    }
}
