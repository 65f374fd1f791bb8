package switchboard.ui;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import switchboard.approval.ApprovalDesk;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Sentence;
import switchboard.journal.ChainHead;
import switchboard.journal.JournalChain;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.ui.part.ApprovalCard;
import switchboard.ui.part.StepRow;
import switchboard.ui.part.UpgradePart;
import switchboard.upgrade.Upgrades;

/// What people do on the pages of upgrades, each time as the person who is signed in then.
@Component
class Actions implements ApprovalCard.Decisions {
    private final Upgrades upgrades;
    private final ApprovalDesk desk;
    private final SignedIn signedIn;
    private final JournalChain chain;

    Actions(Upgrades upgrades, ApprovalDesk desk, SignedIn signedIn, JournalChain chain) {
        this.upgrades = upgrades;
        this.desk = desk;
        this.signedIn = signedIn;
        this.chain = chain;
    }

    @Override
    public List<Sentence> chain() {
        ChainHead head = chain.head();
        Sentence stands = Sentence.of("chain.card", head.sequence(), head.shortly());
        return Stream.concat(Stream.of(stands), chain.problem().stream()).toList();
    }

    @Override
    public void approve(long request, String comment) {
        // The desk itself says who may: an approver, or who rehearses alone.
        desk.approve(request, signedIn.recent(PersonRole.VIEWER), comment);
    }

    @Override
    public void refuse(long request, String reason) {
        desk.refuse(request, signedIn.require(PersonRole.APPROVER), reason);
    }

    @Override
    public void takeBack(long request, String reason) {
        desk.takeBack(request, signedIn.require(PersonRole.OPERATOR), reason);
    }

    void step(ClusterName cluster, StepRow.Action action, String comment) {
        Person person = signedIn.require(PersonRole.OPERATOR);
        switch (action) {
            case StepRow.Action.TryAgain it ->
                    upgrades.tryAgain(cluster, it.step(), it.node(), person);
            case StepRow.Action.Answer it ->
                    upgrades.answer(cluster, it.step(), it.node(), it.question(), comment, person);
            case StepRow.Action.Confirm it -> upgrades.confirm(cluster, it.what(), comment, person);
        }
    }

    UpgradePart.Controls controls(ClusterName cluster) {
        return new UpgradePart.Controls() {
            @Override
            public void pause() {
                upgrades.pause(cluster, signedIn.require(PersonRole.OPERATOR));
            }

            @Override
            public void resume() {
                upgrades.resume(cluster, signedIn.require(PersonRole.OPERATOR));
            }

            @Override
            public void stopHere(String reason) {
                upgrades.stopHere(cluster, reason, signedIn.require(PersonRole.OPERATOR));
            }
        };
    }
}
