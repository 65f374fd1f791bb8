package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import switchboard.approval.ApprovalRequest;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.security.Person;
import switchboard.upgrade.ServiceImpact;

/// A request for a person's yes.
@Schema(name = "Approval", description = "A step that asks for a person's yes, and the answer")
record ApprovalAnswer(
        @Schema(example = "7") long id,
        @Schema(example = "BER") String cluster,
        @Schema(description = "Whether it is of a rehearsal, whose nodes are not real")
                boolean rehearsal,
        @Schema(description = "The number of the step in the plan", example = "3") int step,
        StepAnswer.Kind kind,
        Product product,
        @Schema(description = "The nodes still to be changed") List<String> nodes,
        @Schema(example = "Switch version on ber-pub") String title,
        ApprovalRequest.Standing standing,
        @Schema(
                        description =
                                "What the rules said when it was asked; when any of it changes, the"
                                        + " approval falls")
                List<FindingAnswer> findings,
        Instant askedAt,
        @Schema(description = "On whose behalf, who therefore cannot approve it") String askedBy,
        Instant expires,
        @Schema(description = "How many people have to say yes", example = "2") int needed,
        @Schema(description = "Who has said yes so far") List<String> approvedBy,
        Optional<String> decidedBy,
        @Schema(description = "The comment, the reason, or what made it fall") List<Words> words,
        @Schema(description = "Whether you may approve it") boolean youMayApprove,
        @Schema(
                        description =
                                "What goes out of service with it, as the nodes tell now; none"
                                        + " where its nodes stay in service")
                Optional<ImpactAnswer> impact,
        @Schema(description = "Where the journal stands as you are told this") HeadAnswer journal) {

    static ApprovalAnswer of(
            ApprovalRequest request,
            Person person,
            boolean alone,
            Optional<ServiceImpact> impact,
            Instant now,
            HeadAnswer journal) {
        return new ApprovalAnswer(
                request.id(),
                request.cluster().value(),
                request.cluster().isRehearsal(),
                request.number(),
                StepAnswer.kind(request.step()),
                request.step().product(),
                request.step().nodes().stream().map(NodeName::value).toList(),
                request.step().title().text(),
                request.standing(),
                FindingAnswer.all(request.verdict(), now),
                request.askedAt(),
                request.askedBy(),
                request.expires(),
                request.needed(),
                request.approvedBy(),
                request.decidedBy(),
                Words.all(request.words()),
                request.mayBeApprovedBy(person, alone, now),
                impact.map(ImpactAnswer::of),
                journal);
    }
}
