package switchboard.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import switchboard.cluster.ClusterName;
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
/// @param standing how it stands
/// @param decidedBy who approved or refused, if anybody did
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
        Standing standing,
        Optional<String> decidedBy,
        List<Sentence> words) {
    /// Copies the words.
    public ApprovalRequest {
        words = List.copyOf(words);
    }

    /// How a request stands.
    public enum Standing {
        /// Nobody has decided.
        WAITING,
        /// A person said yes; it has not been used.
        APPROVED,
        /// A person said no.
        REFUSED,
        /// It no longer stands: a fact changed, it expired, or the step is no longer next.
        FELL,
        /// It was used.
        SPENT
    }

    /// Whether it still keeps its step from being asked for again.
    public boolean isOpen() {
        return standing == Standing.WAITING || standing == Standing.APPROVED;
    }

    /// Whether a person may say yes to it now.
    ///
    /// @param alone whether that person chose to rehearse its cluster alone
    public boolean mayBeApprovedBy(Person person, boolean alone, Instant now) {
        boolean own = askedBy.equals(person.name());
        return isAnswerable(now)
                && (own
                        ? alone && person.has(PersonRole.OPERATOR)
                        : person.has(PersonRole.APPROVER));
    }

    /// Whether anybody may still say yes or no.
    public boolean isAnswerable(Instant now) {
        return standing == Standing.WAITING && now.isBefore(expires);
    }

    ApprovalRequest decided(Standing next, Optional<String> by, List<Sentence> said) {
        return new ApprovalRequest(
                id, cluster, number, step, verdict, askedAt, expires, askedBy, next, by, said);
    }
}
