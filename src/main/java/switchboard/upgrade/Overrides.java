package switchboard.upgrade;

import java.time.InstantSource;
import org.springframework.stereotype.Service;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.security.NotAllowed;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.RecentProof;
import switchboard.sequence.RuleId;

/// Setting a rule aside until the end of an upgrade: only one that is marked so, while it holds
/// something, with a reason, and with the yes of two approvers besides whoever asked.
@Service
public final class Overrides {
    private final LiveClusters live;
    private final Upgrades upgrades;
    private final InstantSource clock;

    Overrides(LiveClusters live, Upgrades upgrades, InstantSource clock) {
        this.live = live;
        this.upgrades = upgrades;
        this.clock = clock;
    }

    /// Asks for a rule to be set aside.
    ///
    /// @throws NotAllowed if the person is no operator
    /// @throws InvalidInput if the rule may not be set aside, holds nothing now or is asked for
    ///     already, or there is no reason that others could read
    public void ask(ClusterName name, RuleId rule, String reason, Person person) {
        person.require(PersonRole.OPERATOR);
        upgrades.decide(
                name,
                upgrade ->
                        OverrideCheck.ask(
                                upgrade,
                                live.loop(name).situation(clock.instant()),
                                rule,
                                reason,
                                person));
    }

    /// An approver agrees. The rule holds nothing more once two have.
    ///
    /// @throws NotAllowed if the person is no approver, asked for it, or has agreed before
    /// @throws InvalidInput if nobody asked for it, or it stands already
    public void agree(ClusterName name, RuleId rule, RecentProof proof) {
        proof.person().require(PersonRole.APPROVER);
        upgrades.decide(name, upgrade -> OverrideCheck.agree(upgrade, rule, proof.person()));
    }

    /// Lets the rule count again, or takes back that it was asked to be set aside. One person is
    /// enough.
    ///
    /// @throws NotAllowed if the person is neither operator nor approver
    /// @throws InvalidInput if nobody asked for it
    public void end(ClusterName name, RuleId rule, Person person) {
        if (!person.has(PersonRole.APPROVER)) {
            person.require(PersonRole.OPERATOR);
        }
        upgrades.decide(name, upgrade -> OverrideCheck.end(upgrade, rule, person));
    }
}
