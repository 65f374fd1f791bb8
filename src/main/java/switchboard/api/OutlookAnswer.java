package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import switchboard.sequence.Outlook;
import switchboard.sequence.Schedule;

/// When an upgrade is expected to end, and what that comes to in its window.
@Schema(
        name = "Outlook",
        description =
                "When an upgrade is expected to end when people answer at once: the longest chain"
                        + " of waits where all takes its least, its usual time, or its most")
record OutlookAnswer(
        Instant earliestFinish,
        Instant usualFinish,
        Instant latestFinish,
        @Schema(description = "The steps that decide the finish: each minute counts")
                List<Integer> criticalPath,
        @Schema(description = "What is spare in the maintenance window, if one was named")
                Optional<SpareAnswer> spare) {

    /// What is left of the window after the finish.
    @Schema(name = "Spare", description = "What is left of the window; below zero: not enough")
    record SpareAnswer(
            Instant windowEnd,
            @Schema(type = "string", format = "duration") Duration usual,
            @Schema(type = "string", format = "duration") Duration worst) {}

    static OutlookAnswer of(Outlook outlook) {
        Schedule.Finish finish = outlook.schedule().finish();
        return new OutlookAnswer(
                finish.least(),
                finish.usual(),
                finish.most(),
                outlook.schedule().criticalPath(),
                outlook.spare().map(it -> new SpareAnswer(it.end(), it.usual(), it.worst())));
    }
}
