package switchboard.ui.part;

import java.util.Locale;

/// The five things that a colour, a shape and a word together can mean. There is no sixth.
public enum Meaning {
    /// As expected, or finished.
    REST,
    /// Something runs.
    WORK,
    /// A person must decide.
    ASK,
    /// Held or failed.
    HOLD,
    /// Not known, or too old to be believed.
    UNKNOWN;

    /// What the sheets and the drawings call it.
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
