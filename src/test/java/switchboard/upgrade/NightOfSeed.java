package switchboard.upgrade;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.lab.Fault;
import switchboard.lab.Fault.Moment;
import switchboard.lab.LabShape;
import switchboard.lab.LabShapes;
import switchboard.lab.LabUpgrade;
import switchboard.sequence.CopFile;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.Target;
import switchboard.sequence.Window;

/// What a seed stands for: a small cluster, which upgrade it is in for, the site's choices, and
/// what goes wrong that night.
public record NightOfSeed(
        long seed,
        LabShape shape,
        LabUpgrade way,
        Target.Scope scope,
        PlanChoices choices,
        boolean crashes) {
    private static final Window NIGHT =
            new Window(
                    Instant.parse("2026-11-21T20:00:00Z"), Instant.parse("2026-11-28T20:00:00Z"));
    private static final List<CopFile> COPS =
            List.of(
                    CopFile.of(Product.UNIFIED_CM, "ciscocm.refresh_upgrade_v1.5.cop.sgn"),
                    CopFile.of(Product.IM_AND_PRESENCE, "ciscocm.cup.refresh_upgrade_v1.3.cop"));
    private static final List<LabUpgrade> WAYS =
            List.of(
                    LabUpgrade.STANDARD,
                    LabUpgrade.REFRESH,
                    LabUpgrade.REFRESH_WITH_COP,
                    LabUpgrade.MAINTENANCE_RELEASE,
                    LabUpgrade.SERVICE_UPDATE);

    /// The same cluster and faults, in for any of the guide's lists, by hand or by themselves.
    static NightOfSeed ofAnyList(long seed) {
        NightOfSeed night = of(seed);
        Random chance = new Random(seed * 104_729);
        LabUpgrade way = WAYS.get(chance.nextInt(WAYS.size()));
        boolean presence =
                !night.shape.cluster().nodes(Product.IM_AND_PRESENCE).isEmpty()
                        && way.image(Product.IM_AND_PRESENCE).isPresent()
                        && chance.nextInt(4) == 0;
        PlanChoices choices = night.choices.in(NIGHT);
        if (way == LabUpgrade.REFRESH_WITH_COP) {
            choices = choices.after(COPS);
        }
        return new NightOfSeed(
                seed,
                way.on(night.shape),
                way,
                presence ? Target.Scope.PRESENCE : Target.Scope.PRODUCTS,
                chance.nextInt(3) == 0 ? choices.switchingThemselves() : choices,
                night.crashes);
    }

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
                new PlanChoices(chance.nextBoolean(), chance.nextBoolean(), chance.nextBoolean())
                        .withCentralisedPresence();
        List<Fault> faults = new ArrayList<>();
        for (int count = chance.nextInt(4); count > 0; count--) {
            NodeName node = shape.nodes().get(chance.nextInt(shape.nodes().size())).node().name();
            faults.add(fault(node, chance));
        }
        return new NightOfSeed(
                seed,
                shape.with(faults.toArray(Fault[]::new)),
                LabUpgrade.STANDARD,
                Target.Scope.PRODUCTS,
                choices,
                chance.nextBoolean());
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
