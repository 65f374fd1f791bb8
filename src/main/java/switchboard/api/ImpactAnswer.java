package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import switchboard.cluster.NodeName;
import switchboard.readiness.RegisteredPhones;
import switchboard.sequence.Basis;
import switchboard.upgrade.Duty;
import switchboard.upgrade.DutyTold;
import switchboard.upgrade.ServiceImpact;

/// What goes out of service with the nodes of a step.
@Schema(
        name = "ServiceImpact",
        description = "What goes out of service with the nodes of a step, and what is left")
record ImpactAnswer(
        @Schema(description = "The nodes that go out of service together") List<NodeOut> nodes,
        @Schema(description = "How long each is away until its prompt; services start later")
                RangeAnswer lasts,
        @Schema(description = "Where that comes from") List<Words> basis,
        @Schema(description = "Who does meanwhile what these nodes do, or may do")
                List<Left> meanwhile) {

    /// A node that goes out of service.
    @Schema(name = "NodeOutOfService")
    record NodeOut(
            String node,
            List<DutyOf> duties,
            @Schema(description = "Hardware phones registered with it; none where not known")
                    Optional<Phones> phones,
            @Schema(description = "What the site says it is for") Optional<NodeAnswer.Note> note) {
        static NodeOut of(ServiceImpact.NodeOut out) {
            return new NodeOut(
                    out.node().name().value(),
                    Arrays.stream(Duty.values())
                            .flatMap(
                                    duty ->
                                            Optional.ofNullable(out.duties().get(duty))
                                                    .map(told -> DutyOf.of(duty, told))
                                                    .stream())
                            .toList(),
                    out.phones().map(Phones::of),
                    out.note().map(NodeAnswer.Note::of));
        }
    }

    /// What a node does for people.
    @Schema(name = "DutyOfNode")
    record DutyOf(
            Duty duty,
            @Schema(description = "The service that stands for it", example = "Cisco CallManager")
                    String service,
            DutyTold.Says says,
            @Schema(description = "When its services were last read") Optional<Instant> at,
            @Schema(description = "Whether that is young enough to count") boolean fresh) {
        static DutyOf of(Duty duty, DutyTold told) {
            return new DutyOf(duty, duty.service(), told.says(), told.at(), told.fresh());
        }
    }

    /// Registered phones.
    @Schema(name = "RegisteredPhones")
    record Phones(int count, Instant at) {
        static Phones of(RegisteredPhones phones) {
            return new Phones(phones.count(), phones.at());
        }
    }

    /// Who does a duty meanwhile.
    @Schema(name = "LeftMeanwhile")
    record Left(
            Duty duty,
            @Schema(description = "Nodes known to do it") List<String> nodes,
            @Schema(description = "Nodes of which it is not known, or not lately")
                    List<String> unknown) {
        static Left of(ServiceImpact.Left left) {
            return new Left(left.duty(), names(left.known()), names(left.unknown()));
        }

        private static List<String> names(List<NodeName> nodes) {
            return nodes.stream().map(NodeName::value).toList();
        }
    }

    static ImpactAnswer of(ServiceImpact impact) {
        return new ImpactAnswer(
                impact.out().stream().map(NodeOut::of).toList(),
                RangeAnswer.of(impact.lasts()),
                Words.all(impact.basis().stream().map(Basis::words).distinct().toList()),
                impact.left().stream().map(Left::of).toList());
    }
}
