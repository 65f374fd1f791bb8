package switchboard.oracle;

import static switchboard.oracle.Product.IMP;
import static switchboard.oracle.Product.UCM;

import java.util.stream.Stream;
import switchboard.oracle.Scenario.Scope;

/// What is asked before a node changes sides.
final class SwitchLaw {

    private SwitchLaw() {}

    /// A window is not asked for: the guide lets a manual switch come "at a later time".
    static void forward(World world, Machine on, Broken broken) {
        Oracle.change(world, on, broken);
        broken.unless(world.scenario().covers(on), Broken.LIST);
        broken.unless(on.inactive() == Side.TARGET && on.active() == Side.OLD, "SEQ-0");
        broken.when(
                world.scenario().refresh() && !(on.active() == Side.OLD && on.atPrompt()), "TYP-5");
        turn(world, on, broken);
    }

    /// Whether it is this node's turn to switch, now or at the end of the install it begins.
    static void turn(World world, Machine on, Broken broken) {
        if (on.product() == UCM) {
            ucm(world, on, broken);
        } else {
            imp(world, on, broken);
        }
    }

    private static void ucm(World world, Machine on, Broken broken) {
        if (on.publisher()) {
            broken.unless(listInstalled(world, on), Broken.READING_1);
            return;
        }
        broken.unless(world.publisher(UCM).switched(), "SEQ-3");
        broken.when(!world.scenario().switchTogether() && othersAway(world, on), "SEQ-12");
    }

    private static void imp(World world, Machine on, Broken broken) {
        broken.unless(world.switched(UCM), "SEQ-9");
        broken.when(
                world.scenario().scope() == Scope.IMP_ONLY
                        && world.scenario().serviceRelease()
                        && !world.publisher(UCM).switched(),
                "SEQ-14");
        if (world.scenario().scope() == Scope.BOTH) {
            broken.unless(world.good(UCM), "SEQ-4");
            // Each list has the UCM tasks before this switch, the parallel ones as well.
            broken.unless(world.hasSaid(Said.UCM_TASKS_DONE), Broken.LIST);
        }
        if (on.publisher()) {
            broken.unless(listInstalled(world, on), Broken.READING_1);
            return;
        }
        broken.unless(world.publisher(IMP).switched(), "SEQ-10");
        broken.when(othersAway(world, on), "SEQ-11");
    }

    /// A standard list has all installs of a product before its publisher's switch, and that of IM
    /// and Presence alone has all of them before the UCM publisher's.
    private static boolean listInstalled(World world, Machine on) {
        if (world.scenario().refresh()) {
            return true;
        }
        var others = world.machines().stream().filter(one -> !one.name().equals(on.name()));
        return others.filter(world.scenario()::covers)
                .filter(one -> one.product() == on.product() || impAlone(world))
                .allMatch(Machine::installed);
    }

    private static boolean impAlone(World world) {
        return world.scenario().scope() == Scope.IMP_ONLY;
    }

    private static boolean othersAway(World world, Machine on) {
        return siblings(world, on).anyMatch(one -> !one.atPrompt() || one.busy());
    }

    private static Stream<Machine> siblings(World world, Machine on) {
        return world.subscribers(on.product()).filter(one -> !one.name().equals(on.name()));
    }

    /// Going back asks for no freeze and no window: it may be the way out of a night gone wrong.
    static void back(World world, Machine on, Broken broken) {
        Oracle.answers(on, broken);
        broken.unless(world.scenario().covers(on), Broken.LIST);
        broken.unless(on.active() == Side.TARGET && on.inactive() == Side.OLD, "REV-1");
        broken.when(on.freed(), "COP-6", "REV-1");
        if (!on.publisher()) {
            broken.unless(isBack(world.publisher(on.product())), "REV-2");
        }
    }

    static boolean isBack(Machine one) {
        return one.active() == Side.OLD && one.atPrompt() && !one.busy();
    }
}
