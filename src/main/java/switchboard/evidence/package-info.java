/// What an upgrade leaves for those who were not there: one file that a change manager reads, a
/// program parses, and anybody can check.
///
/// **Why** a package of its own: it reads the journal, the replay of an upgrade and the
/// transcripts, and nothing of it is needed to carry an upgrade through. Nobody below knows it;
/// pages and the API hand it out.
///
/// **Why** out of the journal alone: a pack made today and one made in a year must be the same to
/// the byte. No time of making and no newest head stands in the pack of an upgrade that is over;
/// the head is that of the last entry which the pack tells of. A pack of an upgrade that goes on
/// says when it was made, and that it is not finished.
///
/// **Why** the journal's part has the entries of all clusters: the chain runs through them, and
/// one that is left out cannot be proved.
///
/// *What is not invented*
/// - What the rules said is told where the journal keeps it: for steps that asked for approval.
///   For the other waits the rules of the plan are named.
/// - What became of a command that was never settled is not known, and is told so.
///
/// **Problems** The manifest finds a file that was damaged; who changes a file on purpose changes
/// the manifest too. Only the journal is proved, by its chain; the rest can be made again and
/// compared. Words follow the language of the machine, so a pack made in another language differs.
/// Transcripts of reading sessions may have been emptied since, to make room; they are told as
/// such.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "cluster",
            "sequence",
            "readiness",
            "journal",
            "approval",
            "upgrade",
            "security"
        })
package switchboard.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
