package switchboard.upgrade;

import java.time.Instant;
import java.util.Optional;
import switchboard.cli.ChangingCommand;
import switchboard.cluster.NodeName;
import switchboard.journal.Outcome;

/// One changing command on one node, as the journal tells it.
///
/// @param step the number of the step it belongs to
/// @param node the node
/// @param command what was to be typed
/// @param historyLines how many lines the node's system history had before
/// @param intendedAt when the intent was written
/// @param sentAt when the last yes was about to be typed; empty if it never came to that
/// @param outcome what became of it, once that is settled
/// @param settledAt when it was settled
/// @param question a question of the node that nobody has taught us, if it stands at one
/// @param tries how many attempts there were on this node in this step, with this one
/// @param released whether a person wants the step tried again
public record Attempt(
        int step,
        NodeName node,
        String command,
        int historyLines,
        Instant intendedAt,
        Optional<Instant> sentAt,
        Optional<Outcome> outcome,
        Optional<Instant> settledAt,
        Optional<String> question,
        int tries,
        boolean released) {
    /// Whether it is not settled yet.
    public boolean isOpen() {
        return outcome.isEmpty();
    }

    /// Whether a command switches version, whichever step it belongs to.
    static boolean isSwitch(String command) {
        return command.equals(new ChangingCommand.SwitchVersion().text());
    }

    /// Whether the step may be begun again on this node without anybody saying so.
    boolean mayFollow() {
        return released
                || outcome.filter(
                                it ->
                                        it instanceof Outcome.NotBegun not
                                                && not.mayRepeat()
                                                && tries < Outcome.NotBegun.TRIES)
                        .isPresent();
    }

    /// Whether a person has to mend something and then say "try again".
    public boolean awaitsPerson() {
        boolean settledWell = outcome.filter(Outcome.Done.class::isInstance).isPresent();
        return question.isPresent() && isOpen() || !isOpen() && !settledWell && !mayFollow();
    }

    Attempt sent(Instant at) {
        return copy(Optional.of(at), outcome, settledAt, question, released);
    }

    Attempt settled(Outcome result, Instant at) {
        return copy(sentAt, Optional.of(result), Optional.of(at), Optional.empty(), released);
    }

    Attempt asked(String what) {
        return copy(sentAt, outcome, settledAt, Optional.of(what), released);
    }

    Attempt answered() {
        return copy(sentAt, outcome, settledAt, Optional.empty(), released);
    }

    Attempt release() {
        return copy(sentAt, outcome, settledAt, question, true);
    }

    private Attempt copy(
            Optional<Instant> sent,
            Optional<Outcome> result,
            Optional<Instant> settled,
            Optional<String> asked,
            boolean free) {
        return new Attempt(
                step,
                node,
                command,
                historyLines,
                intendedAt,
                sent,
                result,
                settled,
                asked,
                tries,
                free);
    }
}
