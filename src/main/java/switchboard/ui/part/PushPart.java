package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Supplier;
import switchboard.cluster.Sentence;
import switchboard.security.Person;
import switchboard.telling.Browsers;
import switchboard.telling.Telling;
import switchboard.telling.ToldBrowser;

/// One's own browsers that are told by web push: adding this one, testing one, taking one away.
public final class PushPart extends Div {
    private final Browsers browsers;
    private final Telling telling;
    private final Supplier<Person> me;
    private final Div list = new Div();
    private final Div answer = new Div();
    private final TextField label = new TextField(say("push.name"));

    /// @param me whose they are, as it stands when something is done
    public PushPart(Browsers browsers, Telling telling, Supplier<Person> me) {
        this.browsers = browsers;
        this.telling = telling;
        this.me = me;
        addClassName("sb-form");
        list.addClassName("sb-list");
        add(new Paragraph(say("push.why")), list, label, answer);
        ask(() -> add(Rows.buttons(device())));
        look();
    }

    private PushDevice device() {
        return new PushDevice(
                browsers.key(),
                it -> ask(() -> keep(it)),
                () -> ask(() -> answer.add(Message.refusal(Sentence.of("push.refused")))));
    }

    private void look() {
        list.removeAll();
        browsers.of(me.get()).forEach(it -> list.add(row(it)));
        list.setVisible(list.getComponentCount() > 0);
    }

    private Div row(ToldBrowser browser) {
        return Rows.own(
                browser.label() + " · " + browser.place(),
                Buttons.plain(say("push.try", browser.label()), () -> ask(() -> test(browser))),
                Buttons.plain(
                        say("push.remove", browser.label()), () -> ask(() -> remove(browser))));
    }

    private void keep(String subscription) {
        String called = label.getValue();
        browsers.keep(me.get(), subscription, called);
        label.clear();
        look();
        answer.add(Message.done(say("push.kept", called)));
    }

    private void test(ToldBrowser browser) {
        String became = telling.test(browser.channel(), me.get()).outcome();
        look();
        answer.add(Message.done(say("telling.became", became)));
    }

    private void remove(ToldBrowser browser) {
        browsers.remove(me.get(), browser.channel());
        look();
    }

    private void ask(Runnable act) {
        answer.removeAll();
        Refusals.show(answer, act);
    }
}
