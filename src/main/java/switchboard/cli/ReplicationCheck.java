package switchboard.cli;

import java.time.LocalDateTime;
import java.util.Optional;

/// What the heading of `utils dbreplication runtimestate` tells of the last check, repair or
/// synchronisation of the tables. It may be months old: it proves nothing unless it began after the
/// step that it is to prove something about.
///
/// @param kind what was run
/// @param at when it began or, of a synchronisation, ended; the node's clock, to the minute
/// @param progress how far it is
/// @param tables how many tables are done, and of how many; empty where it does not say
/// @param finding whether it found errors
/// @param serverTime the node's clock when it was asked; releases before 10 do not print it
public record ReplicationCheck(
        Kind kind,
        LocalDateTime at,
        Progress progress,
        Optional<Tables> tables,
        Finding finding,
        Optional<LocalDateTime> serverTime) {

    /// What was run.
    public enum Kind {
        /// `utils dbreplication status`.
        STATUS,
        /// `utils dbreplication repair`.
        REPAIR,
        /// The synchronisation after a set-up or a reset.
        BROADCAST_SYNC
    }

    /// How far it is.
    public enum Progress {
        /// It goes on.
        RUNNING,
        /// It is over.
        COMPLETED,
        /// The heading does not say.
        NOT_SAID
    }

    /// Whether it found errors.
    public enum Finding {
        /// It says that there are none.
        NONE,
        /// It tells of errors or mismatches.
        ERRORS,
        /// It says neither.
        NOT_SAID
    }

    /// How many tables are done.
    public record Tables(int done, int of) {}

    /// Whether it proves that the tables agreed at some time after that one: begun since, over, all
    /// tables, no errors.
    ///
    /// @param since the node's own clock, as the node's records have it
    public boolean isCleanSince(LocalDateTime since) {
        return !at.isBefore(since)
                && progress == Progress.COMPLETED
                && tables.filter(it -> it.done() == it.of() && it.of() > 0).isPresent()
                && finding == Finding.NONE;
    }
}
