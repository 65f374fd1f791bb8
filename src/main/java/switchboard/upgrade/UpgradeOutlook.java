package switchboard.upgrade;

import java.time.Instant;
import switchboard.sequence.Course;
import switchboard.sequence.Outlook;
import switchboard.sequence.Schedule;

/// When the steps of an upgrade end from where it stands, and what that comes to in its window.
public final class UpgradeOutlook {
    private UpgradeOutlook() {}

    /// The outlook of an upgrade; of one that has ended, what was.
    public static Outlook of(Upgrade upgrade, Instant now) {
        return Outlook.of(upgrade.plan(), course(upgrade, now), upgrade.started().windowEnd());
    }

    /// Its schedule alone.
    public static Schedule schedule(Upgrade upgrade, Instant now) {
        return Schedule.of(upgrade.plan(), course(upgrade, now));
    }

    private static Course course(Upgrade upgrade, Instant now) {
        return new Course(upgrade.startedAt(), now, upgrade.begun(), upgrade.done());
    }
}
