package switchboard.approval;

import java.util.Optional;
import switchboard.cluster.Sentence;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Entry;
import switchboard.journal.Journal;
import switchboard.journal.Rehearsal;
import switchboard.security.Person;
import switchboard.security.PersonRole;

/// The one case in which a person may approve what that person asked for: steps of a rehearsal that
/// the same person chose to rehearse alone. No node that exists is touched by them.
///
/// @param journal tells who chose what
record RehearsedAlone(Journal journal) {
    boolean mayApprove(Optional<ApprovalRequest> request, Person person) {
        return request.filter(it -> it.cluster().isRehearsal())
                .filter(it -> it.askedBy().equals(person.name()))
                .filter(_ -> person.has(PersonRole.OPERATOR))
                .filter(it -> chose(it, person))
                .isPresent();
    }

    private boolean chose(ApprovalRequest request, Person person) {
        return journal.of(request.cluster()).stream()
                .map(Entry::event)
                .filter(ClusterEvent.Registered.class::isInstance)
                .map(ClusterEvent.Registered.class::cast)
                .filter(it -> it.by().equals(person.name()))
                .anyMatch(it -> it.rehearsal().filter(Rehearsal::alone).isPresent());
    }

    /// The comment, so that no reader of the journal takes the approval for one of two people.
    static String marked(String comment) {
        String mark = Sentence.of("rehearsal.alone.approved").text();
        return comment.isEmpty() ? mark : mark + " " + comment;
    }
}
