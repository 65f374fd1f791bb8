package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import switchboard.cluster.ImageOrigin;
import switchboard.cluster.Product;
import switchboard.journal.UpgradeEvent;
import switchboard.notice.Notice;
import switchboard.notice.Severity;
import switchboard.sequence.Confirmation;
import switchboard.upgrade.Attempt;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.Obligation;
import switchboard.upgrade.Upgrade;
import switchboard.upgrade.UpgradeOutlook;
import switchboard.upgrade.WaysOut;

/// An upgrade.
@Schema(
        name = "Upgrade",
        description = "An upgrade of a cluster: how far it is, and who is awaited")
record UpgradeAnswer(
        @Schema(example = "BER") String cluster,
        Upgrade.Life life,
        @Schema(
                        description =
                                "What was seen, where others drive the upgrade; missing where"
                                        + " Switchboard does. While it is watched, nothing is typed"
                                        + " that changes")
                Optional<WatchAnswer> watched,
        ReleasesAnswer target,
        Choices choices,
        @Schema(description = "Where the images are; missing where others drive")
                Optional<ImagesAnswer> images,
        Instant startedAt,
        @Schema(example = "olga") String startedBy,
        @Schema(description = "When the maintenance window ends, if one was named")
                Optional<Instant> windowEnd,
        Optional<Instant> endedAt,
        @Schema(description = "Why it broke, if it did") Optional<Words> trouble,
        @Schema(description = "What people have confirmed") Set<Confirmation> confirmed,
        @Schema(description = "What is temporary or owed, with its owner and since when")
                List<Owed> obligations,
        @Schema(description = "What can be done where IM and Presence failed (FAI-1)")
                List<Words> waysOut,
        List<UpgradeStepAnswer> steps,
        @Schema(description = "Every changing command, in the order of their intents")
                List<AttemptAnswer> attempts,
        @Schema(
                        description =
                                "What was begun on the nodes and is not settled; it goes on even"
                                        + " when the upgrade is paused or stopped")
                List<AttemptAnswer> stillRunning,
        @Schema(description = "What waits for a person, longest waiting first")
                List<NoticeAnswer> awaited,
        @Schema(type = "string", format = "duration") Duration usual,
        @Schema(description = "When it is expected to end; missing once it has")
                Optional<OutlookAnswer> outlook,
        @Schema(description = "The plan as it was printed at the start") String text,
        @Schema(description = "Grows with everything that a screen would show") long revision) {

    /// Something temporary or owed.
    @Schema(description = "Something temporary or owed; an upgrade is not done before it is paid")
    record Owed(
            Words what,
            String owner,
            Instant since,
            @Schema(description = "When it was paid; missing while it is owed")
                    Optional<Instant> paidAt,
            @Schema(description = "What shows that it was paid") List<Words> evidence) {
        static Owed of(Obligation owed) {
            return new Owed(
                    Words.of(owed.words()),
                    owed.owner(),
                    owed.since(),
                    owed.paidAt(),
                    owed.evidence().stream().map(Words::of).toList());
        }
    }

    /// Where the images are, without the password.
    @Schema(name = "ImagePlace", description = "Where the images are; the password is never told")
    record ImagesAnswer(
            ImageOrigin origin,
            String server,
            String directory,
            String user,
            Optional<String> unifiedCm,
            Optional<String> imAndPresence) {
        static ImagesAnswer of(UpgradeEvent.Images images) {
            return new ImagesAnswer(
                    images.origin(),
                    images.server(),
                    images.directory(),
                    images.user(),
                    Optional.ofNullable(images.files().get(Product.UNIFIED_CM)),
                    Optional.ofNullable(images.files().get(Product.IM_AND_PRESENCE)));
        }
    }

    static UpgradeAnswer of(LiveCluster live, Upgrade upgrade, List<Notice> notices, Instant now) {
        return new UpgradeAnswer(
                live.name().value(),
                upgrade.life(),
                upgrade.watch().map(WatchAnswer::of),
                ReleasesAnswer.of(upgrade.plan().target()),
                Choices.of(upgrade.plan().choices()),
                upgrade.images().map(ImagesAnswer::of),
                upgrade.startedAt(),
                upgrade.started().by(),
                upgrade.started().windowEnd(),
                upgrade.endedAt(),
                upgrade.trouble().map(Words::of),
                upgrade.confirmed(),
                Obligation.of(upgrade).stream().map(Owed::of).toList(),
                WaysOut.of(upgrade).stream().map(Words::of).toList(),
                UpgradeStepAnswer.all(live, upgrade, now),
                upgrade.attempts().stream().map(AttemptAnswer::of).toList(),
                running(upgrade.open()),
                notices.stream()
                        .filter(it -> it.severity() == Severity.PERSON_NEEDED)
                        .map(NoticeAnswer::of)
                        .toList(),
                upgrade.plan().usual(),
                Optional.of(upgrade)
                        .filter(Upgrade::isAlive)
                        .map(it -> OutlookAnswer.of(UpgradeOutlook.of(it, now))),
                upgrade.plan().toText(),
                live.revision());
    }

    private static List<AttemptAnswer> running(List<Attempt> open) {
        return open.stream()
                .filter(attempt -> attempt.sentAt().isPresent())
                .map(AttemptAnswer::of)
                .toList();
    }
}
