package switchboard.lab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import switchboard.cluster.Cluster;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;

/// What goes wrong in a night, drawn from a seed: nothing in some nights, up to three things in
/// others.
public final class SeededFaults {
    private static final int MOST = 3;
    private static final int LAST_START = 240;
    private static final Fault.Moment[] MOMENTS = Fault.Moment.values();

    private static final List<BiFunction<NodeName, SplittableRandom, Fault>> KINDS =
            List.of(
                    SeededFaults::drop,
                    SeededFaults::drop,
                    SeededFaults::drop,
                    (node, dice) -> new Fault.SlowReplication(node, 2 + dice.nextInt(5)),
                    (node, dice) -> new Fault.OutOfSync(node, Optional.of(minutes(5, 60, dice))),
                    (node, _) -> new Fault.OutOfSync(node, Optional.empty()),
                    (node, _) -> new Fault.ReplicationFails(node),
                    (node, _) -> new Fault.DoesNotComeBack(node),
                    (node, _) -> new Fault.InstallFails(node, 1),
                    (node, dice) -> new Fault.SlowInstall(node, 2 + dice.nextInt(2)),
                    (node, _) -> new Fault.NeedsCop(node, "ciscocm.refresh_upgrade"),
                    (node, _) -> new Fault.CopFails(node, 1),
                    (node, _) -> new Fault.SwitchFails(node, 1),
                    (node, dice) ->
                            new Fault.NetworkGone(
                                    node, minutes(1, LAST_START, dice), minutes(1, 20, dice)),
                    (node, dice) ->
                            new Fault.Unreadable(
                                    node, minutes(1, LAST_START, dice), minutes(1, 20, dice)),
                    (node, _) -> new Fault.WizardAsksMore(node),
                    (node, dice) -> new Fault.RefusesAfterBoot(node, minutes(1, 4, dice)));

    private SeededFaults() {}

    /// The faults of one night on a cluster: the same for the same seed.
    public static List<Fault> night(long seed, Cluster cluster) {
        SplittableRandom dice = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + 1);
        List<Fault> faults = new ArrayList<>();
        int count = dice.nextInt(MOST + 1);
        for (int i = 0; i < count; i++) {
            Node node = cluster.nodes().get(dice.nextInt(cluster.nodes().size()));
            faults.add(KINDS.get(dice.nextInt(KINDS.size())).apply(node.name(), dice));
        }
        return List.copyOf(faults);
    }

    private static Fault drop(NodeName node, SplittableRandom dice) {
        return new Fault.SessionDrops(node, MOMENTS[dice.nextInt(MOMENTS.length)]);
    }

    private static Duration minutes(int least, int most, SplittableRandom dice) {
        return Duration.ofMinutes(dice.nextInt(least, most + 1));
    }
}
