package switchboard.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import switchboard.cluster.ClusterName;

/// The transcripts in the database, written by the scribe.
@Component
final class JdbcSessionBook implements SessionBook {
    /// Who reads waits so long at most for what was said a moment ago.
    private static final Duration MOST_BEHIND = Duration.ofSeconds(2);

    private final SessionTable table;
    private final SessionScribe scribe;

    JdbcSessionBook(SessionTable table, SessionScribe scribe) {
        this.table = table;
        this.scribe = scribe;
    }

    @Override
    public SessionPen begin(SessionAbout about, Supplier<Collection<String>> secrets, Instant at) {
        return new BookPen(new OpenSession(about, at), secrets, scribe::take);
    }

    @Override
    public List<Found> find(ClusterName cluster, SessionWish wish) {
        scribe.catchUp(MOST_BEHIND);
        List<Found> found = new ArrayList<>();
        for (NodeSession session : table.of(cluster, wish)) {
            if (found.size() == wish.most()) {
                break;
            }
            line(session, wish.search().strip())
                    .map(it -> new Found(session, it))
                    .ifPresent(found::add);
        }
        return found;
    }

    /// The first line in which something stands; an empty one if nothing is searched for.
    private Optional<String> line(NodeSession session, String search) {
        if (search.isEmpty()) {
            return Optional.of("");
        }
        String wanted = search.toLowerCase(Locale.ROOT);
        return ScriptText.of(table.parts(session.id()))
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).contains(wanted))
                .findFirst();
    }

    @Override
    public Optional<Script> read(ClusterName cluster, long id) {
        scribe.catchUp(MOST_BEHIND);
        return table.find(cluster, id)
                .map(session -> new Script(session, ScriptText.of(table.parts(id))));
    }

    @Override
    public Optional<Script> read(ClusterName cluster, long id, Instant until) {
        scribe.catchUp(MOST_BEHIND);
        return table.find(cluster, id)
                .map(
                        session ->
                                new Script(
                                        session.until(until),
                                        ScriptText.of(
                                                table.parts(id).stream()
                                                        .filter(it -> !it.at().isAfter(until))
                                                        .toList())));
    }
}
