package switchboard.security;

import java.util.Locale;
import switchboard.cluster.Sentence;

/// What a person may do. Nobody gets one role by having another, save that everybody may view.
public enum PersonRole {
    /// Looks at everything and changes nothing.
    VIEWER,
    /// Registers clusters, plans, starts, pauses and confirms what was done by hand.
    OPERATOR,
    /// Says yes or no to a step that somebody else asked for.
    APPROVER,
    /// Looks after people, tokens and walls.
    ADMIN;

    /// What Spring Security calls it, as in `ROLE_OPERATOR`.
    public String authority() {
        return "ROLE_" + name();
    }

    /// How it is called on the screen.
    public Sentence word() {
        return Sentence.of("security.role." + name().toLowerCase(Locale.ROOT));
    }
}
