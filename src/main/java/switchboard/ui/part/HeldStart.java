package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Sentence;

/// What holds the start of an upgrade, with the way to the checks.
public final class HeldStart extends Div {
    /// Where a node does not answer at all, every check says so.
    private static final int MOST = 12;

    private HeldStart(String title, List<Sentence> holds) {
        addClassNames("sb-message", "hold");
        getElement().setAttribute("role", "status");
        UnorderedList reasons = new UnorderedList();
        reasons.addClassName("sb-findings");
        holds.stream().limit(MOST).forEach(it -> reasons.add(reason(it.text())));
        if (holds.size() > MOST) {
            reasons.add(reason(say("readiness.more-holds", holds.size() - MOST)));
        }
        add(new Mark("hold"), new Div(new Bold(title), reasons));
    }

    private static ListItem reason(String words) {
        ListItem item = new ListItem(new Mark("remark"), new Div(new Span(words)));
        item.addClassName("sb-finding");
        return item;
    }

    /// On the page of the checks themselves.
    public static HeldStart here(List<Sentence> holds) {
        return new HeldStart(say("readiness.held"), holds);
    }

    /// On the page where an upgrade is started.
    public static Div before(ClusterName cluster, List<Sentence> holds) {
        Div both =
                new Div(
                        new HeldStart(say("readiness.held"), holds),
                        Rows.buttons(
                                Buttons.mainWay(
                                        "clusters/" + cluster + "/readiness",
                                        say("readiness.first"))));
        both.addClassName("sb-form");
        return both;
    }
}
