package switchboard.ui.part;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import java.time.Instant;
import java.util.Optional;
import switchboard.approval.ApprovalRequest;
import switchboard.upgrade.LiveCluster;

/// An approval card among others: with the cluster it is about.
public final class ApprovalBox extends Article {
    private final ApprovalCard card;
    private final Anchor again = new Anchor();

    /// @param upgrade the way to the upgrade
    public ApprovalBox(Anchor upgrade, ApprovalCard card) {
        this.card = card;
        addClassName("sb-card");
        upgrade.addClassName("sb-back");
        again.addClassNames("sb-button", "sb-again");
        again.setVisible(false);
        add(upgrade, card, again);
    }

    /// Shows a request as it stands now.
    public void show(LiveCluster cluster, ApprovalRequest request, Instant now) {
        setClassName("ask", request.standing() == ApprovalRequest.Standing.WAITING);
        card.show(cluster, request, now);
        card.before(Requests.before(cluster, request));
        Optional<ApprovalRequest> next = Requests.again(cluster, request);
        again.setVisible(next.isPresent());
        next.ifPresent(
                it -> {
                    again.setHref("approvals/" + it.id());
                    Texts.set(again, Words.say("card.asked-again", it.id()));
                });
    }
}
