package switchboard.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import switchboard.cluster.Cluster;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;

/// The order in which Prime Collaboration Deployment or an engineer would run an upgrade, as text:
/// one line is what is done together, and a line begins when the one before it has ended.
///
/// Nodes are host names, with or without domain, or addresses, parted by spaces, commas or "and";
/// capitals do not matter. Empty lines, and what follows a `#`, are left out; so is a number or a
/// dash before a line.
///
/// ```
/// install NODES                    onto the inactive side; "upgrade" says the same
/// install and switch NODES         the nodes switch by themselves at the end
/// switch NODES                     switch version
/// switch back NODES                to the older release
/// cop FILE on NODES                install a COP file
/// restart NODES                    "reboot" says the same
/// wait replication PRODUCT         until every node of it reports state 2
/// tasks PRODUCT                    post-upgrade tasks are done
/// users sign in                    users of IM and Presence sign out and in again
/// clear notification               the one that asks for restarts of IM and Presence
/// resume LDAP synchronisation
/// high availability on
/// Step 3: NODES (upgrade, switch automatically)
/// Step 3: NODES (upgrade)          also (switch), (switch back), (restart)
/// ```
///
/// The first line may say which task of Prime Collaboration Deployment it is: `upgrade task` or
/// `migration task`. Without it, lines that begin with `Step` are those of an upgrade task.
///
/// A product is `Unified CM` or `IM and Presence`, or their short forms `UCM`, `CUCM`, `IM&P`,
/// `IMP`.
///
/// @param ranBy who runs it
/// @param lines what could be read, in order
/// @param unread what could not be read, in order
public record RunSequence(RanBy ranBy, List<Line> lines, List<Unread> unread) {
    private static final int MOST_LINES = 1_000;

    /// Copies the lists.
    public RunSequence {
        lines = List.copyOf(lines);
        unread = List.copyOf(unread);
    }

    /// Who runs a sequence.
    public enum RanBy {
        /// An engineer on the command line, or by OS Administration.
        HAND,
        /// An upgrade task of Prime Collaboration Deployment.
        UPGRADE_TASK,
        /// A migration task of Prime Collaboration Deployment.
        MIGRATION_TASK
    }

    /// A line that was read.
    ///
    /// @param number its number in the text, from 1
    /// @param text as it was written
    /// @param steps what it does at the same time, by product; nodes in the order of the line
    /// @param deployment whether it is written as a step of Prime Collaboration Deployment
    public record Line(int number, String text, List<Step> steps, boolean deployment) {
        /// Copies the steps.
        public Line {
            steps = List.copyOf(steps);
        }
    }

    /// A line that cannot be read.
    ///
    /// @param number its number in the text, from 1
    /// @param text as it was written
    /// @param expected what was expected instead
    public record Unread(int number, String text, Sentence expected) {}

    /// Reads a run sequence for a cluster; every line that cannot be read is named, not only the
    /// first.
    ///
    /// @throws InvalidInput if there is no line to read, or there are more than 1,000
    public static RunSequence parse(String text, Cluster cluster) {
        List<Line> lines = new ArrayList<>();
        List<Unread> unread = new ArrayList<>();
        Optional<RanBy> ranBy = Optional.empty();
        RunLineReader reader = new RunLineReader(cluster);
        List<String> written = text.lines().toList();
        if (written.size() > MOST_LINES) {
            throw new InvalidInput(Sentence.of("input.sequence-long", written.size(), MOST_LINES));
        }
        for (int number = 1; number <= written.size(); number++) {
            String line = withoutComment(written.get(number - 1));
            if (line.isEmpty()) {
                continue;
            }
            Optional<RanBy> task = RunLineReader.task(line);
            if (task.isPresent() && ranBy.isEmpty() && lines.isEmpty() && unread.isEmpty()) {
                ranBy = task;
                continue;
            }
            try {
                lines.add(reader.read(number, line));
            } catch (InvalidInput problem) {
                unread.add(new Unread(number, line, problem.sentence()));
            }
        }
        if (lines.isEmpty() && unread.isEmpty()) {
            throw new InvalidInput(Sentence.of("input.sequence-empty"));
        }
        return new RunSequence(ranBy.orElseGet(() -> byLines(lines)), lines, unread);
    }

    private static String withoutComment(String line) {
        return line.replaceFirst("(^|\\s)#.*$", "").strip();
    }

    /// Whether it changes nodes only by switching them back.
    boolean isWayBack() {
        List<Step> changing = steps().filter(step -> !step.nodes().isEmpty()).toList();
        return !changing.isEmpty() && changing.stream().allMatch(Step.SwitchBack.class::isInstance);
    }

    private static RanBy byLines(List<Line> lines) {
        return lines.stream().anyMatch(Line::deployment) ? RanBy.UPGRADE_TASK : RanBy.HAND;
    }

    /// Whether a line does something to the node.
    boolean names(NodeName node) {
        return steps().anyMatch(step -> step.nodes().contains(node));
    }

    /// The COP files that it names.
    List<CopFile> cops() {
        return steps().filter(Step.InstallCop.class::isInstance)
                .map(step -> ((Step.InstallCop) step).cop())
                .distinct()
                .toList();
    }

    Stream<Step> steps() {
        return lines.stream().flatMap(line -> line.steps().stream());
    }
}
