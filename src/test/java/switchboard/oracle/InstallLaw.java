package switchboard.oracle;

import static switchboard.oracle.Product.IMP;
import static switchboard.oracle.Product.UCM;

import switchboard.oracle.Scenario.Scope;

/// What is asked before new software is installed on a node.
final class InstallLaw {

    private InstallLaw() {}

    static void install(World world, Machine on, boolean switchesAtEnd, Broken broken) {
        Oracle.change(world, on, broken);
        broken.unless(world.scenario().covers(on), Broken.LIST);
        broken.when(on.installed(), Broken.LIST);
        broken.when(world.scenario().refresh() && !world.windowOpen(), "TYP-3");
        CopLaw.beforeInstall(world, on, broken);
        if (on.product() == UCM) {
            ucm(world, on, broken);
        } else {
            imp(world, on, broken);
        }
        if (switchesAtEnd) {
            SwitchLaw.turn(world, on, broken);
        }
    }

    private static void ucm(World world, Machine on, Broken broken) {
        if (on.publisher()) {
            return;
        }
        var publisher = world.publisher(UCM);
        broken.unless(publisher.installed(), "SEQ-1", "SEQ-2");
        broken.when(world.scenario().refresh() && !publisher.switched(), "TYP-4");
        broken.when(oneByOne(world) && othersInstall(world, on), "SEQ-2");
    }

    private static void imp(World world, Machine on, Broken broken) {
        broken.unless(world.publisher(UCM).installed(), "SEQ-1");
        if (on.publisher()) {
            publisherOfImp(world, broken);
            return;
        }
        var publisher = world.publisher(IMP);
        broken.unless(publisher.installed(), "SEQ-6", "SEQ-7");
        broken.when(world.scenario().refresh() && !publisher.switched(), "TYP-4");
        broken.when(afterUcm(world) && !world.hasSaid(Said.UCM_TASKS_DONE), "SEQ-8");
        broken.when(afterUcmPublisher(world) && !world.publisher(UCM).switched(), "SEQ-8");
        broken.when(oneByOne(world) && othersInstall(world, on), "SEQ-7");
    }

    /// In a sequential plan all of Unified CM comes first; beside it, and for IM and Presence
    /// alone, what the first UCM subscriber would wait for.
    private static void publisherOfImp(World world, Broken broken) {
        if (afterUcm(world)) {
            broken.unless(EndLaw.ucmComplete(world), "SEQ-8");
        } else if (afterUcmPublisher(world)) {
            broken.unless(world.publisher(UCM).switched(), "SEQ-8");
        } else {
            broken.unless(world.publisher(UCM).installed(), "SEQ-8");
        }
    }

    private static boolean afterUcm(World world) {
        return world.scenario().scope() == Scope.BOTH && !world.scenario().parallel();
    }

    private static boolean afterUcmPublisher(World world) {
        return !afterUcm(world) && world.scenario().refresh();
    }

    private static boolean oneByOne(World world) {
        return !world.scenario().installTogether() && !world.scenario().parallel();
    }

    private static boolean othersInstall(World world, Machine on) {
        return world.subscribers(on.product())
                .anyMatch(one -> !one.name().equals(on.name()) && one.busy());
    }
}
