package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;

/// The button by which somebody has their browser take notifications. The browser asks them, and
/// some do so only in answer to the press itself: so it is pressed there, not here.
@Tag("sb-push")
final class PushDevice extends HtmlContainer {
    /// @param key by what browsers know where a push comes from, in base 64 of URLs
    /// @param kept is given what the browser says about itself, as JSON
    /// @param refused is called when it takes no notifications
    PushDevice(String key, Consumer<String> kept, Runnable refused) {
        NativeButton button = new NativeButton(say("push.add"));
        button.addClassName("sb-button");
        button.getElement().setAttribute("type", "button");
        getElement().setAttribute("key", key);
        add(button);
        addListener(Kept.class, it -> kept.accept(it.subscription));
        addListener(Refused.class, _ -> refused.run());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        Modules.load(attached.getUI(), "push.js");
    }

    /// The browser takes notifications.
    @DomEvent("kept")
    public static class Kept extends ComponentEvent<PushDevice> {
        private final String subscription;

        /// @param subscription what it says about itself, as JSON
        public Kept(
                PushDevice source,
                boolean fromClient,
                @EventData("event.detail") String subscription) {
            super(source, fromClient);
            this.subscription = subscription;
        }
    }

    /// It takes none.
    @DomEvent("refused")
    public static class Refused extends ComponentEvent<PushDevice> {
        /// Made by Vaadin.
        public Refused(PushDevice source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
