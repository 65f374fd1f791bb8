package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.util.Optional;
import switchboard.approval.ApprovalRequest;
import switchboard.security.Person;
import switchboard.security.SignedIn;
import switchboard.ui.part.ApprovalBox;
import switchboard.ui.part.ApprovalCard;
import switchboard.ui.part.Empty;
import switchboard.ui.part.Words;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.LiveClusters;

/// One request alone, for the phone of somebody who was called.
@Route(value = "approvals/:id", layout = MainLayout.class)
@RolesAllowed({"VIEWER", "OPERATOR", "APPROVER", "ADMIN"})
class ApprovalView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final LiveClusters live;
    private final Revisions revisions;
    private final Actions actions;
    private final InstantSource clock;
    private final Optional<Person> person;
    private String id = "";

    ApprovalView(
            LiveClusters live,
            Revisions revisions,
            Actions actions,
            SignedIn signedIn,
            InstantSource clock) {
        this.live = live;
        this.revisions = revisions;
        this.actions = actions;
        this.clock = clock;
        this.person = signedIn.person();
        addClassName("sb-view");
    }

    /// A request in the picture of its cluster.
    private record Seen(LiveCluster cluster, ApprovalRequest request) {}

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").orElse("");
        removeAll();
        Main main = new Main();
        main.addClassNames("sb-main", "sb-narrow");
        add(main);
        look().ifPresentOrElse(
                        seen -> build(main, seen),
                        () ->
                                main.add(
                                        new H1(say("approvals.title")),
                                        new Empty(
                                                say("input.no-such-request", id),
                                                "",
                                                "approvals",
                                                say("approvals.title"))));
    }

    private Optional<Seen> look() {
        return live.all().stream()
                .flatMap(
                        cluster ->
                                cluster.approvals().stream()
                                        .filter(it -> String.valueOf(it.id()).equals(id))
                                        .map(it -> new Seen(cluster, it)))
                .findFirst();
    }

    private void build(Main main, Seen first) {
        Anchor upgrade =
                new Anchor("upgrades/" + first.cluster().name(), first.cluster().name().value());
        ApprovalBox box =
                new ApprovalBox(
                        upgrade,
                        new ApprovalCard(person, actions, Clocks.of(live, first.cluster().name())));
        main.add(new H1(say("approvals.one", id)), box);
        box.show(first.cluster(), first.request(), clock.instant());
        Follows.whileAttached(
                main,
                page ->
                        revisions.follow(
                                page,
                                Optional.of(first.cluster().name()),
                                this::look,
                                seen ->
                                        seen.ifPresent(
                                                it ->
                                                        box.show(
                                                                it.cluster(),
                                                                it.request(),
                                                                clock.instant()))));
    }

    @Override
    public String getPageTitle() {
        return Words.title(say("approvals.one", id));
    }
}
