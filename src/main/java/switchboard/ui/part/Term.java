package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import java.util.Locale;

/// A word of the trade that is explained beside where it stands, and in the glossary.
public enum Term {
    /// The two sides of a node's disk.
    ACTIVE_VERSION,
    /// A file that mends or prepares a node.
    COP_FILE,
    /// The steps that decide the end.
    CRITICAL_PATH,
    /// No configuration from the first install on.
    FREEZE,
    /// By what a node is known again.
    HOST_KEY,
    /// The latest moment at which a step may begin.
    LATEST_SAFE_START,
    /// The hours in which service may be interrupted.
    MAINTENANCE_WINDOW,
    /// The first node of a product.
    PUBLISHER,
    /// What is asked before the start.
    READINESS_CHECK,
    /// A plan tried on nodes that are not real.
    REHEARSAL,
    /// A database kept alike on all nodes.
    REPLICATION,
    /// Standard and refresh.
    STANDARD_AND_REFRESH_UPGRADE,
    /// The other side of the disk becomes the active one.
    SWITCH_VERSION,
    /// One of the guide's seven orders.
    TASK_LIST;

    /// The word itself.
    public String title() {
        return say("help." + key() + ".title");
    }

    /// What it means, in a few sentences.
    public String text() {
        return say("help." + key() + ".text");
    }

    /// Its place on the page of the glossary.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
