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
import switchboard.ui.part.NoticeList;
import switchboard.ui.part.Times;

/// What people should know: who is needed, what is wrong, and what happened.
@Route(value = "notifications", layout = MainLayout.class)
@RolesAllowed("VIEWER")
class NoticesView extends Page {
    private final InstantSource clock;
    private final NoticeList list;
    private final Empty empty = new Empty(say("notices.none"), say("notices.none.how"));

    NoticesView(Notices notices, Revisions revisions, SignedIn signedIn, InstantSource clock) {
        this.clock = clock;
        boolean mayClear = signedIn.person().filter(it -> it.has(PersonRole.OPERATOR)).isPresent();
        list =
                new NoticeList(
                        Times.here(),
                        mayClear,
                        id -> {
                            notices.clear(id, "", signedIn.require(PersonRole.OPERATOR));
                            showAll(notices.all());
                        });
        about(say("notices.title"));
        show(new Head(say("notices.title")).sub(say("notices.sub")), empty, list);
        showAll(notices.all());
        Follows.whileAttached(
                this,
                page -> revisions.follow(page, Optional.empty(), notices::all, this::showAll));
    }

    private void showAll(List<Notice> all) {
        empty.setVisible(all.isEmpty());
        list.show(all, clock.instant());
    }
}
