package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import switchboard.cluster.ClusterName;
import switchboard.journal.Entry;
import switchboard.journal.Journal;
import switchboard.journal.JournalChain;
import switchboard.ui.part.Buttons;
import switchboard.ui.part.ChainPart;
import switchboard.ui.part.Empty;
import switchboard.ui.part.Head;
import switchboard.ui.part.JournalList;
import switchboard.ui.part.Times;
import switchboard.ui.part.ZoneLine;
import switchboard.upgrade.LiveClusters;

/// What was seen, decided, approved and sent, newest first.
@Route(value = "journal", layout = MainLayout.class)
@RolesAllowed("VIEWER")
class JournalView extends Page {
    private static final int MORE = 50;

    private final Journal journal;
    private final InstantSource clock;
    private final Select<String> choice = new Select<>();
    private final Times times = Clocks.ofViewer();
    private final JournalList list;
    private final Empty empty = new Empty(say("journal.none"), say("journal.none.how"));
    private final NativeButton more = Buttons.plain(say("journal.more"), this::more);
    private final Anchor replay = Buttons.way("journal", say("replay.way"));
    private final ChainPart proof;
    private volatile int most = MORE;
    private volatile String chosen = "";

    JournalView(
            Journal journal,
            JournalChain chain,
            LiveClusters live,
            Revisions revisions,
            InstantSource clock) {
        this.journal = journal;
        this.proof = new ChainPart(chain, times);
        this.clock = clock;
        this.list = new JournalList(times, cluster -> Clocks.of(live, cluster));
        about(say("journal.title"));
        choice.setLabel(say("journal.cluster"));
        choice.setItems(names());
        choice.setItemLabelGenerator(it -> it.isEmpty() ? say("journal.all") : it);
        choice.setValue("");
        choice.addValueChangeListener(
                change -> {
                    chosen = change.getValue();
                    most = MORE;
                    replay.setHref("clusters/" + chosen + "/replay");
                    replay.setVisible(!chosen.isEmpty());
                    showAll(look());
                });
        replay.setVisible(false);
        Div foot = new Div(more);
        foot.addClassName("sb-buttons");
        Anchor export = ChainPart.download(chain);
        Head head = new Head(say("journal.title")).sub(say("journal.sub"));
        show(head.button(choice).button(replay).button(export));
        show(ZoneLine.ofViewer(times).show(clock.instant()), proof, empty, list, foot);
        showAll(look());
        Follows.whileAttached(
                this, page -> revisions.follow(page, Optional.empty(), this::see, this::showSeen));
    }

    private List<String> names() {
        return Stream.concat(
                        Stream.of(""), journal.clusters().stream().map(ClusterName::value).sorted())
                .toList();
    }

    /// What was looked up, and for which choice.
    private record Seen(String of, List<Entry> entries) {}

    private Seen see() {
        String of = chosen;
        return new Seen(of, look());
    }

    /// What was looked up before another cluster was chosen comes too late.
    private void showSeen(Seen seen) {
        if (seen.of().equals(chosen)) {
            showAll(seen.entries());
        }
    }

    /// One entry more than is shown, which tells whether there are more.
    private List<Entry> look() {
        String only = chosen;
        return journal.clusters().stream()
                .filter(name -> only.isEmpty() || name.value().equals(only))
                .flatMap(name -> journal.newest(name, most + 1).stream())
                .sorted(Comparator.comparingLong(Entry::sequence).reversed())
                .limit(most + 1L)
                .toList();
    }

    private void more() {
        most += MORE;
        showAll(look());
    }

    private void showAll(List<Entry> entries) {
        proof.show(clock.instant());
        empty.setVisible(entries.isEmpty());
        list.setVisible(!entries.isEmpty());
        more.setVisible(entries.size() > most);
        boolean mixed = entries.stream().map(it -> it.event().cluster()).distinct().count() > 1;
        list.show(entries.stream().limit(most).toList(), mixed, clock.instant());
    }
}
