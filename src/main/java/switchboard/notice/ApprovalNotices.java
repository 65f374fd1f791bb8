package switchboard.notice;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import switchboard.cluster.Sentence;
import switchboard.journal.ApprovalEvent;
import switchboard.journal.Entry;

/// Which approvals are asked for, and how they were answered.
final class ApprovalNotices {
    private final Board board;
    private final Map<Long, ApprovalEvent.Asked> asked = new HashMap<>();

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
            case ApprovalEvent.Approved it ->
                    decided(
                            it,
                            request ->
                                    board.tell(
                                            cause("approved", Severity.NEWS, request, it.by()),
                                            entry));
            case ApprovalEvent.Refused it ->
                    decided(it, request -> refuse(it, request, alive, entry));
            case ApprovalEvent.Fell it -> decided(it, _ -> {});
            case ApprovalEvent.Spent it -> decided(it, _ -> {});
        }
    }

    private void ask(ApprovalEvent.Asked it, Entry entry) {
        asked.put(it.request(), it);
        board.drop(refused(it.number()));
        Sentence words = Sentence.of("notice.approval", it.number(), it.step().title());
        board.raise(
                Cause.of(key(it.request()), Severity.PERSON_NEEDED, words)
                        .atStep(it.number())
                        .ofRequest(it.request()),
                entry);
    }

    private void refuse(
            ApprovalEvent.Refused it, ApprovalEvent.Asked request, boolean alive, Entry entry) {
        board.tell(cause("refused", Severity.NEWS, request, it.by(), it.reason()), entry);
        if (alive) {
            Sentence words =
                    Sentence.of("notice.refused-holds", request.number(), it.by(), it.reason());
            board.raise(
                    Cause.of(refused(request.number()), Severity.PERSON_NEEDED, words)
                            .atStep(request.number())
                            .ofRequest(it.request()),
                    entry);
        }
    }

    private void decided(ApprovalEvent event, Consumer<ApprovalEvent.Asked> then) {
        board.drop(key(event.request()));
        Optional.ofNullable(asked.get(event.request())).ifPresent(then);
    }

    private static Cause cause(
            String key, Severity severity, ApprovalEvent.Asked request, Object... more) {
        Object[] arguments = new Object[more.length + 2];
        arguments[0] = request.number();
        arguments[1] = request.step().title();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return Cause.of(key, severity, Sentence.of("notice." + key, arguments))
                .atStep(request.number())
                .ofRequest(request.request());
    }

    private static String key(long request) {
        return "approval-" + request;
    }
}
