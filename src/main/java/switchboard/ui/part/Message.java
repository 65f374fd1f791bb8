package switchboard.ui.part;

import com.vaadin.flow.component.html.Div;
import switchboard.cluster.Sentence;

/// A sentence set apart from the rest: what happened, what holds it, what frees it.
public final class Message extends Div {
    private Message(String kind, String role, String text) {
        addClassNames("sb-message", kind);
        getElement().setAttribute("role", role);
        Div words = new Div();
        words.setText(text);
        add(new Mark(kind), words);
    }

    /// Something was refused or has failed; read out at once.
    public static Message refusal(Sentence why) {
        return new Message("hold", "alert", why.text());
    }

    /// Something that holds, which nobody has just asked about.
    public static Message held(Sentence why) {
        return new Message("hold", "status", why.text());
    }

    /// Something that goes on.
    public static Message work(Sentence what) {
        return new Message("work", "status", what.text());
    }

    /// Something a person must do.
    public static Message ask(Sentence what) {
        return new Message("ask", "status", what.text());
    }

    /// Something that was done as asked.
    public static Message done(String what) {
        return new Message("done", "status", what);
    }

    /// Something to know.
    public static Message remark(Sentence what) {
        return new Message("remark", "note", what.text());
    }
}
