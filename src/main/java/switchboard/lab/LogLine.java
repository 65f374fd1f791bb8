package switchboard.lab;

import java.time.Instant;

/// A line of an install log.
///
/// @param at when it is written
/// @param text the whole line
record LogLine(Instant at, String text) {
    static LogLine of(Instant at, String script, String words, String level) {
        return new LogLine(
                at, "%s %s|%s|<LVL::%s>".formatted(NodeClock.LOG.format(at), script, words, level));
    }
}
