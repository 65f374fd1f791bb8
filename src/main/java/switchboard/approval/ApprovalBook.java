package switchboard.approval;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import switchboard.approval.ApprovalRequest.Standing;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.journal.ApprovalEvent;
import switchboard.journal.Entry;

/// All requests, as the journal tells them. It decides nothing.
public final class ApprovalBook {
    private final Map<Long, ApprovalRequest> requests = new LinkedHashMap<>();

    /// Takes in an entry; those that are not about approvals change nothing.
    public void read(Entry entry) {
        if (!(entry.event() instanceof ApprovalEvent event)) {
            return;
        }
        switch (event) {
            case ApprovalEvent.Asked asked -> requests.put(asked.request(), request(asked, entry));
            case ApprovalEvent.Approved it ->
                    decide(it, Standing.APPROVED, Optional.of(it.by()), said(it.comment()));
            case ApprovalEvent.Refused it ->
                    decide(it, Standing.REFUSED, Optional.of(it.by()), said(it.reason()));
            case ApprovalEvent.Fell it -> decide(it, Standing.FELL, by(it), it.because());
            case ApprovalEvent.Spent it ->
                    decide(it, Standing.SPENT, by(it), request(it.request()).words());
        }
    }

    /// The request with that number.
    ///
    /// @throws InvalidInput if there is none
    ApprovalRequest request(long id) {
        return Optional.ofNullable(requests.get(id))
                .orElseThrow(() -> new InvalidInput(Sentence.of("input.no-such-request", id)));
    }

    /// In the order in which they were asked.
    public Collection<ApprovalRequest> all() {
        return requests.values();
    }

    long nextId() {
        return requests.keySet().stream().mapToLong(Long::longValue).max().orElse(0) + 1;
    }

    private Optional<String> by(ApprovalEvent event) {
        return request(event.request()).decidedBy();
    }

    private void decide(
            ApprovalEvent event, Standing standing, Optional<String> by, List<Sentence> said) {
        requests.computeIfPresent(
                event.request(), (_, request) -> request.decided(standing, by, said));
    }

    private static List<Sentence> said(String text) {
        return text.isBlank() ? List.of() : List.of(Sentence.of("approval.said", text));
    }

    private static ApprovalRequest request(ApprovalEvent.Asked asked, Entry entry) {
        return new ApprovalRequest(
                asked.request(),
                asked.cluster(),
                asked.number(),
                asked.step(),
                asked.verdict(),
                entry.at(),
                asked.expires(),
                asked.askedBy(),
                Standing.WAITING,
                Optional.empty(),
                List.of());
    }
}
