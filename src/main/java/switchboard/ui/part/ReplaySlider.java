package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DebounceSettings;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.DebouncePhase;
import java.util.List;
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
        ComponentUtil.addListener(this, Drawn.class, it -> moved.accept(it.second));
        ComponentUtil.addListener(this, Pressed.class, it -> press(it.name, pressed));
    }

    /// The slider was drawn somewhere.
    @DomEvent(
            value = "input",
            debounce =
                    @DebounceSettings(
                            timeout = EVERY,
                            phases = {DebouncePhase.INTERMEDIATE, DebouncePhase.TRAILING}))
    public static final class Drawn extends ComponentEvent<ReplaySlider> {
        private static final long serialVersionUID = 1L;
        private final int second;

        /// @param value as the browser writes the number
        public Drawn(
                ReplaySlider source,
                boolean fromClient,
                @EventData("event.target.value") String value) {
            super(source, fromClient);
            second = (int) Math.round(Double.parseDouble(value));
        }
    }

    /// One of our keys was pressed on it.
    @DomEvent(value = "keydown", filter = OURS, preventDefault = true)
    public static final class Pressed extends ComponentEvent<ReplaySlider> {
        private static final long serialVersionUID = 1L;
        private final String name;

        /// @param name of the key
        public Pressed(
                ReplaySlider source, boolean fromClient, @EventData("event.key") String name) {
            super(source, fromClient);
            this.name = name;
        }
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
