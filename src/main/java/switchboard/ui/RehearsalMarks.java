package switchboard.ui;

import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import org.springframework.stereotype.Component;
import switchboard.approval.ApprovalDesk;
import switchboard.approval.ApprovalRequest;
import switchboard.cluster.ClusterName;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.ui.part.RehearsalBanner;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.LiveClusters;
import switchboard.upgrade.Rehearsals;

/// Puts the banner on every page that shows a rehearsal, by what the address of the page says.
@Component
class RehearsalMarks {
    private final LiveClusters live;
    private final ApprovalDesk desk;
    private final Rehearsals rehearsals;
    private final Revisions revisions;
    private final SignedIn signedIn;

    RehearsalMarks(
            LiveClusters live,
            ApprovalDesk desk,
            Rehearsals rehearsals,
            Revisions revisions,
            SignedIn signedIn) {
        this.live = live;
        this.desk = desk;
        this.rehearsals = rehearsals;
        this.revisions = revisions;
        this.signedIn = signedIn;
    }

    /// The banner for a page with these parameters, if it shows a rehearsal.
    Optional<RehearsalBanner> banner(RouteParameters page) {
        return page.get("cluster")
                .or(() -> page.get("id").flatMap(this::asked))
                .flatMap(this::find)
                .filter(it -> it.rehearsal().isPresent())
                .map(it -> banner(it, controls(it.name())));
    }

    private RehearsalBanner banner(
            LiveCluster cluster, Optional<RehearsalBanner.Controls> controls) {
        RehearsalBanner banner = new RehearsalBanner(controls);
        banner.show(cluster);
        Follows.whileAttached(
                banner,
                page ->
                        revisions.follow(
                                page,
                                Optional.of(cluster.name()),
                                () -> live.find(cluster.name()),
                                seen -> seen.ifPresent(banner::show)));
        return banner;
    }

    private Optional<LiveCluster> find(String cluster) {
        return live.all().stream().filter(it -> it.name().value().equals(cluster)).findFirst();
    }

    private Optional<String> asked(String request) {
        return live.all().stream()
                .filter(it -> it.name().isRehearsal())
                .filter(it -> has(it.name(), request))
                .map(it -> it.name().value())
                .findFirst();
    }

    private boolean has(ClusterName cluster, String request) {
        return desk.of(cluster).stream()
                .map(ApprovalRequest::id)
                .anyMatch(id -> String.valueOf(id).equals(request));
    }

    private Optional<RehearsalBanner.Controls> controls(ClusterName name) {
        return signedIn.person()
                .filter(it -> it.has(PersonRole.OPERATOR))
                .map(
                        _ ->
                                new RehearsalBanner.Controls() {
                                    @Override
                                    public void mend() {
                                        rehearsals.mend(
                                                name, signedIn.require(PersonRole.OPERATOR));
                                    }

                                    @Override
                                    public void end() {
                                        rehearsals.end(name, signedIn.require(PersonRole.OPERATOR));
                                    }
                                });
    }
}
