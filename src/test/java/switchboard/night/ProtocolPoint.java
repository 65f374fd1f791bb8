package switchboard.night;

import java.util.Optional;
import switchboard.journal.UpgradeEvent;

/// Every point of the protocol of a changing command, in its order. The product has no hooks for
/// this: a debugger stops it where it enters a method of its own, which is named here, and the test
/// kills it there.
enum ProtocolPoint {
    /// The session is about to be opened in which the facts are read again.
    FACTS_UNREAD("switchboard.upgrade.ChangeSessions", "open"),
    /// The facts are read; the gate is about to judge.
    FACTS_READ("switchboard.upgrade.Gate", "command"),
    INTENT_UNWRITTEN("switchboard.journal.JdbcJournal", "append", UpgradeEvent.Intended.class),
    /// Committed and forced; the picture in memory does not know it yet.
    INTENT_WRITTEN("switchboard.upgrade.ClusterRecord", "read", UpgradeEvent.Intended.class),
    COMMAND_UNTYPED("switchboard.upgrade.ChangeSession", "typeCommand"),
    /// The node has had the command; what it printed is about to be heard.
    COMMAND_TYPED("switchboard.upgrade.ChangeSession", "talk"),
    /// The node stands at its own yes or no; stop and facts are about to be checked once more.
    AT_LAST_QUESTION("switchboard.upgrade.Gate", "lastYes"),
    SENT_UNWRITTEN("switchboard.journal.JdbcJournal", "append", UpgradeEvent.Sent.class),
    SENT_WRITTEN("switchboard.upgrade.ClusterRecord", "read", UpgradeEvent.Sent.class),
    YES_UNTYPED("switchboard.upgrade.ChangeSession", "typeLastAnswer"),
    /// The yes has gone into the connection; nobody has heard yet whether the node got it.
    YES_TYPED("switchboard.cli.OneQuestion", "answered"),
    /// The node has taken the yes: the lab's own record says so.
    YES_TAKEN("", ""),
    OUTCOME_UNWRITTEN("switchboard.journal.JdbcJournal", "append", UpgradeEvent.Settled.class),
    OUTCOME_WRITTEN("switchboard.upgrade.ClusterRecord", "read", UpgradeEvent.Settled.class);

    private final String type;
    private final String method;
    private final Optional<Class<? extends UpgradeEvent>> event;

    ProtocolPoint(String type, String method) {
        this.type = type;
        this.method = method;
        this.event = Optional.empty();
    }

    ProtocolPoint(String type, String method, Class<? extends UpgradeEvent> event) {
        this.type = type;
        this.method = method;
        this.event = Optional.of(event);
    }

    /// Whether it is the lab that tells it, not a method of the product.
    boolean isOfLab() {
        return type.isEmpty();
    }

    /// The product's class, by its binary name.
    String type() {
        return type;
    }

    /// Its method, at whose entry the point is.
    String method() {
        return method;
    }

    /// What is written there, where it is only the point for one kind of event.
    Optional<String> event() {
        return event.map(Class::getName);
    }
}
