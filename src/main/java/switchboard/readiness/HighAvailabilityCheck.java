package switchboard.readiness;

import java.util.List;
import java.util.stream.Collectors;
import switchboard.cli.HighAvailabilityReader;
import switchboard.cli.HighAvailabilityReader.Member;
import switchboard.cli.ReadingCommand;
import switchboard.cluster.Node;
import switchboard.cluster.Product;

/// High availability of IM and Presence is off, as it has to be before its nodes restart, and no
/// node serves the users of another.
final class HighAvailabilityCheck extends AnswerCheck<List<Member>> {
    static final ReadingCommand QUESTION = ReadingCommand.Health.HIGH_AVAILABILITY;

    HighAvailabilityCheck() {
        super(CheckId.HIGH_AVAILABILITY, QUESTION, HighAvailabilityReader::read);
    }

    @Override
    public boolean asks(Node node, List<Node> ofProduct) {
        return node.product() == Product.IM_AND_PRESENCE
                && node.isPublisher()
                && ofProduct.size() > 1;
    }

    @Override
    Said said(Node node, List<Member> answer, Look look) {
        return said(answer);
    }

    private static Said said(List<Member> members) {
        List<Member> wrong = members.stream().filter(it -> !it.isNormal() && !it.isOff()).toList();
        if (!wrong.isEmpty()) {
            return Said.failed("readiness.seen.availability.wrong", words(wrong));
        }
        return members.stream().allMatch(Member::isOff)
                ? Said.passed("readiness.seen.availability.off")
                : Said.warning("readiness.seen.availability.on");
    }

    /// The nodes with their states.
    static String words(List<Member> members) {
        return members.stream()
                .map(
                        it ->
                                it.name()
                                        + ": "
                                        + it.state()
                                        + (it.reason().isEmpty() ? "" : " (" + it.reason() + ")"))
                .collect(Collectors.joining(", "));
    }
}
