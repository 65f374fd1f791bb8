package switchboard.oracle;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A cluster during its upgrade, as it is known: what is not known fresh is unknown here.
///
/// @param said what people confirmed, and when
/// @param windowOpen whether a maintenance window is open now
public record World(
        Scenario scenario, List<Machine> machines, Map<Said, Integer> said, boolean windowOpen) {

    public World {
        machines = List.copyOf(machines);
        said = Map.copyOf(said);
    }

    /// @throws java.util.NoSuchElementException when there is no such machine
    public Machine machine(String name) {
        return machines.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    public boolean hasSaid(Said word) {
        return said.containsKey(word);
    }

    /// When something was said; empty when it was not.
    public OptionalInt saidAt(Said word) {
        var moment = said.get(word);
        return moment == null ? OptionalInt.empty() : OptionalInt.of(moment);
    }

    /// The machines of a product, covered or not.
    public Stream<Machine> all(Product product) {
        return machines.stream().filter(one -> one.product() == product);
    }

    /// The machines of a product that this upgrade covers.
    public Stream<Machine> covered(Product product) {
        return all(product).filter(scenario::covers);
    }

    /// The covered subscribers of a product.
    public Stream<Machine> subscribers(Product product) {
        return covered(product).filter(one -> !one.publisher());
    }

    /// @throws java.util.NoSuchElementException when the product has no publisher here
    public Machine publisher(Product product) {
        return all(product).filter(Machine::publisher).findFirst().orElseThrow();
    }

    public boolean installed(Product product) {
        return covered(product).allMatch(Machine::installed);
    }

    public boolean switched(Product product) {
        return covered(product).allMatch(Machine::switched);
    }

    public boolean good(Product product) {
        return covered(product).allMatch(Machine::good);
    }

    public World with(String name, UnaryOperator<Machine> change) {
        var changed =
                machines.stream().map(one -> one.name().equals(name) ? change.apply(one) : one);
        return new World(scenario, changed.toList(), said, windowOpen);
    }

    public World with(Said word, int moment) {
        var more = new TreeMap<>(said);
        more.put(word, moment);
        return new World(scenario, machines, more, windowOpen);
    }

    public World without(Said word) {
        var fewer = new TreeMap<>(said);
        fewer.remove(word);
        return new World(scenario, machines, fewer, windowOpen);
    }

    public World withWindow(boolean open) {
        return new World(scenario, machines, said, open);
    }
}
