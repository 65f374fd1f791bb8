package switchboard.ui;

import org.springframework.stereotype.Component;
import switchboard.cluster.ClusterName;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.sequence.RuleId;
import switchboard.ui.part.OverridesPart;
import switchboard.upgrade.Overrides;

/// What people say on the pages about rules that are to be set aside, as the person who is signed
/// in then.
@Component
class OverrideActions {
    private final Overrides overrides;
    private final SignedIn signedIn;

    OverrideActions(Overrides overrides, SignedIn signedIn) {
        this.overrides = overrides;
        this.signedIn = signedIn;
    }

    OverridesPart.Decisions of(ClusterName cluster) {
        return new OverridesPart.Decisions() {
            @Override
            public void ask(RuleId rule, String reason) {
                overrides.ask(cluster, rule, reason, signedIn.require(PersonRole.OPERATOR));
            }

            @Override
            public void agree(RuleId rule) {
                overrides.agree(cluster, rule, signedIn.recent(PersonRole.APPROVER));
            }

            @Override
            public void end(RuleId rule) {
                overrides.end(cluster, rule, signedIn.require(PersonRole.VIEWER));
            }
        };
    }
}
