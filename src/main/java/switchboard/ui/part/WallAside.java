package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.Upgrade;

/// The right side of a wall: the one call, and what is held or at work. What does not fit is left
/// out by the browser, which counts it.
final class WallAside extends Aside {
    private static final int PLACE_OF_A_CALL = 3;
    private final Room room = new Room();
    private List<Object> shown = List.of();

    WallAside() {
        addClassName("sb-wall-aside");
        getElement().setAttribute("aria-label", say("wall.calls"));
        add(room);
    }

    /// Shows who is awaited and what is held or at work; with several clusters, where.
    void show(List<LiveCluster> clusters, Instant now, Times times) {
        boolean many = clusters.size() > 1;
        List<WallCalls.Call> calls = WallCalls.of(clusters, now, times);
        List<WallItems.Item> items = items(clusters, calls.isEmpty(), now, times);
        boolean upgrades = clusters.stream().anyMatch(it -> it.upgrade().isPresent());
        List<Object> next = List.of(calls, items, upgrades, many);
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        List<Component> parts = new ArrayList<>();
        if (calls.isEmpty()) {
            parts.add(calm(say(upgrades ? "wall.nobody" : "wall.no-upgrade")));
        } else {
            parts.add(call(calls.getFirst(), many));
            calls.stream().skip(1).forEach(it -> parts.add(further(it, many)));
        }
        items.forEach(it -> parts.add(item(it)));
        room.show(parts);
    }

    private static List<WallItems.Item> items(
            List<LiveCluster> clusters, boolean calm, Instant now, Times times) {
        if (clusters.size() == 1) {
            LiveCluster only = clusters.getFirst();
            int most = calm ? WallItems.MOST : WallItems.MOST - PLACE_OF_A_CALL + 1;
            List<WallItems.Item> items = WallItems.of(only, now, most);
            return Stream.of(
                            items.stream().filter(it -> it.meaning() == Meaning.HOLD),
                            finish(only, now, times).stream(),
                            items.stream().filter(it -> it.meaning() != Meaning.HOLD))
                    .flatMap(it -> it)
                    .toList();
        }
        return WallItems.held(clusters, now);
    }

    /// From afar the ribbon is not to be read, and its end stands here.
    private static Optional<WallItems.Item> finish(LiveCluster cluster, Instant now, Times times) {
        return cluster.upgrade()
                .filter(Upgrade::isAlive)
                .map(
                        it ->
                                new WallItems.Item(
                                        Meaning.REST,
                                        RibbonModel.finish(it, now, times),
                                        "",
                                        true));
    }

    private static Div call(WallCalls.Call call, boolean many) {
        Div kind = styled(new Div(new Mark("call"), new Span(call.kind())), "sb-wall-call-kind");
        Div box = styled(new Div(kind), "sb-wall-call");
        if (many) {
            box.add(styled(new Div(call.cluster()), "sb-wall-call-where"));
        }
        box.add(what(call));
        call.more().forEach(it -> box.add(new Small(it)));
        return box;
    }

    /// Another person, or the same one later, is needed for this as well.
    private static Div further(WallCalls.Call call, boolean many) {
        String what = String.join(" ", call.what(), String.join(", ", call.nodes())).strip();
        String where = many ? say("wall.node", call.cluster(), what) : what;
        return item(new WallItems.Item(Meaning.ASK, where, call.kind(), false));
    }

    /// A name is not broken at its dashes.
    private static Paragraph what(WallCalls.Call call) {
        Paragraph what = new Paragraph(new Span(call.what()));
        int last = call.nodes().size() - 1;
        for (int index = 0; index <= last; index++) {
            Span name = new Span(call.nodes().get(index) + (index < last ? "," : ""));
            name.getStyle().set("white-space", "nowrap");
            what.add(new Text(" "), name);
        }
        return what;
    }

    private static Div item(WallItems.Item item) {
        Div words = new Div(new Span(item.what()));
        if (!item.more().isEmpty()) {
            words.add(new Emphasis(item.more()));
        }
        Component mark = new Mark(item.meaning().css()).plain();
        Div line = styled(new Div(mark, words), "sb-wall-item");
        line.addClassName(item.meaning().css());
        line.setClassName("sb-wall-from-afar", item.fromAfar());
        return line;
    }

    private static Div calm(String words) {
        return styled(new Div(new Mark("rest").plain(), new Span(words)), "sb-wall-calm");
    }

    private static <T extends HtmlContainer> T styled(T part, String name) {
        part.addClassName(name);
        return part;
    }
}
