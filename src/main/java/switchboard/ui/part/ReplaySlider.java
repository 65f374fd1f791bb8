package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.DomEvent;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// The time of a night as the browser's own slider. Its value is in seconds of the night; its keys
/// go by entries and minutes, since a night has thousands of seconds and the journal few entries.
@Tag("input")
public final class ReplaySlider extends HtmlComponent {
    private static final List<Key> KEYS = List.of(Key.values());
    private static final String OURS =
            "['ArrowLeft','ArrowRight','ArrowUp','ArrowDown','PageUp','PageDown']"
                    + ".includes(event.key)";
    private static final int EVERY = 150;

    /// A key that goes somewhere.
    public enum Key {
        /// One entry back.
        ENTRY_BACK("ArrowLeft", "ArrowDown"),
        /// One entry further.
        ENTRY_ON("ArrowRight", "ArrowUp"),
        /// A minute back.
        MINUTE_BACK("PageDown"),
        /// A minute further.
        MINUTE_ON("PageUp");

        private final List<String> names;

        Key(String... names) {
            this.names = List.of(names);
        }
    }

    /// @param moved told where the slider was drawn to, in seconds
    /// @param pressed told which key was pressed
    public ReplaySlider(IntConsumer moved, Consumer<Key> pressed) {
        addClassName("sb-slider");
        getElement()
                .setAttribute("type", "range")
                .setAttribute("step", "1")
                .setAttribute("min", "0")
                .setAttribute("aria-label", say("replay.slider"))
                .setAttribute("title", say("replay.slider.keys"));
        getElement()
                .addEventListener(
                        "input", event -> moved.accept(number(said(event, "event.target.value"))))
                .addEventData("event.target.value")
                .throttle(EVERY);
        getElement()
                .addEventListener("keydown", event -> press(said(event, "event.key"), pressed))
                .setFilter(OURS)
                .addEventData("event.key")
                .addEventData(OURS + " && event.preventDefault()");
    }

    private static String said(DomEvent event, String what) {
        return String.valueOf(event.getEventData(Map.class).get(what));
    }

    private static int number(String value) {
        return (int) Math.round(Double.parseDouble(value));
    }

    private static void press(String name, Consumer<Key> pressed) {
        KEYS.stream().filter(it -> it.names.contains(name)).findFirst().ifPresent(pressed);
    }

    /// How long the night was, in seconds.
    public void length(long seconds) {
        getElement().setAttribute("max", String.valueOf(Math.max(1, seconds)));
    }

    /// Stands at a second of the night.
    ///
    /// @param words the place in words
    public void stand(long second, String words) {
        getElement().setProperty("value", String.valueOf(second));
        getElement().setAttribute("aria-valuetext", words);
    }
}
