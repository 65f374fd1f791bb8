package switchboard.ssh;

import java.time.Instant;

/// An interactive session on a node. No method waits: the session is listened to and typed into by
/// a loop that comes by again and again.
public interface ShellSession extends AutoCloseable {
    /// How far the session is.
    ShellPhase phase();

    /// What the node printed since the last call, raw, and empty when it printed nothing.
    String take();

    /// When the node last printed something; the time of opening before that.
    Instant heardAt();

    /// Types a line and Enter.
    void type(String line);

    /// Presses keys without Enter, for a pager.
    void press(String keys);

    /// Ends the session. What runs on the node goes on.
    @Override
    void close();
}
