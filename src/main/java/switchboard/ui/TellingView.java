package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.util.List;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.telling.Delivery;
import switchboard.telling.Telling;
import switchboard.ui.part.ChannelCard;
import switchboard.ui.part.DeliveriesTable;
import switchboard.ui.part.Empty;
import switchboard.ui.part.Head;
import switchboard.ui.part.Wide;

/// The ways by which people are told who are not looking, and what was told.
@Route(value = "telling", layout = MainLayout.class)
@RolesAllowed("ADMIN")
class TellingView extends Page {
    private final Telling telling;
    private final SignedIn signedIn;
    private final InstantSource clock;
    private final DeliveriesTable table = new DeliveriesTable(Clocks.ofViewer());

    TellingView(Telling telling, SignedIn signedIn, InstantSource clock) {
        this.telling = telling;
        this.signedIn = signedIn;
        this.clock = clock;
        about(say("telling.title"));
        show(new Head(say("telling.title")).sub(say("telling.sub")));
        if (telling.hasChannels()) {
            build();
        } else {
            show(
                    new Empty(
                            say("telling.empty"),
                            say("telling.empty.more"),
                            "notifications",
                            say("nav.notifications")));
        }
    }

    private void build() {
        Div cards = new Div();
        cards.addClassName("sb-cards");
        telling.channels(me()).forEach(it -> cards.add(new ChannelCard(it, () -> test(it.name()))));
        Section record = section("telling.record");
        record.add(new Wide(say("telling.record"), table));
        show(cards, record);
        list();
    }

    private Delivery test(String channel) {
        Delivery became = telling.test(channel, me());
        list();
        return became;
    }

    private void list() {
        List<Delivery> deliveries = telling.deliveries(me());
        table.show(deliveries, clock.instant());
    }

    private Person me() {
        return signedIn.require(PersonRole.ADMIN);
    }
}
