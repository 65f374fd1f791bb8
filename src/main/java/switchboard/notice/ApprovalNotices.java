package switchboard.notice;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import switchboard.cluster.Sentence;
import switchboard.journal.ApprovalEvent;
import switchboard.journal.Entry;

/// Which approvals are asked for, and how they were answered.
final class ApprovalNotices {
    // Long enough for somebody who is woken to read and decide.
    private static final Duration WARN = Duration.ofMinutes(10);

    private final Board board;
    private final Map<Long, ApprovalEvent.Asked> asked = new HashMap<>();
    private final Map<Long, Integer> yes = new HashMap<>();

    ApprovalNotices(Board board) {
        this.board = board;
    }

    /// The key of a refusal, which holds a step until somebody wants it tried again.
    static String refused(int step) {
        return "refused-" + step;
    }

    /// @param alive whether the upgrade goes on
    void read(ApprovalEvent event, boolean alive, Entry entry) {
        switch (event) {
            case ApprovalEvent.Asked it -> ask(it, entry);
            case ApprovalEvent.Approved it -> approve(it, entry);
            case ApprovalEvent.Refused it ->
                    setAside(it, "refused", List.of(it.by(), it.reason()), alive, entry);
            case ApprovalEvent.Withdrawn it ->
                    setAside(it, "withdrawn", List.of(it.by(), it.reason()), alive, entry);
            case ApprovalEvent.Fell it -> decided(it);
            case ApprovalEvent.Spent it -> decided(it);
        }
    }

    private void ask(ApprovalEvent.Asked it, Entry entry) {
        asked.put(it.request(), it);
        yes.put(it.request(), 0);
        board.drop(refused(it.number()));
        board.raise(cause(key(it.request()), Severity.PERSON_NEEDED, "approval", it), entry);
        Duration all = Duration.between(entry.at(), it.expires());
        Duration before = all.dividedBy(2).compareTo(WARN) < 0 ? all.dividedBy(2) : WARN;
        board.raise(
                cause(expiring(it.request()), Severity.PERSON_NEEDED, "expiring", it),
                entry,
                it.expires().minus(before));
    }

    /// The call for a person stands until as many have said yes as are needed.
    private void approve(ApprovalEvent.Approved it, Entry entry) {
        ApprovalEvent.Asked request = asked.get(it.request());
        if (request == null) {
            return;
        }
        int said = yes.merge(it.request(), 1, Integer::sum);
        boolean enough = said >= request.needed();
        String words = enough ? "approved" : "approved-partly";
        board.tell(
                cause(words, Severity.NEWS, words, request, it.by(), said, request.needed()),
                entry);
        if (enough) {
            decided(it);
        }
    }

    private void setAside(
            ApprovalEvent event, String how, List<String> who, boolean alive, Entry entry) {
        decided(event);
        ApprovalEvent.Asked request = asked.get(event.request());
        if (request == null) {
            return;
        }
        board.tell(cause(how, Severity.NEWS, how, request, who.toArray()), entry);
        if (alive) {
            Sentence words =
                    Sentence.of(
                            "notice." + how + "-holds", request.number(), who.get(0), who.get(1));
            board.raise(
                    Cause.of(refused(request.number()), Severity.PERSON_NEEDED, words)
                            .atStep(request.number())
                            .ofRequest(event.request()),
                    entry);
        }
    }

    private void decided(ApprovalEvent event) {
        board.drop(key(event.request()));
        board.drop(expiring(event.request()));
    }

    private static Cause cause(
            String key,
            Severity severity,
            String words,
            ApprovalEvent.Asked request,
            Object... more) {
        Object[] arguments = new Object[more.length + 2];
        arguments[0] = request.number();
        arguments[1] = request.step().title();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return Cause.of(key, severity, Sentence.of("notice." + words, arguments))
                .atStep(request.number())
                .ofRequest(request.request());
    }

    private static String key(long request) {
        return "approval-" + request;
    }

    private static String expiring(long request) {
        return "expiring-" + request;
    }
}
