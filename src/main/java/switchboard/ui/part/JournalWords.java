package switchboard.ui.part;

import switchboard.cluster.Sentence;
import switchboard.journal.ApprovalEvent;
import switchboard.journal.ClusterEvent;
import switchboard.journal.EventWords;
import switchboard.journal.JournalEvent;
import switchboard.journal.Outcome;
import switchboard.journal.UpgradeEvent;
import switchboard.journal.WatchEvent;

/// The journal on screens: what happened in words, and what it calls for.
public final class JournalWords {
    private JournalWords() {}

    /// What happened.
    public static Sentence of(JournalEvent event) {
        return EventWords.of(event);
    }

    /// What an event calls for: most are as expected.
    public static Meaning meaning(JournalEvent event) {
        return switch (event) {
            case UpgradeEvent.Settled it ->
                    it.outcome() instanceof Outcome.Done ? Meaning.REST : Meaning.HOLD;
            case UpgradeEvent.QuestionHeld _,
                    UpgradeEvent.Broke _,
                    ApprovalEvent.Refused _,
                    ApprovalEvent.Withdrawn _ ->
                    Meaning.HOLD;
            case UpgradeEvent.Intended _, UpgradeEvent.Sent _ -> Meaning.WORK;
            case ApprovalEvent.Asked _ -> Meaning.ASK;
            case WatchEvent.RuleBroken _, WatchEvent.SeenFailed _ -> Meaning.HOLD;
            case WatchEvent.Unplanned it -> it.serious() ? Meaning.HOLD : Meaning.REST;
            case WatchEvent.SeenBegun _ -> Meaning.WORK;
            case ClusterEvent _, UpgradeEvent _, WatchEvent _, ApprovalEvent _ -> Meaning.REST;
        };
    }
}
