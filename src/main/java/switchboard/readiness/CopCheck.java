package switchboard.readiness;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import switchboard.cli.InstalledRelease;
import switchboard.cli.VersionReader;
import switchboard.cluster.Node;

/// Every node has the COP files of its publisher.
final class CopCheck extends AnswerCheck<InstalledRelease> {
    CopCheck() {
        super(CheckId.COPS, ReleaseCheck.QUESTION, VersionReader::active);
    }

    @Override
    Said said(Node node, InstalledRelease answer, Look look) {
        return said(sorted(answer), publishers(node, look));
    }

    static Set<String> sorted(InstalledRelease release) {
        return new TreeSet<>(release.options());
    }

    private static Optional<Set<String>> publishers(Node node, Look look) {
        return look.ofPublisher(node, ReleaseCheck.QUESTION, VersionReader::active)
                .map(CopCheck::sorted);
    }

    private static Said said(Set<String> own, Optional<Set<String>> publishers) {
        if (publishers.isEmpty()) {
            return Said.look("readiness.seen.cops.publisher");
        }
        Set<String> lacks = new TreeSet<>(publishers.orElseThrow());
        lacks.removeAll(own);
        Set<String> more = new TreeSet<>(own);
        more.removeAll(publishers.orElseThrow());
        if (!lacks.isEmpty()) {
            return Said.warning("readiness.seen.cops.lacks", String.join(", ", lacks));
        }
        return more.isEmpty()
                ? Said.passed("readiness.seen.cops", own.size())
                : Said.warning("readiness.seen.cops.more", String.join(", ", more));
    }
}
