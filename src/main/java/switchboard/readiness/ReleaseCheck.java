package switchboard.readiness;

import java.util.Optional;
import switchboard.cli.InstalledRelease;
import switchboard.cli.ReadingCommand;
import switchboard.cli.VersionReader;
import switchboard.cluster.Node;
import switchboard.cluster.SystemVersion;

/// Every node runs the release of its publisher. It only warns: an upgrade that was stopped
/// half-way is taken up again with nodes that differ.
final class ReleaseCheck extends AnswerCheck<InstalledRelease> {
    static final ReadingCommand QUESTION = new ReadingCommand.ShowVersionActive();

    ReleaseCheck() {
        super(CheckId.RELEASE, QUESTION, VersionReader::active);
    }

    @Override
    Said said(Node node, InstalledRelease answer, Look look) {
        return said(answer.version(), publishers(node, look));
    }

    private static Optional<SystemVersion> publishers(Node node, Look look) {
        return look.ofPublisher(node, QUESTION, VersionReader::active)
                .map(InstalledRelease::version);
    }

    private static Said said(SystemVersion version, Optional<SystemVersion> publishers) {
        return publishers
                .map(
                        it ->
                                it.equals(version)
                                        ? Said.passed("readiness.seen.release", version)
                                        : Said.warning("readiness.seen.release.other", version, it))
                .orElseGet(() -> Said.look("readiness.seen.release.publisher", version));
    }
}
