package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.Tag;
import java.util.Map;

/// A sound while a person is needed. Where the browser keeps sound from a page that nobody has
/// touched, it says so in a word.
@Tag("sb-chime")
final class Chime extends Drawing {
    Chime() {
        super("chime.js");
    }

    /// @param on whether this wall is to be heard at all
    /// @param call what a person is needed for, or nothing
    void show(boolean on, String call) {
        draw(Map.of("on", on, "call", call, "words", Map.of("blocked", say("wall.sound.blocked"))));
    }
}
