package switchboard.night;

import java.util.List;
import java.util.Optional;
import switchboard.lab.Act;

/// Where a conversation with a node can be hit.
enum DialogueStage {
    FIRST_CONNECTION(Kind.CONNECTION, ""),
    FIRST_KEY_EXCHANGE(Kind.KEY_EXCHANGE, ""),
    FIRST_SIGN_IN(Kind.PASSWORD, ""),
    CONNECTION(Kind.CONNECTION, ""),
    KEY_EXCHANGE(Kind.KEY_EXCHANGE, ""),
    SIGN_IN(Kind.PASSWORD, ""),
    BANNER(Kind.PRINTS, "Welcome to the Platform"),
    READING(Kind.PRINTS, "Active Master Version"),
    WIZARD(Kind.PRINTS, "Do not close this window"),
    SOURCE(Kind.ASKS, "(1 - 4 or"),
    DIRECTORY(Kind.ASKS, "Directory: "),
    SERVER(Kind.ASKS, "\nServer: "),
    USER(Kind.ASKS, "User Name: "),
    PASSWORD(Kind.ASKS, "Password: "),
    MAIL(Kind.ASKS, "SMTP Host Server"),
    CONTINUE(Kind.ASKS, "Continue with upgrade after"),
    SWITCH_AFTER(Kind.ASKS, "Switch-version server after"),
    FILE(Kind.ASKS, "Available options and upgrades"),
    DOWNLOAD(Kind.PRINTS, "Downloaded "),
    SWITCH_ITSELF(Kind.ASKS, "Automatically switch versions"),
    INSTALL_YES(Kind.LAST_YES, "Start installation"),
    INSTALL_BEGINS(Kind.PRINTS, "Upgrading the system"),
    INSTALL_LOG(Kind.PRINTS, "Copying the base system"),
    INSTALL_ENDS(Kind.PRINTS, "The system upgrade was successful"),
    SWITCH_YES(Kind.LAST_YES, "Do you really want to switch"),
    SWITCHING(Kind.PRINTS, "Waiting for Switch Version"),
    SWITCH_BROADCAST(Kind.PRINTS, "going down for reboot"),
    BACK_CONNECTION(Kind.CONNECTION, "", Act.BOOTED),
    BACK_KEY_EXCHANGE(Kind.KEY_EXCHANGE, "", Act.BOOTED),
    BACK_SIGN_IN(Kind.PASSWORD, "", Act.BOOTED),
    BACK_BANNER(Kind.PRINTS, "Welcome to the Platform", Act.BOOTED),
    BACK_READING(Kind.PRINTS, "Active Master Version", Act.BOOTED),
    COP_YES(Kind.LAST_YES, "Start installation"),
    COP_ENDS(Kind.PRINTS, "The system upgrade was successful"),
    RESTART_YES(Kind.LAST_YES, "Do you really want to restart"),
    RESTARTING(Kind.PRINTS, "Appliance is being Restarted"),
    RESTART_BROADCAST(Kind.PRINTS, "going down for reboot"),
    REFRESH_YES(Kind.LAST_YES, "Start Refresh Upgrade"),
    REFRESH_BROADCAST(Kind.PRINTS, "going down for reboot", Act.INSTALL_STARTED);

    /// Which part of a connection it is about.
    enum Kind {
        /// Made, and nothing has passed.
        CONNECTION,
        /// In the middle of agreeing on keys.
        KEY_EXCHANGE,
        /// The password has come.
        PASSWORD,
        /// The node tells something.
        PRINTS,
        /// The node asks something.
        ASKS,
        /// The node asks whether to begin.
        LAST_YES
    }

    /// What gets hit.
    enum Place {
        /// What the node says there.
        WORDS,
        /// What the product says next.
        ANSWER,
        /// What the node says after that; it has heard the answer.
        REPLY
    }

    private final Kind kind;
    private final String words;
    private final Optional<Act> after;

    DialogueStage(Kind kind, String words) {
        this(kind, words, Optional.empty());
    }

    DialogueStage(Kind kind, String words, Act after) {
        this(kind, words, Optional.of(after));
    }

    DialogueStage(Kind kind, String words, Optional<Act> after) {
        this.kind = kind;
        this.words = words;
        this.after = after;
    }

    Kind kind() {
        return kind;
    }

    /// What the node prints there.
    String words() {
        return words;
    }

    /// What must have happened before.
    Optional<Act> after() {
        return after;
    }

    /// Whether it comes while the cluster is discovered, when no password has been accepted yet.
    boolean isFirst() {
        return name().startsWith("FIRST_");
    }

    /// Whether it belongs to the list with a COP file, a restart and a refresh upgrade.
    boolean isRefresh() {
        return compareTo(COP_YES) >= 0;
    }

    List<Place> places() {
        return switch (kind) {
            case CONNECTION, KEY_EXCHANGE, PASSWORD, PRINTS -> List.of(Place.WORDS);
            case ASKS -> List.of(Place.WORDS, Place.ANSWER);
            case LAST_YES -> List.of(Place.values());
        };
    }
}
