package switchboard.cluster;

/// How far a node could be reached, in the order in which it comes back after a restart.
public enum Reach {
    /// Its address or port does not answer.
    NO_ANSWER,
    /// Its port answers; nobody has been let in.
    PORT_ANSWERS,
    /// It refused the account or the password.
    SIGN_IN_REFUSED,
    /// Nobody has confirmed its host key yet; nothing was told to it.
    HOST_KEY_NOT_PINNED,
    /// Its host key is not the pinned one; nothing was told to it.
    HOST_KEY_CHANGED,
    /// It stands at its command line prompt.
    AT_PROMPT
}
