package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import switchboard.cluster.ClusterName;
import switchboard.security.PairedWall;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.security.WallPairings;
import switchboard.security.Walls;
import switchboard.ui.part.Bold;
import switchboard.ui.part.Mark;
import switchboard.ui.part.PairedWallCard;
import switchboard.ui.part.PairedWallWords;
import switchboard.ui.part.PairingForm;
import switchboard.ui.part.Times;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.LiveClusters;

/// The admin's part of the page of walls: those that are paired, those that were, and the way to
/// pair another.
final class PairedWalls extends Div {
    private final Walls walls;
    private final SignedIn signedIn;
    private final InstantSource clock;
    private final List<ClusterName> known;
    private final Times times = Clocks.ofViewer();
    private final Div cards = new Div();
    private final Paragraph none = new Paragraph(say("walls.paired.none"));
    private final UnorderedList gone = new UnorderedList();
    private final NativeDetails revoked = new NativeDetails("", gone);
    private final Map<Long, PairedWallCard> shown = new LinkedHashMap<>();
    private List<List<Object>> listed = List.of();

    PairedWalls(
            LiveClusters live,
            Walls walls,
            WallPairings pairings,
            SignedIn signedIn,
            Revisions revisions,
            InstantSource clock) {
        this.walls = walls;
        this.signedIn = signedIn;
        this.clock = clock;
        this.known = live.all().stream().map(LiveCluster::name).toList();
        addClassName("sb-form");
        cards.addClassName("sb-cards");
        gone.addClassName("sb-list");
        Section pair =
                new Section(
                        new H2(say("walls.pair")),
                        new Paragraph(say("walls.pair.how")),
                        new PairingForm(
                                known,
                                wanted -> {
                                    pairings.pair(
                                            me(), wanted.code(), wanted.name(), wanted.settings());
                                    list();
                                }));
        pair.addClassNames("sb-form", "sb-narrow");
        add(new Section(new H2(say("walls.paired")), none, cards, revoked), pair);
        list();
        Person admin = me();
        Follows.whileAttached(
                this,
                page ->
                        revisions.follow(
                                page, Optional.empty(), () -> walls.list(admin), this::showAll));
    }

    private Person me() {
        return signedIn.require(PersonRole.ADMIN);
    }

    private void list() {
        list(walls.list(me()));
    }

    /// Another admin may have paired, changed or revoked one. While all is as it was, the forms are
    /// left alone.
    private void showAll(List<PairedWall> all) {
        if (lasting(all).equals(listed)) {
            there(all);
        } else {
            list(all);
        }
    }

    /// What a card tells, without when a wall was last there.
    private static List<List<Object>> lasting(List<PairedWall> all) {
        return all.stream()
                .map(it -> List.<Object>of(it.id(), it.name(), it.settings(), it.revoked()))
                .toList();
    }

    private void list(List<PairedWall> all) {
        listed = lasting(all);
        List<PairedWall> open = all.stream().filter(it -> it.isOpen(clock.instant())).toList();
        shown.clear();
        cards.removeAll();
        open.forEach(it -> shown.put(it.id(), card(it)));
        shown.values().forEach(cards::add);
        none.setVisible(open.isEmpty());
        gone.removeAll();
        all.forEach(wall -> wall.revoked().ifPresent(by -> gone.add(line(wall, by))));
        long count = gone.getChildren().count();
        revoked.setSummaryText(say("walls.revoked", count));
        revoked.setVisible(count > 0);
        there(all);
    }

    private PairedWallCard card(PairedWall wall) {
        return new PairedWallCard(
                wall,
                known,
                times,
                (name, settings) -> {
                    walls.change(me(), wall.id(), name, settings);
                    list();
                },
                () -> {
                    walls.revoke(me(), wall.id());
                    list();
                });
    }

    /// Says of each wall whether it is there, and leaves the forms alone.
    private void there(List<PairedWall> all) {
        Instant now = clock.instant();
        all.forEach(
                wall ->
                        Optional.ofNullable(shown.get(wall.id()))
                                .ifPresent(
                                        it ->
                                                it.show(
                                                        walls.isConnected(wall),
                                                        wall.usedAt(),
                                                        now,
                                                        times)));
    }

    private ListItem line(PairedWall wall, PairedWall.Act by) {
        Span more = new Span(PairedWallWords.gone(wall, by, times));
        more.addClassName("sb-note");
        ListItem line =
                new ListItem(new Mark("rest").plain(), new Div(new Bold(wall.name()), more));
        line.addClassNames("sb-item", "rest");
        return line;
    }
}
