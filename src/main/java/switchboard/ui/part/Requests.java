package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import switchboard.approval.ApprovalRequest;
import switchboard.approval.ApprovalRequest.Standing;
import switchboard.cluster.Sentence;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.Upgrade;

/// The one card beside an upgrade: the request that has waited longest, or what became of the last.
public final class Requests extends Div {
    private final ApprovalCard card;
    private final Div none = new Div();
    private final Anchor more = new Anchor("approvals");

    /// @param card where it is shown
    public Requests(ApprovalCard card) {
        this.card = card;
        none.addClassNames("sb-call", "rest");
        none.add(new Mark("rest").plain(), new Span(say("card.none")));
        more.addClassName("sb-link");
        add(card, more, none);
    }

    /// Shows what waits, or what is to be known of the last request.
    public void show(LiveCluster cluster, Instant now) {
        Optional<ApprovalRequest> request = toShow(cluster);
        card.setVisible(request.isPresent());
        none.setVisible(request.isEmpty());
        request.ifPresent(
                it -> {
                    card.show(cluster, it, now);
                    card.before(before(cluster, it));
                });
        long others = waiting(cluster).size() - 1;
        more.setVisible(others > 0);
        Texts.set(more, others > 0 ? say("approvals.more", others) : "");
    }

    /// What waits comes first; then the latest, while something about it has still to be known.
    static Optional<ApprovalRequest> toShow(LiveCluster cluster) {
        return waiting(cluster).stream()
                .findFirst()
                .or(
                        () ->
                                cluster.approvals().stream()
                                        .max(Comparator.comparing(ApprovalRequest::id))
                                        .filter(it -> stillMatters(cluster, it)));
    }

    private static List<ApprovalRequest> waiting(LiveCluster cluster) {
        return cluster.approvals().stream()
                .filter(it -> it.standing() == Standing.WAITING)
                .toList();
    }

    private static boolean stillMatters(LiveCluster cluster, ApprovalRequest request) {
        boolean open =
                cluster.upgrade()
                        .filter(Upgrade::isAlive)
                        .filter(it -> !it.isDone(request.number()))
                        .isPresent();
        return open && request.standing() != Standing.SPENT;
    }

    /// The request that waits in place of one that no longer stands.
    static Optional<ApprovalRequest> again(LiveCluster cluster, ApprovalRequest request) {
        return waiting(cluster).stream()
                .filter(it -> it.number() == request.number() && it.id() > request.id())
                .findFirst();
    }

    /// What made the request before this one fall, if it was for the same step.
    static List<Sentence> before(LiveCluster cluster, ApprovalRequest request) {
        return cluster.approvals().stream()
                .filter(it -> it.number() == request.number() && it.id() < request.id())
                .max(Comparator.comparing(ApprovalRequest::id))
                .filter(it -> it.standing() == Standing.FELL)
                .map(ApprovalRequest::words)
                .orElse(List.of());
    }
}
