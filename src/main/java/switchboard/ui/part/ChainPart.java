package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.Instant;
import switchboard.journal.ChainHead;
import switchboard.journal.ChainStart;
import switchboard.journal.JournalChain;

/// Where the journal's chain stands and since when there is one, with the way to an export.
public final class ChainPart extends Div {
    private final JournalChain chain;
    private final Times times;
    private final Span stands = new Span();
    private final Span began = new Span();
    private final Div problem = new Div();

    /// @param chain of the journal
    public ChainPart(JournalChain chain, Times times) {
        this.chain = chain;
        this.times = times;
        Div words = new Div(stands, new Span(" "), began);
        words.addClassName("sb-cite");
        add(words, problem);
    }

    /// Shows it as it is now.
    public void show(Instant now) {
        ChainHead head = chain.head();
        ChainStart start = chain.start();
        Texts.set(stands, say("chain.page", head.sequence(), head.shortly()));
        String when = times.near(start.began(), now);
        Texts.set(
                began,
                start.before() == 0
                        ? say("chain.page.began", when)
                        : say("chain.page.before", when, start.before()));
        problem.removeAll();
        chain.problem().ifPresent(it -> problem.add(Message.refusal(it)));
    }

    /// The way to an export of everything.
    public static Anchor download(JournalChain chain) {
        DownloadHandler export =
                event -> {
                    event.setFileName("journal.jsonl");
                    event.setContentType("application/jsonl");
                    chain.export(event.getOutputStream());
                };
        Anchor way = new Anchor(export, say("chain.export"));
        way.addClassName("sb-button");
        return way;
    }
}
