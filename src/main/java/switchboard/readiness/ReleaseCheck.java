package switchboard.readiness;

import java.util.List;
import java.util.Optional;
import switchboard.cli.InstalledRelease;
import switchboard.cli.ReadingCommand;
import switchboard.cli.VersionReader;
import switchboard.cluster.Node;
import switchboard.cluster.SystemVersion;

/// Every node runs the release of its publisher. It only warns: an upgrade that was stopped
/// half-way
/// is taken up again with nodes that differ.
final class ReleaseCheck implements Check {
    static final ReadingCommand QUESTION = new ReadingCommand.ShowVersionActive();

    @Override
    public CheckId id() {
        return CheckId.RELEASE;
    }

    @Override
    public boolean asks(Node node, List<Node> ofProduct) {
        return true;
    }

    @Override
    public List<ReadingCommand> questions() {
        return List.of(QUESTION);
    }

    @Override
    public List<NodeFinding> judge(Look look) {
        return look.each(
                this,
                QUESTION,
                VersionReader::active,
                (node, release) -> said(release.version(), publishers(node, look)));
    }

    private static Optional<SystemVersion> publishers(Node node, Look look) {
        return look.cluster()
                .publisher(node.product())
                .flatMap(it -> look.learn(it, QUESTION, VersionReader::active).known())
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
