package switchboard.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import switchboard.approval.ApprovalDesk;
import switchboard.cluster.ClusterName;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.ui.part.AccountForm;
import switchboard.ui.part.ApprovalsNeededForm;
import switchboard.ui.part.OldAlgorithmsForm;
import switchboard.upgrade.Clusters;
import switchboard.upgrade.LiveCluster;

/// What only operators or admins may change about a cluster.
@org.springframework.stereotype.Component
record ClusterForms(Clusters clusters, ApprovalDesk desk, SignedIn signedIn) {

    /// The forms for a person.
    ///
    /// @param account keeps another account for the nodes, with its password
    List<Component> of(
            LiveCluster cluster,
            Person person,
            java.util.function.BiConsumer<String, String> account) {
        ClusterName name = cluster.name();
        List<Component> forms = new ArrayList<>();
        if (person.has(PersonRole.OPERATOR)) {
            forms.add(new AccountForm(cluster.account(), account));
        }
        if (person.has(PersonRole.ADMIN)) {
            forms.add(
                    new OldAlgorithmsForm(
                            clusters.oldAlgorithms(name),
                            wanted -> clusters.allowOldAlgorithms(name, wanted, admin())));
        }
        if (person.has(PersonRole.ADMIN) && !name.isRehearsal()) {
            forms.add(
                    new ApprovalsNeededForm(
                            kind -> desk.needed(name, kind),
                            (kind, number) -> desk.require(name, kind, number, admin())));
        }
        return forms;
    }

    private Person admin() {
        return signedIn.require(PersonRole.ADMIN);
    }
}
