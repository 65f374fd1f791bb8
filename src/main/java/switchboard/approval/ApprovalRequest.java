package switchboard.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.sequence.Step;
import switchboard.sequence.Verdict;

/// A step that asks for a person's yes, and what has been answered.
///
/// @param id its number, unique in the product
/// @param cluster which cluster
/// @param number the number of the step in the plan
/// @param step the step, with the nodes still to be changed
/// @param verdict the findings when it was asked; an approval is bound to them
/// @param askedAt when it was asked
/// @param expires when it ends by itself
/// @param askedBy on whose behalf it was asked, who therefore cannot approve it
/// @param needed how many people have to say yes
/// @param standing how it stands
/// @param approvedBy who has said yes so far
/// @param decidedBy who approved, refused or withdrew it, once it is decided
/// @param words the comment, the reason, or what made it fall
public record ApprovalRequest(
        long id,
        ClusterName cluster,
        int number,
        Step step,
        Verdict verdict,
        Instant askedAt,
        Instant expires,
        String askedBy,
        int needed,
        Standing standing,
        List<String> approvedBy,
        Optional<String> decidedBy,
        List<Sentence> words) {
    /// Copies the lists.
    public ApprovalRequest {
        approvedBy = List.copyOf(approvedBy);
        words = List.copyOf(words);
    }

    /// How a request stands.
    public enum Standing {
        /// Too few have said yes, and nobody no.
        WAITING,
        /// As many as are needed said yes; it has not been used.
        APPROVED,
        /// A person said no.
        REFUSED,
        /// Who asked took it back.
        WITHDRAWN,
        /// It no longer stands: a fact changed, it expired, or the step is no longer next.
        FELL,
        /// It was used.
        SPENT
    }

    /// Whether it still keeps its step from being asked for again.
    public boolean isOpen() {
        return standing == Standing.WAITING || standing == Standing.APPROVED;
    }

    /// Whether a person set it aside: its step holds until somebody asks again.
    public boolean isSetAside() {
        return standing == Standing.REFUSED || standing == Standing.WITHDRAWN;
    }

    /// Whether a person may say yes to it now.
    ///
    /// @param alone whether that person chose to rehearse its cluster alone
    public boolean mayBeApprovedBy(Person person, boolean alone, Instant now) {
        boolean own = person.mayBe(askedBy);
        return isAnswerable(now)
                && approvedBy.stream().noneMatch(person::mayBe)
                && (own
                        ? alone && person.has(PersonRole.OPERATOR)
                        : person.has(PersonRole.APPROVER));
    }

    /// Whether anybody may still say yes or no.
    public boolean isAnswerable(Instant now) {
        return standing == Standing.WAITING && now.isBefore(expires);
    }

    /// Whether that person may take it back now.
    public boolean mayBeWithdrawnBy(Person person, Instant now) {
        return isAnswerable(now)
                && askedBy.equals(person.name())
                && person.has(PersonRole.OPERATOR);
    }

    /// This request, while it can be answered.
    ///
    /// @throws InvalidInput if it no longer waits
    ApprovalRequest requireWaiting(Instant now) {
        if (standing != Standing.WAITING) {
            String how = standing.name().toLowerCase(Locale.ROOT);
            throw new InvalidInput(
                    Sentence.of("approval.not-waiting." + how, id, decidedBy.orElse("")));
        }
        if (!now.isBefore(expires)) {
            throw new InvalidInput(Sentence.of("approval.expired"));
        }
        return this;
    }

    /// Why it no longer stands; empty while it does.
    ///
    /// @param found what the rules say now
    /// @param nowNeeded how many people it takes now
    List<Sentence> because(Verdict found, int nowNeeded, Instant now) {
        if (!now.isBefore(expires)) {
            return List.of(Sentence.of("approval.expired"));
        }
        if (!verdict.picture().equals(found.picture())) {
            return ChangedFindings.between(verdict, found);
        }
        return needed == nowNeeded ? List.of() : List.of(Sentence.of("approval.needed.changed"));
    }

    /// After one more yes. Whoever says it twice, to two processes, has said it once.
    ApprovalRequest approved(String by, List<Sentence> said) {
        if (approvedBy.contains(by)) {
            return this;
        }
        List<String> everybody = new ArrayList<>(approvedBy);
        everybody.add(by);
        boolean enough = everybody.size() >= needed;
        Optional<String> who =
                enough ? Optional.of(String.join(", ", everybody)) : Optional.empty();
        List<Sentence> all = new ArrayList<>(words);
        all.addAll(said);
        return with(enough ? Standing.APPROVED : Standing.WAITING, everybody, who, all);
    }

    ApprovalRequest decided(Standing next, Optional<String> by, List<Sentence> said) {
        return with(next, approvedBy, by, said);
    }

    private ApprovalRequest with(
            Standing next, List<String> yes, Optional<String> by, List<Sentence> said) {
        return new ApprovalRequest(
                id, cluster, number, step, verdict, askedAt, expires, askedBy, needed, next, yes,
                by, said);
    }
}
