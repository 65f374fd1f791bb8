package switchboard.notice;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import switchboard.journal.Entry;
import switchboard.journal.UpgradeEvent;
import switchboard.sequence.RuleId;
import switchboard.sequence.RuleOverride;

/// The rules that people set aside or want to: who is needed for it, and that it is so until the
/// end of the upgrade.
final class OverrideNotices {
    private static final String KEY = "override-";

    private final Board board;
    private final Map<RuleId, RuleOverride> overrides = new EnumMap<>(RuleId.class);

    OverrideNotices(Board board) {
        this.board = board;
    }

    void read(UpgradeEvent event, Entry entry) {
        switch (event) {
            case UpgradeEvent.OverrideAsked it ->
                    tell(new RuleOverride(it.rule(), it.reason(), it.by()), entry);
            case UpgradeEvent.OverrideAgreed it ->
                    Optional.ofNullable(overrides.get(it.rule()))
                            .ifPresent(of -> tell(of.agreed(it.by()), entry));
            case UpgradeEvent.OverrideEnded it -> {
                overrides.remove(it.rule());
                board.drop(KEY + it.rule().number());
            }
            default -> throw new IllegalArgumentException("Not about an override: " + event);
        }
    }

    /// The upgrade is over, or another has begun.
    void forget() {
        overrides.clear();
        board.drop(cause -> cause.key().startsWith(KEY));
    }

    private void tell(RuleOverride next, Entry entry) {
        overrides.put(next.rule(), next);
        Severity severity = next.stands() ? Severity.FAULT : Severity.PERSON_NEEDED;
        board.raise(Cause.of(KEY + next.rule().number(), severity, next.words()), entry);
    }
}
