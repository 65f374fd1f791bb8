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
import java.util.List;
import switchboard.upgrade.LiveCluster;

/// The right side of a wall: the one call, and what is held or at work.
public final class WallAside extends Aside {
    private static final int PLACE_OF_A_CALL = 3;
    private List<Object> shown = List.of();

    /// A side that shows nothing yet.
    public WallAside() {
        addClassName("sb-wall-aside");
        getElement().setAttribute("aria-label", say("wall.calls"));
    }

    /// Shows who is awaited and what is held or at work.
    public void show(LiveCluster cluster, Instant now, Times times) {
        List<WallCalls.Call> calls = WallCalls.of(cluster, now, times);
        int room = calls.isEmpty() ? WallItems.MOST : WallItems.MOST - PLACE_OF_A_CALL + 1;
        List<WallItems.Item> items = WallItems.of(cluster, now, room);
        List<Object> next = List.of(calls, items, cluster.upgrade().isPresent());
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        removeAll();
        if (calls.isEmpty()) {
            add(calm(say(cluster.upgrade().isPresent() ? "wall.nobody" : "wall.no-upgrade")));
        } else {
            add(call(calls.getFirst()));
            if (calls.size() > 1) {
                add(styled(new Div(say("approvals.more", calls.size() - 1)), "sb-wall-more"));
            }
        }
        items.forEach(it -> add(item(it)));
    }

    private static Div call(WallCalls.Call call) {
        Div kind = styled(new Div(new Mark("call"), new Span(call.kind())), "sb-wall-call-kind");
        Div box = styled(new Div(kind, what(call)), "sb-wall-call");
        call.more().forEach(it -> box.add(new Small(it)));
        return box;
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
