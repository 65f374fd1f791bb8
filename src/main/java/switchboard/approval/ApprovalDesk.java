package switchboard.approval;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import switchboard.approval.ApprovalRequest.Standing;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.journal.ApprovalEvent;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Entry;
import switchboard.journal.Journal;
import switchboard.security.NotAllowed;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.RecentProof;
import switchboard.sequence.ApprovalKind;
import switchboard.sequence.Step;
import switchboard.sequence.Verdict;

/// Where a step asks for a person's yes, a person gives it, and it is used once. Every change is
/// written to the journal before it counts; of many answers one is heard, wherever they were given.
@Service
public final class ApprovalDesk {
    private final InstantSource clock;
    private final RehearsedAlone alone;
    private final ApprovalPolicy policy;
    private final SharedBook requests;

    /// @param needed how many people approve a step where no admin said otherwise
    public ApprovalDesk(
            Journal journal,
            InstantSource clock,
            @Value("${switchboard.approvals.needed:1}") int needed) {
        this.clock = clock;
        this.policy = new ApprovalPolicy(needed);
        this.requests = new SharedBook(journal, clock, policy);
        this.alone = new RehearsedAlone(journal);
    }

    /// Reads what other processes have written meanwhile.
    public void readAgain() {
        requests.readAgain();
    }

    @EventListener
    void follow(Entry entry) {
        requests.hear(entry);
    }

    /// Asks for approval of a step.
    ///
    /// @param step the step, with the nodes still to be changed
    /// @param number its number in the plan
    /// @param verdict the findings it is asked on; they must permit it
    /// @param within how long the request stands
    /// @param askedBy on whose behalf
    public ApprovalRequest ask(
            ClusterName cluster,
            Step step,
            int number,
            Verdict verdict,
            Duration within,
            String askedBy) {
        return requests.decide(
                book -> {
                    long id = book.nextId();
                    Instant expires = clock.instant().plus(within);
                    int needed = policy.needed(cluster, step);
                    requests.write(
                            new ApprovalEvent.Asked(
                                    cluster, id, number, step, verdict, expires, askedBy, needed));
                    return book.request(id);
                });
    }

    /// A person says yes. It counts once as many as are needed have said so.
    ///
    /// @throws switchboard.security.NotAllowed if the person is no approver, asked for it and does
    ///     not rehearse alone, or has said yes to it before
    /// @throws InvalidInput if it no longer waits
    public ApprovalRequest approve(long id, RecentProof proof, String comment) {
        // Asked of the journal, so not under the lock that every cluster's loop needs; who
        // registered a rehearsal and who asked never changes.
        boolean own = alone.mayApprove(requests.look(book -> book.find(id)), proof.person());
        return approve(id, proof.person(), comment, own);
    }

    private ApprovalRequest approve(long id, Person person, String comment, boolean own) {
        if (!own) {
            person.require(PersonRole.APPROVER);
        }
        String checked = Comment.checked(comment);
        String said = own ? RehearsedAlone.marked(checked) : checked;
        return decideWaiting(
                id,
                request -> {
                    if (!own && person.mayBe(request.askedBy())) {
                        throw new NotAllowed(Sentence.of("approval.asker", person.name()));
                    }
                    if (request.approvedBy().stream().anyMatch(person::mayBe)) {
                        throw new NotAllowed(Sentence.of("approval.twice", person.name()));
                    }
                    return new ApprovalEvent.Approved(request.cluster(), id, said, person.name());
                });
    }

    /// A person says no. The step holds until somebody asks again.
    ///
    /// @throws switchboard.security.NotAllowed if the person is no approver
    /// @throws InvalidInput if it no longer waits, or there is no reason
    public ApprovalRequest refuse(long id, Person person, String reason) {
        person.require(PersonRole.APPROVER);
        return decideWaiting(
                id,
                request -> {
                    if (reason.isBlank()) {
                        throw new InvalidInput(Sentence.of("approval.no-reason"));
                    }
                    return new ApprovalEvent.Refused(
                            request.cluster(), id, Comment.checked(reason), person.name());
                });
    }

    /// Who asked takes it back. The step holds until somebody asks again.
    ///
    /// @throws switchboard.security.NotAllowed if the person did not ask for it
    /// @throws InvalidInput if it no longer waits
    public ApprovalRequest takeBack(long id, Person person, String reason) {
        person.require(PersonRole.OPERATOR);
        return decideWaiting(
                id,
                request -> {
                    if (!request.askedBy().equals(person.name())) {
                        throw new NotAllowed(Sentence.of("approval.not-asker", request.askedBy()));
                    }
                    return new ApprovalEvent.Withdrawn(
                            request.cluster(), id, Comment.checked(reason), person.name());
                });
    }

    private ApprovalRequest decideWaiting(long id, Function<ApprovalRequest, ApprovalEvent> event) {
        return requests.decide(
                book -> {
                    ApprovalRequest request = book.request(id).requireWaiting(clock.instant());
                    requests.write(event.apply(request));
                    return book.request(id);
                });
    }

    /// How many people have to say yes to steps of a kind.
    public int needed(ClusterName cluster, ApprovalKind kind) {
        return requests.look(_ -> policy.needed(cluster, kind));
    }

    /// An admin says how many people have to say yes to steps of a kind. What waits, or was
    /// approved on another number, falls and is asked for again.
    ///
    /// @throws switchboard.security.NotAllowed if the person is no admin
    /// @throws InvalidInput if it is not a number from 1 to 9
    public void require(ClusterName cluster, ApprovalKind kind, int number, Person person) {
        person.require(PersonRole.ADMIN);
        ApprovalPolicy.checked(number);
        requests.decide(
                _ -> {
                    boolean other = policy.needed(cluster, kind) != number;
                    if (other) {
                        requests.write(
                                new ClusterEvent.ApprovalsNeeded(
                                        cluster, kind, number, person.name()));
                    }
                    return other;
                });
    }

    /// Uses an approval, if it was given and the findings are still those it was given for. If one
    /// has changed, or it expired, it falls and says why.
    ///
    /// @param now what the rules say at this moment
    public Optional<Clearance> spend(long id, Verdict now) {
        return requests.decide(
                book -> {
                    ApprovalRequest request = book.request(id);
                    if (review(request, now)
                            || request.standing() != Standing.APPROVED
                            || !now.permits()) {
                        return Optional.empty();
                    }
                    requests.write(
                            new ApprovalEvent.Spent(request.cluster(), id, request.step().nodes()));
                    return Optional.of(new Clearance(request.step()));
                });
    }

    /// Lets a request fall whose findings have changed or whose time is over.
    public void review(long id, Verdict now) {
        requests.decide(book -> review(book.request(id), now));
    }

    /// Lets an open request fall for a reason from outside, such as the end of the upgrade.
    public void withdraw(long id, Sentence because) {
        requests.decide(book -> fall(book.request(id), List.of(because)));
    }

    /// The request with that number.
    ///
    /// @throws InvalidInput if there is none
    public ApprovalRequest request(long id) {
        return requests.look(book -> book.request(id));
    }

    /// The requests of all clusters that wait for a person, oldest first.
    public List<ApprovalRequest> waiting() {
        return find(it -> it.standing() == Standing.WAITING);
    }

    /// All requests of a cluster, oldest first.
    public List<ApprovalRequest> of(ClusterName cluster) {
        return find(it -> it.cluster().equals(cluster));
    }

    private List<ApprovalRequest> find(Predicate<ApprovalRequest> wanted) {
        return requests.look(book -> book.all().stream().filter(wanted).toList());
    }

    private boolean review(ApprovalRequest request, Verdict now) {
        int needed = policy.needed(request.cluster(), request.step());
        return fall(request, request.because(now, needed, clock.instant()));
    }

    private boolean fall(ApprovalRequest request, List<Sentence> because) {
        boolean falls = request.isOpen() && !because.isEmpty();
        if (falls) {
            requests.write(new ApprovalEvent.Fell(request.cluster(), request.id(), because));
        }
        return falls;
    }
}
