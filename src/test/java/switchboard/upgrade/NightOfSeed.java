package switchboard.upgrade;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import switchboard.cluster.NodeName;
import switchboard.lab.Fault;
import switchboard.lab.Fault.Moment;
import switchboard.lab.LabShape;
import switchboard.lab.LabShapes;
import switchboard.sequence.PlanChoices;

/// What a seed stands for: a small cluster, the site's choices, and what goes wrong that night.
record NightOfSeed(long seed, LabShape shape, PlanChoices choices, boolean crashes) {
    static NightOfSeed of(long seed) {
        Random chance = new Random(seed * 7919);
        LabShape shape =
                LabShapes.cluster(
                                "NIGHT-" + seed,
                                "n",
                                1 + chance.nextInt(2),
                                chance.nextInt(4),
                                "127.1.9.11")
                        .withSeed(seed);
        PlanChoices choices =
                new PlanChoices(chance.nextBoolean(), chance.nextBoolean(), chance.nextBoolean());
        List<Fault> faults = new ArrayList<>();
        for (int count = chance.nextInt(4); count > 0; count--) {
            NodeName node = shape.nodes().get(chance.nextInt(shape.nodes().size())).node().name();
            faults.add(fault(node, chance));
        }
        return new NightOfSeed(
                seed, shape.with(faults.toArray(Fault[]::new)), choices, chance.nextBoolean());
    }

    private static Fault fault(NodeName node, Random chance) {
        return switch (chance.nextInt(12)) {
            case 0, 1, 2, 3 ->
                    new Fault.SessionDrops(
                            node, Moment.values()[chance.nextInt(Moment.values().length)]);
            case 4 -> new Fault.SlowReplication(node, 2 + chance.nextInt(3));
            case 5 -> new Fault.OutOfSync(node, Optional.of(minutes(chance, 120)));
            case 6 -> new Fault.OutOfSync(node, Optional.empty());
            case 7 -> new Fault.ReplicationFails(node);
            case 8 -> new Fault.DoesNotComeBack(node);
            case 9 -> new Fault.InstallFails(node, 1);
            case 10 -> new Fault.NetworkGone(node, minutes(chance, 600), minutes(chance, 60));
            default -> new Fault.Unreadable(node, minutes(chance, 600), minutes(chance, 60));
        };
    }

    private static Duration minutes(Random chance, int most) {
        return Duration.ofMinutes(1 + chance.nextInt(most));
    }
}
