package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import switchboard.cluster.ClusterName;
import switchboard.notice.Notice;
import switchboard.notice.Severity;

/// Notices, the most urgent first, each with the way to where something can be done about it.
public final class NoticeList extends Div {
    private final Times times;
    private final Function<ClusterName, Times> there;
    private final boolean mayClear;
    private final BiConsumer<String, String> clear;
    private final UnorderedList lines = new UnorderedList();
    private List<Notice> shown = List.of();

    /// @param times the clock by which they are dated
    /// @param there the clock of a cluster
    /// @param mayClear whether the person may take notices off the list
    /// @param clear is given the identity of a notice to take off, and why
    public NoticeList(
            Times times,
            Function<ClusterName, Times> there,
            boolean mayClear,
            BiConsumer<String, String> clear) {
        this.times = times;
        this.there = there;
        this.mayClear = mayClear;
        this.clear = clear;
        lines.addClassName("sb-list");
        lines.getElement().setAttribute("aria-label", say("notices.title"));
        lines.setVisible(false);
        add(lines);
    }

    /// Shows these notices.
    public void show(List<Notice> notices, Instant now) {
        if (notices.equals(shown)) {
            return;
        }
        shown = List.copyOf(notices);
        lines.removeAll();
        lines.setVisible(!notices.isEmpty());
        notices.forEach(notice -> lines.add(line(notice, now)));
    }

    private ListItem line(Notice notice, Instant now) {
        Div words = new Div(new Anchor(way(notice), notice.words().text()), about(notice));
        TimeOfDay time = new TimeOfDay(notice.at(), times.near(notice.at(), now));
        there.apply(notice.cluster()).besides(times, notice.at(), now).ifPresent(time::under);
        time.addClassName("sb-when");
        Div end = new Div(time);
        end.addClassName("sb-end");
        if (mayClear && notice.severity() != Severity.PERSON_NEEDED) {
            end.add(button(notice));
        }
        String kind = kind(notice.severity());
        ListItem line = new ListItem(new Mark(kind), words, end);
        line.addClassNames("sb-item", kind);
        return line;
    }

    /// The cluster, and the ways to what was said on the node it is about.
    private static Div about(Notice notice) {
        Span cluster = new Span(notice.cluster().value());
        Div about = new Div(cluster);
        about.addClassNames("sb-note", "sb-ways");
        notice.step()
                .ifPresent(
                        step ->
                                about.add(
                                        new Anchor(
                                                "upgrades/" + notice.cluster(),
                                                say("notices.step", step))));
        notice.node()
                .ifPresent(
                        node ->
                                about.add(
                                        new Anchor("clusters/" + notice.cluster(), node.value()),
                                        SessionWays.link(
                                                SessionWays.of(notice.cluster(), node),
                                                node.value())));
        return about;
    }

    private NativeButton button(Notice notice) {
        NativeButton button =
                new NativeButton(
                        say("notices.clear.open"), _ -> new ClearNotice(notice, clear).open());
        button.addClassName("sb-link");
        button.getElement()
                .setAttribute("aria-label", say("notices.clear.which", notice.words().text()));
        return button;
    }

    private static String kind(Severity severity) {
        return switch (severity) {
            case PERSON_NEEDED -> "ask";
            case FAULT -> "hold";
            case NEWS -> "rest";
        };
    }

    private static String way(Notice notice) {
        return notice.request()
                .map(id -> "approvals/" + id)
                .orElseGet(
                        () ->
                                (notice.step().isPresent() ? "upgrades/" : "clusters/")
                                        + notice.cluster());
    }
}
