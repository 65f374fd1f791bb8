package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.lab.Fault;

/// Every fault of the lab has its place in the search over all states: what it shows to the rules
/// is a phase, a trouble or a table that the search has met.
class AllStatesFaultsTest {
    private static final NodeName NODE = new NodeName("ucm0");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final List<Fault> FAULTS =
            List.of(
                    new Fault.SessionDrops(NODE, Fault.Moment.READING),
                    new Fault.SlowReplication(NODE, 3),
                    new Fault.OutOfSync(NODE, Optional.empty()),
                    new Fault.ReplicationFails(NODE),
                    new Fault.DoesNotComeBack(NODE),
                    new Fault.InstallFails(NODE, 1),
                    new Fault.SlowInstall(NODE, 3),
                    new Fault.NeedsCop(NODE, "ciscocm"),
                    new Fault.CopFails(NODE, 1),
                    new Fault.SwitchFails(NODE, 1),
                    new Fault.NetworkGone(NODE, HOUR, HOUR),
                    new Fault.Unreadable(NODE, HOUR, HOUR),
                    new Fault.WizardAsksMore(NODE),
                    new Fault.WizardRefuses(NODE, "no space"),
                    new Fault.TakesAnyOrder(NODE),
                    new Fault.Ailing(NODE, Fault.Ailment.DISK_FULL),
                    new Fault.RefusesAfterBoot(NODE, HOUR));

    @Test
    void every_fault_of_the_lab_is_met_by_the_search() {
        var met = met();

        assertThat(FAULTS.stream().map(Object::getClass))
                .containsExactlyInAnyOrder(Fault.class.getPermittedSubclasses());
        for (var fault : FAULTS) {
            assertThat(met).as("%s", fault).containsAll(shows(fault)).isNotEmpty();
        }
        for (var moment : Fault.Moment.values()) {
            assertThat(met).as("%s", moment).containsAll(shows(moment));
        }
    }

    @Test
    void the_search_meets_every_phase_trouble_and_table() {
        assertThat(met()).contains((Object[]) Phase.values());
        assertThat(met()).contains((Object[]) Trouble.values());
        assertThat(met()).contains((Object[]) Table.values());
        assertThat(met()).contains((Object[]) Past.Boot.values());
    }

    private static Set<Object> met() {
        Set<Object> met = new HashSet<>();
        AllStatesClusters.withAllFaults()
                .forEach(it -> new AllStates(it.stage(), 1).explore().scenes().forEach(see(met)));
        return met;
    }

    private static Consumer<Scene> see(Set<Object> met) {
        return scene -> {
            Stream.of(Product.values()).map(scene::table).forEach(met::add);
            for (var spot : scene.spots()) {
                met.addAll(List.of(spot.phase(), spot.trouble(), spot.past().boot()));
            }
        };
    }

    /// What a fault shows. What lasts long is a phase that need not end; what a wizard says is an
    /// install that fails, and while it waits for a person one that goes on.
    private static Set<?> shows(Fault fault) {
        return switch (fault) {
            case Fault.SessionDrops it -> shows(it.moment());
            case Fault.SlowReplication _ -> Set.of(Table.SETTING_UP, Trouble.DIGIT_0);
            case Fault.OutOfSync _ -> Set.of(Trouble.DIGIT_3);
            case Fault.ReplicationFails _ -> Set.of(Trouble.DIGIT_4);
            case Fault.DoesNotComeBack _ ->
                    Set.of(Phase.AWAY, Phase.RESTART_AWAY, Phase.INSTALL_AWAY);
            case Fault.InstallFails _, Fault.NeedsCop _ -> Set.of(Phase.INSTALL_FAILED);
            case Fault.SlowInstall _ -> Set.of(Phase.INSTALLING);
            case Fault.CopFails _ -> Set.of(Phase.COP_FAILED);
            case Fault.SwitchFails _ -> Set.of(Phase.SWITCH_FAILED);
            case Fault.NetworkGone _ -> Set.of(Trouble.JUST_GONE, Trouble.GONE);
            case Fault.Unreadable _ ->
                    Set.of(Trouble.STALE, Trouble.STALE_ROW, Trouble.NO_ROW, Trouble.STALE_HISTORY);
            case Fault.WizardAsksMore _ -> Set.of(Phase.INSTALLING, Phase.COPPING);
            case Fault.WizardRefuses _ -> Set.of(Phase.INSTALL_FAILED, Phase.COP_FAILED);
            // The rules ask nothing that would tell.
            case Fault.Ailing _ -> Set.of();
            // What the product tells a node is in order already.
            case Fault.TakesAnyOrder _ -> Set.of(Phase.INSTALLING, Phase.SENT);
            case Fault.RefusesAfterBoot _ -> Set.of(Trouble.JUST_GONE, Trouble.GONE);
        };
    }

    /// A yes that was lost leaves an attempt that is open on a node that does nothing, and then one
    /// that a person has to see to; a yes that was taken, a node whose work ends unseen.
    private static Set<?> shows(Fault.Moment moment) {
        return switch (moment) {
            case WIZARD_QUESTIONS, BEFORE_LAST_QUESTION, DOWNLOADING -> Set.of(Phase.INSTALLING);
            case INSTALL_YES_LOST -> Set.of(Phase.INSTALLING, Phase.INSTALL_FAILED);
            case INSTALL_YES_TAKEN, INSTALL_RUNNING -> Set.of(Phase.INSTALLING, Phase.LANDED);
            case SWITCH_YES_LOST -> Set.of(Phase.SENT, Phase.SWITCH_FAILED);
            case SWITCH_YES_TAKEN, BEFORE_BROADCAST -> Set.of(Phase.SENT, Phase.RETURNED);
            case COP_YES_LOST -> Set.of(Phase.COPPING, Phase.COP_FAILED);
            case COP_YES_TAKEN -> Set.of(Phase.COPPING, Phase.COP_ENDED);
            case RESTART_YES_LOST -> Set.of(Phase.RESTARTING, Phase.RESTART_FAILED);
            case RESTART_YES_TAKEN -> Set.of(Phase.RESTARTING, Phase.BACK);
            case SIGN_IN, READING -> Set.of(Trouble.JUST_GONE, Trouble.STALE);
        };
    }
}
