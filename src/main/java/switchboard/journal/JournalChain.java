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

    /// The link of an entry, which stands for every entry up to it; empty if there is none.
    Optional<ChainHead> head(long sequence);

    /// Writes a part of the journal with its hashes, for `switchboard verify`: always the same
    /// bytes for the same part. The chain runs through the entries of all clusters, so they are all
    /// in it.
    ///
    /// @param after the number of the entry that the first one follows; 0 for the very first
    /// @param last the number of the last entry
    /// @throws IOException if the stream takes no more
    void export(long after, long last, OutputStream to) throws IOException;
}
