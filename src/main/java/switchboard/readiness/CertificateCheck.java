package switchboard.readiness;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import switchboard.cli.CertificateReader;
import switchboard.cli.CertificateReader.Listed;
import switchboard.cli.ReadingCommand;
import switchboard.cluster.Node;

/// None of the node's own certificates has expired or is about to. Which there are is in a list;
/// until when each is valid is asked of each.
final class CertificateCheck extends AnswerCheck<List<Listed>> {
    CertificateCheck() {
        super(CheckId.CERTIFICATES, ReadingCommand.Health.CERTIFICATES, CertificateReader::list);
    }

    @Override
    public List<ReadingCommand> questions() {
        return List.of(ReadingCommand.Health.STATUS, ReadingCommand.Health.CERTIFICATES);
    }

    @Override
    Said said(Node node, List<Listed> answer, Look look) {
        return NodeTime.of(node, look)
                .map(now -> said(ends(node, answer, look), now, look.limits()))
                .orElseGet(() -> Said.look("readiness.seen.clock"));
    }

    /// Until when a certificate is valid, if that could be read.
    private record End(String unit, Optional<LocalDateTime> at) {}

    private static List<End> ends(Node node, List<Listed> listed, Look look) {
        List<End> ends = new ArrayList<>();
        for (Listed it : listed) {
            ends.add(new End(it.unit(), end(node, it.unit(), look)));
        }
        return ends;
    }

    private static Optional<LocalDateTime> end(Node node, String unit, Look look) {
        return unit.length() > Checks.LONGEST_UNIT
                ? Optional.empty()
                : look.learn(
                                node,
                                new ReadingCommand.ShowCertificate(unit),
                                CertificateReader::validity)
                        .known()
                        .map(CertificateReader.Validity::to);
    }

    private static Said said(List<End> ends, LocalDateTime now, Limits limits) {
        Optional<End> first =
                ends.stream()
                        .filter(it -> it.at().isPresent())
                        .min(Comparator.comparing(it -> it.at().orElseThrow()));
        Optional<End> unread = ends.stream().filter(it -> it.at().isEmpty()).findFirst();
        long days = first.map(it -> ChronoUnit.DAYS.between(now, it.at().orElseThrow())).orElse(0L);
        Object[] soonest = {
            first.map(End::unit).orElse(""), first.flatMap(End::at).map(NodeTime::words).orElse("")
        };
        if (first.isPresent() && !now.isBefore(first.orElseThrow().at().orElseThrow())) {
            return Said.failed("readiness.seen.certificates.expired", soonest);
        }
        if (unread.isPresent()) {
            return Said.look("readiness.seen.certificates.unread", unread.orElseThrow().unit());
        }
        return days <= limits.certificateDays()
                ? Said.warning("readiness.seen.certificates.soon", soonest)
                : Said.passed("readiness.seen.certificates", soonest);
    }
}
