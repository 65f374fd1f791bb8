package switchboard.ui.part;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;

/// What a local time that a person wrote means. In two nights of the year it may mean nothing or
/// two things; then it is refused or asked, never taken for what is likelier.
///
/// @param zone whose local time
record LocalTimes(ZoneId zone) {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

    /// Whether clocks show that time twice.
    boolean isTwice(LocalDateTime at) {
        return offsets(at).size() > 1;
    }

    /// The offsets from UTC at which clocks show it, the earlier moment first.
    List<ZoneOffset> offsets(LocalDateTime at) {
        return zone.getRules().getValidOffsets(at);
    }

    /// The moment that is meant.
    ///
    /// @param later which one of two, if somebody said
    /// @throws InvalidInput if clocks never show that time, or show it twice and nobody said which
    Instant moment(LocalDateTime at, Optional<Boolean> later) {
        List<ZoneOffset> offsets = offsets(at);
        return switch (offsets.size()) {
            case 0 -> throw refusal("input.time-gap", at);
            case 1 -> at.toInstant(offsets.getFirst());
            default ->
                    at.toInstant(
                            later.orElseThrow(() -> refusal("input.time-twice", at))
                                    ? offsets.getLast()
                                    : offsets.getFirst());
        };
    }

    private InvalidInput refusal(String key, LocalDateTime at) {
        return new InvalidInput(Sentence.of(key, WRITTEN.format(at), zone.getId()));
    }
}
