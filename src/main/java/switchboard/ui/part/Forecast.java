package switchboard.ui.part;

import java.time.Instant;
import switchboard.sequence.Schedule;
import switchboard.upgrade.Upgrade;
import switchboard.upgrade.UpgradeOutlook;

/// When each step of an upgrade began and ended, or is expected to when every step takes its usual
/// time and people answer at once.
///
/// @param schedule of its steps
/// @param finish when the last step ends; the past if it has
public record Forecast(Schedule schedule, Instant finish) {
    /// The forecast of an upgrade.
    public static Forecast of(Upgrade upgrade, Instant now) {
        Schedule schedule = UpgradeOutlook.schedule(upgrade, now);
        return new Forecast(schedule, upgrade.endedAt().orElse(schedule.finish().usual()));
    }

    /// When a step began or is expected to.
    public Schedule.Slot span(int step) {
        return schedule.slot(step);
    }
}
