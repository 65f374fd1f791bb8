package switchboard.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import switchboard.cluster.Sentence;

/// The proof that nothing in the journal was altered: each entry's hash covers the one before.
public interface JournalChain {
    /// The newest link, to be shown with an approval and sent along in messages.
    ChainHead head();

    /// When the chain began, and over what.
    ChainStart start();

    /// What keeps the heads from being written outside the database; empty if nothing does.
    Optional<Sentence> problem();

    /// Writes all entries with their hashes, one JSON object a line, for `switchboard verify`.
    ///
    /// @throws IOException if the stream takes no more
    void export(OutputStream to) throws IOException;
}
