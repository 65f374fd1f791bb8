package switchboard.notice;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import switchboard.cluster.Sentence;
import switchboard.journal.Entry;

/// The notices of one cluster: those whose causes stand, and the newest news.
final class Board {
    static final int MOST_NEWS = 100;

    private final Map<String, Post> standing = new LinkedHashMap<>();
    private final Deque<Notice> news = new ArrayDeque<>();

    /// @param from before this it is not late enough to be told
    /// @param cleared whether a person has dealt with it while its cause goes on
    private record Post(Cause cause, Notice notice, Instant from, boolean cleared) {}

    /// Notes that a cause stands; one that stood already keeps its identity, its date while nothing
    /// new is to be told, and stays cleared if it was.
    void raise(Cause cause, Entry entry) {
        raise(cause, entry, Instant.MIN);
    }

    /// Notes a cause that is told only if it still stands at a later time.
    void raise(Cause cause, Entry entry, Instant from) {
        standing.merge(
                cause.key(),
                new Post(cause, notice(id(cause, entry), cause, entry), from, false),
                (old, _) ->
                        old.cause().equals(cause)
                                ? old
                                : new Post(
                                        cause,
                                        notice(old.notice().id(), cause, entry),
                                        old.from(),
                                        old.cleared()));
    }

    /// Notes that a cause no longer stands.
    void drop(String key) {
        standing.remove(key);
    }

    void drop(Predicate<Cause> which) {
        standing.values().removeIf(post -> which.test(post.cause()));
    }

    /// Notes something that happened.
    void tell(Cause cause, Entry entry) {
        news.addFirst(notice(id(cause, entry), cause, entry));
        if (news.size() > MOST_NEWS) {
            news.removeLast();
        }
    }

    /// A person has dealt with it.
    void clear(String id) {
        news.removeIf(notice -> notice.id().equals(id));
        standing.replaceAll(
                (_, post) ->
                        post.notice().id().equals(id)
                                ? new Post(post.cause(), post.notice(), post.from(), true)
                                : post);
    }

    /// What is to be shown at a time, in no order.
    List<Notice> at(Instant now) {
        Stream<Notice> causes =
                standing.values().stream()
                        .filter(post -> !post.cleared() && !now.isBefore(post.from()))
                        .map(Post::notice);
        return Stream.concat(causes, news.stream()).toList();
    }

    private static String id(Cause cause, Entry entry) {
        return entry.sequence() + "-" + cause.key();
    }

    /// Nobody may take a rehearsal for the real thing, wherever the notice is read.
    private static Sentence marked(Sentence words, Entry entry) {
        return entry.event().cluster().isRehearsal()
                ? Sentence.of("rehearsal.notice", words)
                : words;
    }

    private static Notice notice(String id, Cause cause, Entry entry) {
        return new Notice(
                id,
                cause.severity(),
                entry.event().cluster(),
                cause.node(),
                cause.step(),
                cause.request(),
                marked(cause.words(), entry),
                entry.at());
    }
}
