package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import switchboard.notice.Notice;
import switchboard.notice.Notices;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.ui.part.Empty;
import switchboard.ui.part.Head;
import switchboard.ui.part.NoticeFilter;
import switchboard.ui.part.NoticeList;
import switchboard.ui.part.Times;
import switchboard.ui.part.ZoneLine;
import switchboard.upgrade.LiveClusters;

/// What people should know: who is needed, what is wrong, and what happened.
@Route(value = "notifications", layout = MainLayout.class)
@RolesAllowed("VIEWER")
class NoticesView extends Page {
    private final InstantSource clock;
    private final NoticeList list;
    private final NoticeFilter filter;
    private final Empty empty = new Empty(say("notices.none"), say("notices.none.how"));
    private final Empty none =
            new Empty(say("notices.filter.none"), say("notices.filter.none.how"));

    NoticesView(
            Notices notices,
            LiveClusters live,
            Revisions revisions,
            SignedIn signedIn,
            InstantSource clock) {
        this.clock = clock;
        boolean mayClear = signedIn.person().filter(it -> it.has(PersonRole.OPERATOR)).isPresent();
        Times times = Clocks.ofViewer();
        list =
                new NoticeList(
                        times,
                        cluster -> Clocks.of(live, cluster),
                        mayClear,
                        (id, reason) -> {
                            notices.clear(id, reason, signedIn.require(PersonRole.OPERATOR));
                            showAll(notices.all());
                        });
        filter = new NoticeFilter(() -> showAll(notices.all()));
        about(say("notices.title"));
        show(
                new Head(say("notices.title")).sub(say("notices.sub")),
                ZoneLine.ofViewer(times).show(clock.instant()),
                filter,
                empty,
                none,
                list);
        showAll(notices.all());
        Follows.whileAttached(
                this,
                page -> revisions.follow(page, Optional.empty(), notices::all, this::showAll));
    }

    private void showAll(List<Notice> all) {
        List<Notice> some = all.stream().filter(filter::shows).toList();
        empty.setVisible(all.isEmpty());
        filter.setVisible(!all.isEmpty());
        filter.offer(all);
        none.setVisible(some.isEmpty() && !all.isEmpty());
        list.show(some, clock.instant());
    }
}
