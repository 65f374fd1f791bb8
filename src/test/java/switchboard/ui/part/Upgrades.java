package switchboard.ui.part;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import switchboard.approval.ApprovalRequest;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;
import switchboard.journal.Outcome;
import switchboard.sequence.RuleOverride;
import switchboard.sequence.Step;
import switchboard.sequence.Verdict;
import switchboard.upgrade.Attempt;
import switchboard.upgrade.Upgrade;

/// Upgrades, attempts and requests as the journal would tell them.
final class Upgrades {
    private Upgrades() {}

    static Upgrade with(
            Upgrade old,
            Upgrade.Life life,
            List<Attempt> attempts,
            Map<Integer, Instant> begun,
            Map<Integer, Instant> done) {
        boolean over = life != Upgrade.Life.RUNNING && life != Upgrade.Life.PAUSED;
        return new Upgrade(
                old.started(),
                old.startedAt(),
                life,
                attempts,
                begun,
                done,
                old.assurances(),
                old.askedAgainAt(),
                over ? Optional.of(Picture.NOW) : Optional.empty(),
                old.trouble(),
                old.watch(),
                old.overrides());
    }

    static Upgrade overriding(Upgrade old, RuleOverride override) {
        return new Upgrade(
                old.started(),
                old.startedAt(),
                old.life(),
                old.attempts(),
                old.begun(),
                old.done(),
                old.assurances(),
                old.askedAgainAt(),
                old.endedAt(),
                old.trouble(),
                old.watch(),
                Map.of(override.rule(), override));
    }

    static Attempt open(int step, NodeName node, Instant sent) {
        return attempt(step, node, Optional.of(sent), Optional.empty(), Optional.empty());
    }

    static Attempt unsent(int step, NodeName node) {
        return attempt(step, node, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Attempt asking(int step, NodeName node, String question) {
        return attempt(
                step, node, Optional.of(Picture.NOW), Optional.empty(), Optional.of(question));
    }

    static Attempt settled(int step, NodeName node, Instant sent, Outcome outcome) {
        return attempt(step, node, Optional.of(sent), Optional.of(outcome), Optional.empty());
    }

    static Outcome done() {
        return new Outcome.Done(Sentence.of("outcome.switched", "a", "b"));
    }

    static Outcome failed() {
        return new Outcome.Failed(Sentence.of("outcome.install-failed", "a", "no space"));
    }

    private static Attempt attempt(
            int step,
            NodeName node,
            Optional<Instant> sent,
            Optional<Outcome> outcome,
            Optional<String> question) {
        return new Attempt(
                step,
                node,
                "typed",
                3,
                sent.orElse(Picture.NOW),
                sent,
                outcome,
                outcome.map(_ -> Picture.NOW),
                question,
                1,
                false);
    }

    static ApprovalRequest request(
            long id,
            int number,
            Step step,
            Verdict verdict,
            ApprovalRequest.Standing standing,
            Sentence... words) {
        return new ApprovalRequest(
                id,
                Picture.ULM,
                number,
                step,
                verdict,
                Picture.NOW.minusSeconds(240),
                Picture.NOW.plusSeconds(3600),
                "otto",
                1,
                standing,
                List.of(),
                Optional.empty(),
                List.of(words));
    }
}
