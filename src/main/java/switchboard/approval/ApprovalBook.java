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
import switchboard.journal.ClusterEvent;
import switchboard.journal.Entry;

/// All requests, and how many people each takes, as the journal tells them. It decides nothing.
public final class ApprovalBook {
    private final ApprovalPolicy policy;
    private final Map<Long, ApprovalRequest> requests = new LinkedHashMap<>();

    /// For looking at what was asked, by whoever decides nothing.
    public ApprovalBook() {
        this(new ApprovalPolicy(1));
    }

    ApprovalBook(ApprovalPolicy policy) {
        this.policy = policy;
    }

    /// Takes in an entry; those that are not about approvals change nothing.
    public void read(Entry entry) {
        switch (entry.event()) {
            case ClusterEvent.ApprovalsNeeded needed -> policy.read(needed);
            case ApprovalEvent event when isOfItsCluster(event) -> read(event, entry);
            default -> {}
        }
    }

    /// Two processes that drive different clusters may give two requests the same number: what was
    /// said of one must never count for the other, so the earlier is lost and asked anew.
    private boolean isOfItsCluster(ApprovalEvent event) {
        return event instanceof ApprovalEvent.Asked
                || find(event.request())
                        .filter(it -> it.cluster().equals(event.cluster()))
                        .isPresent();
    }

    private void read(ApprovalEvent event, Entry entry) {
        switch (event) {
            case ApprovalEvent.Asked asked -> requests.put(asked.request(), request(asked, entry));
            case ApprovalEvent.Approved it ->
                    requests.computeIfPresent(
                            it.request(),
                            (_, request) -> request.approved(it.by(), said(it.comment())));
            case ApprovalEvent.Refused it ->
                    decide(it, Standing.REFUSED, Optional.of(it.by()), said(it.reason()));
            case ApprovalEvent.Withdrawn it ->
                    decide(it, Standing.WITHDRAWN, Optional.of(it.by()), said(it.reason()));
            case ApprovalEvent.Fell it -> decide(it, Standing.FELL, by(it), it.because());
            case ApprovalEvent.Spent it ->
                    decide(it, Standing.SPENT, by(it), request(it.request()).words());
        }
    }

    /// The request with that number.
    ///
    /// @throws InvalidInput if there is none
    ApprovalRequest request(long id) {
        return find(id).orElseThrow(
                        () -> new InvalidInput(Sentence.of("input.no-such-request", id)));
    }

    /// The request with that number, if there is one.
    Optional<ApprovalRequest> find(long id) {
        return Optional.ofNullable(requests.get(id));
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
                asked.needed(),
                Standing.WAITING,
                List.of(),
                Optional.empty(),
                List.of());
    }
}
