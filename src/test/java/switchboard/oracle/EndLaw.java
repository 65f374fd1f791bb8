package switchboard.oracle;

import static switchboard.oracle.Product.IMP;
import static switchboard.oracle.Product.UCM;

import java.util.OptionalInt;
import switchboard.oracle.Scenario.Scope;

/// What is asked before a wait, a product or the whole upgrade is called done.
final class EndLaw {

    private EndLaw() {}

    /// Unified CM upgraded, replicating and confirmed by a person, as the lists have it.
    static boolean ucmComplete(World world) {
        return world.installed(UCM)
                && world.switched(UCM)
                && world.good(UCM)
                && world.hasSaid(Said.UCM_TASKS_DONE);
    }

    static void endWait(World world, Product product, Broken broken) {
        broken.unless(listHas(world, product), Broken.LIST);
        broken.unless(world.switched(product), "REP-1");
        broken.unless(world.good(product), "REP-1", afterGroup(product));
    }

    static void tasks(World world, Product product, Broken broken) {
        broken.unless(listHas(world, product), Broken.LIST);
        broken.unless(world.switched(product), "PST-1");
        broken.unless(world.good(product), "PST-1", afterGroup(product));
        broken.when(product == IMP && !world.switched(UCM), "PST-1");
        // SEQ-4 says "any post-upgrade task": those of IM and Presence as well.
        var after = product == IMP && world.scenario().scope() == Scope.BOTH;
        broken.when(after && !world.good(UCM), "SEQ-4");
    }

    /// Whether the list has a wait for replication and tasks of a product: IM and Presence alone
    /// takes the UCM publisher along without them.
    private static boolean listHas(World world, Product product) {
        return switch (world.scenario().scope()) {
            case BOTH -> true;
            case UCM_ONLY -> product == UCM;
            case IMP_ONLY -> product == IMP;
        };
    }

    private static String afterGroup(Product product) {
        return product == UCM ? "SEQ-4" : "SEQ-13";
    }

    /// Once subscribers have switched, a product's configuration waits for its replication; that of
    /// IM and Presence for both, since "any configuration change" names no product.
    static void configure(World world, Product product, Broken broken) {
        broken.when(Oracle.someUcmSubscriberSwitched(world) && !world.good(UCM), "SEQ-4");
        broken.when(product == IMP && !world.good(IMP), "SEQ-13");
    }

    /// The list of the refresh has it at the end, when IM and Presence replicates.
    static void signedIn(World world, Broken broken) {
        broken.unless(world.scenario().refresh() && listHas(world, IMP), Broken.LIST);
        broken.unless(world.switched(IMP), "TYP-6");
        broken.unless(world.good(IMP), "SEQ-13");
    }

    static void clearNotification(World world, Broken broken) {
        broken.unless(world.scenario().leavesImpToReboot(), Broken.LIST);
        broken.unless(impRebooted(world), "NOT-1");
    }

    /// Reboots count from the moment when the last of Unified CM booted into the target: with it
    /// the upgrade is complete, of which its replication and tasks are what comes after.
    private static boolean impRebooted(World world) {
        var boots = world.covered(UCM).map(Machine::lastBoot).toList();
        var last = boots.stream().flatMapToInt(OptionalInt::stream).max();
        return world.switched(UCM)
                && boots.stream().allMatch(OptionalInt::isPresent)
                && world.all(IMP)
                        .allMatch(one -> one.atPrompt() && one.bootedAfter(last.orElseThrow()));
    }

    static void finish(World world, Broken broken) {
        for (var product : Product.values()) {
            if (world.covered(product).findAny().isPresent()) {
                finish(world, product, broken);
            }
        }
        if (world.scenario().leavesImpToReboot() && world.all(IMP).findAny().isPresent()) {
            broken.unless(impRebooted(world), "SEQ-5");
            broken.unless(world.hasSaid(Said.NOTIFICATION_CLEARED), "NOT-1");
        }
    }

    private static void finish(World world, Product product, Broken broken) {
        broken.unless(world.switched(product), Broken.LIST);
        if (listHas(world, product)) {
            broken.unless(world.good(product), afterGroup(product));
            // The freeze lasts until the tasks are done, so an end without them ends it too early.
            broken.unless(world.hasSaid(Said.tasksDone(product)), "PST-1", "FRZ-1");
        }
        broken.when(
                world.scenario().scope() == Scope.IMP_ONLY && !world.publisher(UCM).switched(),
                "SEQ-14");
    }

    /// One product is back when all its nodes are, and replicate.
    static void endWaitBack(World world, Product product, Broken broken) {
        broken.unless(world.covered(product).allMatch(SwitchLaw::isBack), "REV-2");
        broken.unless(world.good(product), "REV-2");
    }

    /// A way back ends when every node is on the old release again and replication is 2.
    static void finishBack(World world, Broken broken) {
        for (var product : Product.values()) {
            endWaitBack(world, product, broken);
        }
    }
}
