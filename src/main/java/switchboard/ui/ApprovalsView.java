package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import switchboard.approval.ApprovalRequest;
import switchboard.approval.ApprovalRequest.Standing;
import switchboard.security.Person;
import switchboard.security.SignedIn;
import switchboard.ui.part.ApprovalBox;
import switchboard.ui.part.ApprovalCard;
import switchboard.ui.part.Empty;
import switchboard.ui.part.Words;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.LiveClusters;

/// All steps of all clusters that ask for a person's yes, the oldest first. A card that was decided
/// or fell while the page was open stays and says so.
@Route(value = "approvals", layout = MainLayout.class)
@RolesAllowed({"VIEWER", "OPERATOR", "APPROVER", "ADMIN"})
class ApprovalsView extends Div implements HasDynamicTitle {
    private final LiveClusters live;
    private final Actions actions;
    private final InstantSource clock;
    private final Optional<Person> person;
    private final Map<Long, ApprovalBox> boxes = new LinkedHashMap<>();
    private final Div cards = new Div();
    private final Empty empty =
            new Empty(
                    say("approvals.empty"),
                    say("approvals.empty.more"),
                    "upgrades",
                    say("upgrades.title"));

    ApprovalsView(
            LiveClusters live,
            Revisions revisions,
            Actions actions,
            SignedIn signedIn,
            InstantSource clock) {
        this.live = live;
        this.actions = actions;
        this.clock = clock;
        this.person = signedIn.person();
        addClassName("sb-view");
        cards.addClassName("sb-cards");
        Main main = new Main(new H1(say("approvals.title")), cards, empty);
        main.addClassName("sb-main");
        add(main);
        show(live.all());
        Follows.whileAttached(
                this, page -> revisions.follow(page, Optional.empty(), live::all, this::show));
    }

    private void show(List<LiveCluster> clusters) {
        Instant now = clock.instant();
        for (LiveCluster cluster : clusters) {
            for (ApprovalRequest request : cluster.approvals()) {
                if (request.standing() == Standing.WAITING || boxes.containsKey(request.id())) {
                    box(cluster, request).show(cluster, request, now);
                }
            }
        }
        empty.setVisible(boxes.isEmpty());
        cards.setVisible(!boxes.isEmpty());
    }

    private ApprovalBox box(LiveCluster cluster, ApprovalRequest request) {
        return boxes.computeIfAbsent(
                request.id(),
                _ -> {
                    Anchor upgrade =
                            new Anchor("upgrades/" + cluster.name(), cluster.name().value());
                    ApprovalCard card =
                            new ApprovalCard(person, actions, Clocks.of(live, cluster.name()));
                    ApprovalBox box = new ApprovalBox(upgrade, card);
                    cards.add(box);
                    return box;
                });
    }

    @Override
    public String getPageTitle() {
        return Words.title(say("approvals.title"));
    }
}
