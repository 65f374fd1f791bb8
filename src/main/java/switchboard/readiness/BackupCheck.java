package switchboard.readiness;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import switchboard.cli.BackupReader;
import switchboard.cli.BackupReader.Backup;
import switchboard.cli.ReadingCommand;
import switchboard.cluster.Node;

/// There is a backup that went well and is not old, of each product: the way out of an upgrade that
/// went wrong (rule FAI-1). Each publisher knows of its own [mem].
final class BackupCheck extends AnswerCheck<List<Backup>> {
    BackupCheck() {
        super(CheckId.BACKUP, ReadingCommand.Health.BACKUPS, BackupReader::history);
    }

    @Override
    public boolean asks(Node node, List<Node> ofProduct) {
        return node.isPublisher();
    }

    @Override
    public List<ReadingCommand> questions() {
        return List.of(ReadingCommand.Health.STATUS, ReadingCommand.Health.BACKUPS);
    }

    @Override
    Said said(Node node, List<Backup> answer, Look look) {
        return said(answer, NodeTime.of(node, look), look.limits());
    }

    private static Said said(List<Backup> backups, Optional<LocalDateTime> clock, Limits limits) {
        Optional<Backup> last =
                backups.stream().filter(Backup::isGood).max(Comparator.comparing(Backup::at));
        if (last.isEmpty()) {
            return Said.failed("readiness.seen.backup.none", backups.size());
        }
        LocalDateTime at = last.orElseThrow().at();
        if (clock.isEmpty()) {
            return Said.look("readiness.seen.clock");
        }
        String words = NodeTime.words(at);
        Duration age = Duration.between(at, clock.orElseThrow());
        if (age.isNegative()) {
            return Said.look(
                    "readiness.seen.backup.future", words, NodeTime.words(clock.orElseThrow()));
        }
        if (age.compareTo(limits.backupFails()) > 0) {
            return Said.failed("readiness.seen.backup.old", words, age.toDays());
        }
        boolean failedSince = backups.stream().anyMatch(it -> !it.isGood() && it.at().isAfter(at));
        if (failedSince) {
            return Said.warning("readiness.seen.backup.failed-since", words);
        }
        return age.compareTo(limits.backupWarns()) > 0
                ? Said.warning("readiness.seen.backup.aged", words, age.toHours())
                : Said.passed("readiness.seen.backup", words, age.toHours());
    }
}
