package switchboard.ui.part;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import java.time.Instant;
import switchboard.approval.ApprovalRequest;
import switchboard.upgrade.LiveCluster;

/// An approval card among others: with the cluster it is about.
public final class ApprovalBox extends Article {
    private final ApprovalCard card;

    /// @param upgrade the way to the upgrade
    public ApprovalBox(Anchor upgrade, ApprovalCard card) {
        this.card = card;
        addClassName("sb-card");
        upgrade.addClassName("sb-back");
        add(upgrade, card);
    }

    /// Shows a request as it stands now.
    public void show(LiveCluster cluster, ApprovalRequest request, Instant now) {
        setClassName("ask", request.standing() == ApprovalRequest.Standing.WAITING);
        card.show(cluster, request, now);
        card.before(Requests.before(cluster, request));
    }
}
