package switchboard.approval;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import switchboard.approval.ApprovalRequest.Standing;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.journal.ApprovalEvent;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Entry;
import switchboard.journal.Journal;
import switchboard.journal.JournalEvent;
import switchboard.journal.UpgradeEvent;
import switchboard.security.NotAllowed;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.RecentProof;
import switchboard.sequence.ApprovalKind;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.Step;
import switchboard.sequence.Verdict;

/// Where a step asks for a person's yes, a person gives it, and it is used once. Every change is
/// written to the journal before it counts; one lock makes sure that of many answers one is heard.
@Service
public final class ApprovalDesk {
    private final Journal journal;
    private final InstantSource clock;
    private final RehearsedAlone alone;
    private final ApprovalPolicy policy;
    private final ApprovalBook book;

    /// @param needed how many people approve a step where no admin said otherwise
    public ApprovalDesk(
            Journal journal,
            InstantSource clock,
            @Value("${switchboard.approvals.needed:1}") int needed) {
        this.policy = new ApprovalPolicy(needed);
        this.book = new ApprovalBook(policy);
        this.journal = journal;
        this.clock = clock;
        this.alone = new RehearsedAlone(journal);
        readAgain();
    }

    /// Reads what another process may have written; what is known already stays as it is.
    public synchronized void readAgain() {
        journal.clusters().forEach(cluster -> journal.of(cluster).forEach(book::read));
    }

    /// Asks for approval of a step.
    ///
    /// @param step the step, with the nodes still to be changed
    /// @param number its number in the plan
    /// @param verdict the findings it is asked on; they must permit it
    /// @param within how long the request stands
    /// @param askedBy on whose behalf
    public synchronized ApprovalRequest ask(
            ClusterName cluster,
            Step step,
            int number,
            Verdict verdict,
            Duration within,
            String askedBy) {
        long id = book.nextId();
        Instant expires = clock.instant().plus(within);
        int needed = policy.needed(cluster, step);
        write(
                new ApprovalEvent.Asked(
                        cluster, id, number, step, verdict, expires, askedBy, needed));
        return book.request(id);
    }

    /// A person says yes. It counts once as many as are needed have said so.
    ///
    /// @throws switchboard.security.NotAllowed if the person is no approver, asked for it and does
    ///     not rehearse alone, or has said yes to it before
    /// @throws InvalidInput if it no longer waits
    public ApprovalRequest approve(long id, RecentProof proof, String comment) {
        // Asked of the journal, so not under the lock that every cluster's loop needs; who
        // registered a rehearsal and who asked never changes.
        boolean own = alone.mayApprove(find(id), proof.person());
        return approve(id, proof.person(), comment, own);
    }

    private synchronized Optional<ApprovalRequest> find(long id) {
        return book.find(id);
    }

    private synchronized ApprovalRequest approve(
            long id, Person person, String comment, boolean own) {
        if (!own) {
            person.require(PersonRole.APPROVER);
        }
        ApprovalRequest request = waiting(id);
        if (!own && person.mayBe(request.askedBy())) {
            throw new NotAllowed(Sentence.of("approval.asker", person.name()));
        }
        if (request.approvedBy().stream().anyMatch(person::mayBe)) {
            throw new NotAllowed(Sentence.of("approval.twice", person.name()));
        }
        String said =
                own ? RehearsedAlone.marked(Comment.checked(comment)) : Comment.checked(comment);
        write(new ApprovalEvent.Approved(request.cluster(), id, said, person.name()));
        return book.request(id);
    }

    /// A person says no. The step holds until somebody asks again.
    ///
    /// @throws switchboard.security.NotAllowed if the person is no approver
    /// @throws InvalidInput if it no longer waits, or there is no reason
    public synchronized ApprovalRequest refuse(long id, Person person, String reason) {
        person.require(PersonRole.APPROVER);
        ApprovalRequest request = waiting(id);
        if (reason.isBlank()) {
            throw new InvalidInput(Sentence.of("approval.no-reason"));
        }
        write(
                new ApprovalEvent.Refused(
                        request.cluster(), id, Comment.checked(reason), person.name()));
        return book.request(id);
    }

    /// Who asked takes it back. The step holds until somebody asks again.
    ///
    /// @throws switchboard.security.NotAllowed if the person did not ask for it
    /// @throws InvalidInput if it no longer waits
    public synchronized ApprovalRequest takeBack(long id, Person person, String reason) {
        person.require(PersonRole.OPERATOR);
        ApprovalRequest request = waiting(id);
        if (!request.askedBy().equals(person.name())) {
            throw new NotAllowed(Sentence.of("approval.not-asker", request.askedBy()));
        }
        write(
                new ApprovalEvent.Withdrawn(
                        request.cluster(), id, Comment.checked(reason), person.name()));
        return book.request(id);
    }

    /// How many people have to say yes to steps of a kind.
    public synchronized int needed(ClusterName cluster, ApprovalKind kind) {
        return policy.needed(cluster, kind);
    }

    /// An admin says how many people have to say yes to steps of a kind. What waits, or was
    /// approved on another number, falls and is asked for again.
    ///
    /// @throws switchboard.security.NotAllowed if the person is no admin
    /// @throws InvalidInput if it is not a number from 1 to 9
    public synchronized void require(
            ClusterName cluster, ApprovalKind kind, int number, Person person) {
        person.require(PersonRole.ADMIN);
        ApprovalPolicy.checked(number);
        if (policy.needed(cluster, kind) != number) {
            write(new ClusterEvent.ApprovalsNeeded(cluster, kind, number, person.name()));
        }
    }

    /// Uses an approval, if it was given and the findings are still those it was given for. If one
    /// has changed, or it expired, it falls and says why.
    ///
    /// @param now what the rules say at this moment
    public synchronized Optional<Clearance> spend(long id, Verdict now) {
        ApprovalRequest request = book.request(id);
        if (review(request, now) || request.standing() != Standing.APPROVED || !now.permits()) {
            return Optional.empty();
        }
        write(new ApprovalEvent.Spent(request.cluster(), id, request.step().nodes()));
        return Optional.of(new Clearance(request.step()));
    }

    /// Lets a request fall whose findings have changed or whose time is over.
    public synchronized void review(long id, Verdict now) {
        review(book.request(id), now);
    }

    /// Lets an open request fall for a reason from outside, such as the end of the upgrade.
    public synchronized void withdraw(long id, Sentence because) {
        ApprovalRequest request = book.request(id);
        if (request.isOpen()) {
            write(new ApprovalEvent.Fell(request.cluster(), id, List.of(because)));
        }
    }

    /// The right to install, which the person gave who started the upgrade with FRZ-1's
    /// confirmations. It covers releases, refreshes in their window too, and COP files that leave
    /// the way back open; what takes nodes out of service otherwise is approved by itself.
    ///
    /// @param started the start, from the journal
    /// @param planned the step of that plan
    /// @param step the same step, with the nodes still to be changed
    public Optional<Clearance> byStart(
            UpgradeEvent.Started started, PlannedStep planned, Step step, Verdict now) {
        boolean covered =
                !step.needsApproval()
                        && planned.step().among(step.nodes()).equals(step)
                        && started.plan().steps().contains(planned)
                        && planned.step().nodes().containsAll(step.nodes());
        return covered && now.permits() ? Optional.of(new Clearance(step)) : Optional.empty();
    }

    /// The request with that number.
    ///
    /// @throws InvalidInput if there is none
    public synchronized ApprovalRequest request(long id) {
        return book.request(id);
    }

    /// The requests of all clusters that wait for a person, oldest first.
    public synchronized List<ApprovalRequest> waiting() {
        return book.all().stream().filter(it -> it.standing() == Standing.WAITING).toList();
    }

    /// All requests of a cluster, oldest first.
    public synchronized List<ApprovalRequest> of(ClusterName cluster) {
        return book.all().stream().filter(it -> it.cluster().equals(cluster)).toList();
    }

    private ApprovalRequest waiting(long id) {
        return book.request(id).requireWaiting(clock.instant());
    }

    private boolean review(ApprovalRequest request, Verdict now) {
        List<Sentence> because = new ArrayList<>();
        if (!clock.instant().isBefore(request.expires())) {
            because.add(Sentence.of("approval.expired"));
        } else if (!request.verdict().picture().equals(now.picture())) {
            because.addAll(ChangedFindings.between(request.verdict(), now));
        } else if (request.needed() != policy.needed(request.cluster(), request.step())) {
            because.add(Sentence.of("approval.needed.changed"));
        }
        boolean falls = request.isOpen() && !because.isEmpty();
        if (falls) {
            write(new ApprovalEvent.Fell(request.cluster(), request.id(), because));
        }
        return falls;
    }

    private void write(JournalEvent event) {
        Entry entry = journal.append(event, clock.instant());
        book.read(entry);
    }
}
