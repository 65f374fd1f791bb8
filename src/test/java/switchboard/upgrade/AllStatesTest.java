package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// In every state that a plan of a small cluster can reach, the rules and the oracle are of one
/// mind, but for the differences named in [AllStatesDifference], and somebody is awaited.
///
/// `-Dswitchboard.states=all` explores every list on every shape up to 1+2 and 1+2.
class AllStatesTest {

    @Test
    void no_reachable_state_breaks_a_rule_or_leaves_nobody_awaited() {
        var all = "all".equals(System.getProperty("switchboard.states"));
        var clusters = all ? AllStatesClusters.all() : AllStatesClusters.some();

        var explored = clusters.parallelStream().map(AllStatesTest::explored).toList();

        explored.forEach(System.out::println);
        var states = explored.stream().mapToLong(Explored::states).sum();
        var acts = explored.stream().mapToLong(Explored::acts).sum();
        System.out.printf("%d states and %d acts in all%n", states, acts);
        assertThat(explored).as("stuck for good").allMatch(it -> it.deadEnds() == 0);
        var faults = faults(explored);
        assertThat(faults.keySet())
                .as("%s", faults)
                .allMatch(it -> AllStatesDifference.all().stream().anyMatch(why -> why.covers(it)));
        assertThat(AllStatesDifference.all())
                .as("differences that are none any more")
                .allMatch(why -> faults.keySet().stream().anyMatch(why::covers));
    }

    @Test
    void where_a_cop_file_has_ended_the_way_back_its_node_is_named_in_every_state() {
        var ended = AllStatesClusters.wayBackEnded();

        var explored = explored(ended);

        System.out.println(explored);
        assertThat(explored.deadEnds()).isEqualTo(explored.states()).isPositive();
        assertThat(faults(List.of(explored)).keySet())
                .allMatch(it -> AllStatesDifference.all().stream().anyMatch(why -> why.covers(it)));
    }

    private static Map<String, String> faults(List<Explored> explored) {
        Map<String, String> faults = new TreeMap<>();
        explored.forEach(it -> it.faults().forEach(faults::putIfAbsent));
        return faults;
    }

    private record Explored(
            AllStatesCluster of,
            long states,
            long acts,
            long deadEnds,
            Map<String, String> faults) {
        @Override
        public String toString() {
            return "%s: %d states, %d acts".formatted(of, states, acts);
        }
    }

    private static Explored explored(AllStatesCluster cluster) {
        var all = new AllStates(cluster.stage(), cluster.troubledAtOnce()).explore();
        Map<String, String> faults = new TreeMap<>();
        all.faults().forEach((what, scene) -> faults.put(what, cluster + " in " + scene));
        return new Explored(cluster, all.states(), all.acts(), all.deadEnds().size(), faults);
    }
}
