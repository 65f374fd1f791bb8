package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import switchboard.cluster.NodeName;
import switchboard.notice.Notice;
import switchboard.notice.Severity;

/// A notice.
@Schema(name = "Notice", description = "Something people should know although they do not look")
record NoticeAnswer(
        @Schema(example = "214-replication-4-ber-sub1") String id,
        Severity severity,
        @Schema(example = "BER") String cluster,
        @Schema(description = "Whether it is of a rehearsal, whose nodes are not real")
                boolean rehearsal,
        Optional<String> node,
        @Schema(description = "The step of the plan it is about") Optional<Integer> step,
        @Schema(description = "The approval request it is about") Optional<Long> request,
        Words words,
        Instant at) {

    static NoticeAnswer of(Notice notice) {
        return new NoticeAnswer(
                notice.id(),
                notice.severity(),
                notice.cluster().value(),
                notice.cluster().isRehearsal(),
                notice.node().map(NodeName::value),
                notice.step(),
                notice.request(),
                Words.of(notice.words()),
                notice.at());
    }
}
