package switchboard.cluster;

import java.util.Locale;

/// How far a node could be reached, in the order in which it comes back after a restart.
public enum Reach {
    /// Its address or port does not answer.
    NO_ANSWER,
    /// Its port answers; nobody has been let in.
    PORT_ANSWERS,
    /// Its port answers; it has no algorithm in common with us, or no way to sign in with a
    /// password.
    NO_COMMON_ALGORITHM,
    /// It refused the account or the password.
    SIGN_IN_REFUSED,
    /// Nobody has confirmed its host key yet; nothing was told to it.
    HOST_KEY_NOT_PINNED,
    /// Its host key is not the pinned one; nothing was told to it.
    HOST_KEY_CHANGED,
    /// It stands at its command line prompt.
    AT_PROMPT;

    /// In words.
    public Sentence title() {
        return Sentence.of("reach." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
