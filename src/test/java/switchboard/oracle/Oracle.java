package switchboard.oracle;

import static switchboard.oracle.Product.IMP;
import static switchboard.oracle.Product.UCM;

import java.util.Set;
import switchboard.oracle.Scenario.Scope;

/// Says of an act in a world which rules of the guide it would break; none means it is allowed.
///
/// The ids are those of the numbered rules. Three are not: `LIST` for what the scenario's task list
/// does not hold, `BUSY` for a node that has not ended its last act, `READING-n` for a reading of
/// the rules that itself says no.
public final class Oracle {

    private Oracle() {}

    /// The ids of the rules that the act breaks, in order; empty when it is allowed.
    ///
    /// @throws java.util.NoSuchElementException when the act names a machine that is not there
    public static Set<String> broken(World world, Act act) {
        var broken = new Broken();
        switch (act) {
            case Act.ConfirmFreeze _ -> {}
            case Act.InstallCop(var node) -> CopLaw.cop(world, world.machine(node), broken);
            case Act.FreeSpace(var node) -> CopLaw.freeSpace(world, world.machine(node), broken);
            case Act.Restart(var node) -> CopLaw.restart(world, world.machine(node), broken);
            case Act.Install(var node, var switches) ->
                    InstallLaw.install(world, world.machine(node), switches, broken);
            case Act.Switch(var node) -> SwitchLaw.forward(world, world.machine(node), broken);
            case Act.SwitchBack(var node) -> SwitchLaw.back(world, world.machine(node), broken);
            case Act.EndWait(var product) -> EndLaw.endWait(world, product, broken);
            case Act.ConfirmTasks(var product) -> EndLaw.tasks(world, product, broken);
            case Act.ClearNotification _ -> EndLaw.clearNotification(world, broken);
            case Act.Configure(var product) -> EndLaw.configure(world, product, broken);
            case Act.ConfirmSignedIn _ -> EndLaw.signedIn(world, broken);
            case Act.EndWaitBack(var product) -> EndLaw.endWaitBack(world, product, broken);
            case Act.Finish _ -> EndLaw.finish(world, broken);
            case Act.FinishBack _ -> EndLaw.finishBack(world, broken);
        }
        return broken.ids();
    }

    public static boolean allows(World world, Act act) {
        return broken(world, act).isEmpty();
    }

    /// What every change on a node asks for: its turn in the list, the freeze, its own answer.
    static void change(World world, Machine on, Broken broken) {
        broken.unless(world.hasSaid(Said.FREEZE), "FRZ-1");
        answers(on, broken);
        broken.when(impSwitchedAsGroup(world) && !world.good(IMP), "SEQ-13");
        broken.when(
                on.product() == UCM
                        && !on.publisher()
                        && world.scenario().scope() == Scope.IMP_ONLY,
                "SEQ-14");
    }

    static void answers(Machine on, Broken broken) {
        broken.when(on.busy(), Broken.BUSY);
        broken.unless(on.atPrompt() && !unread(on), Broken.READING_5);
    }

    private static boolean unread(Machine on) {
        return on.active() == Side.UNKNOWN || on.inactive() == Side.UNKNOWN;
    }

    /// SEQ-4's "once a group has switched"; a subscriber that cannot be read may have.
    static boolean someUcmSubscriberSwitched(World world) {
        return world.subscribers(UCM).anyMatch(Oracle::mayHaveSwitched);
    }

    /// SEQ-13's group is all subscribers: between them, one by one, the list has no wait. Where one
    /// cannot be read nothing is held here: what comes after the group asks for its 2 by itself.
    private static boolean impSwitchedAsGroup(World world) {
        return world.scenario().scope() != Scope.UCM_ONLY
                && world.subscribers(IMP).findAny().isPresent()
                && world.subscribers(IMP).allMatch(one -> one.active() == Side.TARGET);
    }

    private static boolean mayHaveSwitched(Machine one) {
        return one.active() != Side.OLD;
    }
}
