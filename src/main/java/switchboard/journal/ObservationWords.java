package switchboard.journal;

import java.util.Map;
import java.util.stream.Collectors;
import switchboard.cluster.Observation;
import switchboard.cluster.Sentence;

/// What was learnt from a node, in words.
final class ObservationWords {
    private ObservationWords() {}

    static Sentence of(Observation seen) {
        return switch (seen) {
            case Observation.Reached it ->
                    it.detail().isBlank()
                            ? Sentence.of("journal.reached", it.node(), it.reach().title())
                            : Sentence.of(
                                    "journal.reached-detail",
                                    it.node(),
                                    it.reach().title(),
                                    it.detail());
            case Observation.ActiveVersion it -> Sentence.of("fact.runs", it.node(), it.version());
            case Observation.InactiveVersion it ->
                    it.version()
                            .map(version -> Sentence.of("fact.installed", it.node(), version))
                            .orElseGet(() -> Sentence.of("journal.no-inactive", it.node()));
            case Observation.Replication it ->
                    Sentence.of("journal.replication", it.node(), rows(it));
            case Observation.ServiceList it ->
                    Sentence.of(
                            "journal.services",
                            it.node(),
                            it.services().in("STARTED").size(),
                            it.services().in("STARTING").size());
            case Observation.Install it ->
                    Sentence.of("journal.says", it.node(), it.stage().line());
            case Observation.UpgradeWord it ->
                    Sentence.of("journal.upgrade-word", it.node(), it.word());
            case Observation.LogOfInstall it -> log(it);
            case Observation.History it ->
                    Sentence.of("journal.history", it.node(), it.entries().size());
            case Observation.TimeZone it ->
                    Sentence.of("journal.zone-read", it.node(), it.zone().getId());
            case Observation.Second it -> second(it);
            case Observation.Unreadable it -> unreadable(it);
        };
    }

    private static Sentence log(Observation.LogOfInstall seen) {
        String file = seen.log().file();
        return seen.log()
                .release()
                .map(it -> Sentence.of("journal.install-log", seen.node(), file, it))
                .orElseGet(() -> Sentence.of("journal.install-log-open", seen.node(), file));
    }

    private static Sentence second(Observation.Second it) {
        return Sentence.of("journal.second", it.node(), it.question().title(), it.answer().words());
    }

    private static Sentence unreadable(Observation.Unreadable it) {
        return Sentence.of("journal.unreadable", it.node(), it.command(), it.line(), it.text());
    }

    private static String rows(Observation.Replication table) {
        return table.rows().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(row -> row.getKey() + " " + row.getValue().state().digit())
                .collect(Collectors.joining(", "));
    }
}
