package switchboard.oracle;

import static switchboard.oracle.Product.IMP;
import static switchboard.oracle.Product.UCM;

import switchboard.oracle.Scenario.Scope;

/// What is asked of COP files and restarts.
final class CopLaw {

    private CopLaw() {}

    static void cop(World world, Machine on, Broken broken) {
        anyCop(world, on, broken);
        broken.unless(world.scenario().copRequired().contains(on.product()), Broken.LIST);
        broken.when(on.copAt().isPresent(), Broken.LIST);
    }

    static void freeSpace(World world, Machine on, Broken broken) {
        anyCop(world, on, broken);
        broken.when(on.freed(), Broken.LIST);
    }

    private static void anyCop(World world, Machine on, Broken broken) {
        Oracle.change(world, on, broken);
        broken.unless(world.scenario().covers(on), Broken.LIST);
        broken.when(Oracle.someUcmSubscriberSwitched(world) && !world.good(UCM), "SEQ-4");
        broken.when(world.covered(on.product()).anyMatch(CopLaw::mayHoldNewSoftware), "COP-7");
        broken.when(on.product() == IMP && waitsForUcm(world), "COP-7");
    }

    private static boolean mayHoldNewSoftware(Machine one) {
        return one.installed() || one.active() == Side.UNKNOWN || one.inactive() == Side.UNKNOWN;
    }

    /// The list for both products has IM and Presence's COP files after Unified CM is done; beside
    /// each other they come at any time before its own install.
    private static boolean waitsForUcm(World world) {
        return world.scenario().scope() == Scope.BOTH
                && !world.scenario().parallel()
                && !(world.switched(UCM) && world.hasSaid(Said.UCM_TASKS_DONE));
    }

    /// A restart is asked for twice in the lists: after a COP file, and of IM and Presence at the
    /// end of a Unified CM upgrade.
    static void restart(World world, Machine on, Broken broken) {
        Oracle.change(world, on, broken);
        if (world.scenario().leavesImpToReboot() && on.product() == IMP) {
            broken.unless(EndLaw.ucmComplete(world), "SEQ-5");
            return;
        }
        broken.unless(world.scenario().covers(on) && waitsForRestart(world, on), Broken.LIST);
    }

    private static boolean waitsForRestart(World world, Machine on) {
        return world.scenario().copRestarts()
                && on.copAt().isPresent()
                && !on.bootedAfter(on.copAt().getAsInt());
    }

    /// Before new software goes onto a node: COP files on all nodes of its product, a restart on
    /// its own. IM and Presence alone has all of them at its beginning, the UCM publisher's too.
    static void beforeInstall(World world, Machine on, Broken broken) {
        broken.when(lacksCop(world, on.product()), "COP-3", "COP-7");
        broken.when(
                world.scenario().scope() == Scope.IMP_ONLY && lacksCop(world, IMP),
                "COP-3",
                "COP-7");
        broken.when(waitsForRestart(world, on), "COP-4");
    }

    /// A machine that runs the target is through with what its COP file was for.
    private static boolean lacksCop(World world, Product product) {
        return world.scenario().copRequired().contains(product)
                && world.covered(product)
                        .filter(one -> one.active() != Side.TARGET)
                        .anyMatch(one -> one.copAt().isEmpty());
    }
}
