package switchboard.upgrade;

import java.time.Instant;
import java.util.Optional;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Entry;
import switchboard.security.Person;
import switchboard.security.PersonRole;

/// What the site itself says a node is for. Nodes know their services and not what hangs on them.
///
/// @param words one line, taken as text
/// @param by who wrote it
/// @param at when
public record NodeNote(String words, String by, Instant at) {
    /// How many characters a note may have: two lines of a page.
    public static final int LONGEST = 200;

    private static final String TURNS_WRITING =
            "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

    /// The note that an entry keeps; none where it takes the note away.
    static Optional<NodeNote> of(ClusterEvent.NodeNoted event, Entry entry) {
        return event.note().isEmpty()
                ? Optional.empty()
                : Optional.of(new NodeNote(event.note(), event.by(), entry.at()));
    }

    /// What is written down when a person says what a node is for.
    ///
    /// @throws switchboard.security.NotAllowed if the person is no operator
    /// @throws InvalidInput if it is too long or more than one line
    static ClusterEvent.NodeNoted written(
            ClusterName cluster, NodeName node, String words, Person person) {
        person.require(PersonRole.OPERATOR);
        String line = words.strip();
        if (line.codePointCount(0, line.length()) > LONGEST
                || line.chars().anyMatch(NodeNote::isUnfit)) {
            throw new InvalidInput(Sentence.of("input.node-note", node, LONGEST));
        }
        return new ClusterEvent.NodeNoted(cluster, node, line, person.name());
    }

    /// What is no part of a line, and what would let other words on the page read backwards.
    private static boolean isUnfit(int letter) {
        int type = Character.getType(letter);
        return Character.isISOControl(letter)
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || TURNS_WRITING.indexOf(letter) >= 0;
    }
}
