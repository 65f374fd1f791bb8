package switchboard.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that a pack tells of an upgrade, as `evidence.json` has it. Times are in UTC, texts as they
/// were written; nothing in them is made harmless for a page.
///
/// @param layout the name and version of this layout; a later one may have more fields
/// @param upgrade what it was, who asked, how it ended
/// @param nodes which release each node ran before and after
/// @param plan the plan as text, as it was kept at the start
/// @param steps the steps of the plan, with when each was worked on
/// @param approvals what people were asked, with what the rules had found
/// @param commands every changing command, with what became of it
/// @param deviations what did not go as planned
/// @param debts what was owed, and what shows that it was paid
/// @param readiness what the nodes answered before and after
/// @param timeline every entry of the journal about this upgrade
/// @param transcripts the sessions with nodes
/// @param chain where in the journal's chain it stands
record Dossier(
        String layout,
        Overview upgrade,
        List<NodeRow> nodes,
        String plan,
        List<StepRow> steps,
        List<ApprovalRow> approvals,
        List<CommandRow> commands,
        List<Line> deviations,
        List<DebtRow> debts,
        ReadinessRows readiness,
        List<Line> timeline,
        List<TranscriptRow> transcripts,
        ChainPlace chain) {
    /// The layout that is written.
    static final String LAYOUT = "switchboard evidence 1";

    /// The upgrade in short.
    ///
    /// @param number which upgrade of the cluster, from 1
    /// @param rehearsal the real cluster, if this one is not real
    /// @param zone the cluster's time zone; empty where nobody named one
    /// @param watched whether others drove it and nothing was typed
    /// @param kind standard, refresh, the way back
    /// @param target the release of each product
    /// @param askedBy who started it
    /// @param life how it stands or ended
    /// @param finished whether nothing more comes
    /// @param madeAt when the pack was made; only of one that goes on
    record Overview(
            String cluster,
            int number,
            Optional<String> rehearsal,
            Optional<String> zone,
            boolean watched,
            String kind,
            Map<String, String> target,
            String askedBy,
            Instant began,
            Optional<Instant> ended,
            Optional<Instant> windowEnd,
            String life,
            String lifeWords,
            boolean finished,
            Optional<Instant> madeAt,
            Optional<String> trouble) {}

    /// A release that was learnt from a node, and when; empty where it was never learnt.
    record Release(Optional<String> version, Optional<Instant> at) {}

    /// A node before and after.
    record NodeRow(String node, String product, String role, Release before, Release after) {}

    /// Why a step had to wait, by the plan.
    ///
    /// @param step the step it comes after; 0 for the confirmations at the start
    record Wait(int step, String rule, String title) {}

    /// A step.
    ///
    /// @param ready when all that it comes after was done
    /// @param begun when it was first worked on
    record StepRow(
            int number,
            String title,
            List<String> nodes,
            List<Wait> waits,
            Optional<Instant> ready,
            Optional<Instant> begun,
            Optional<Instant> done) {}

    /// What a rule found when approval was asked.
    ///
    /// @param says met, holds, remark
    /// @param fact why
    /// @param freedBy what would have freed it, where it held
    /// @param factAt when the oldest fact behind it was read
    /// @param ageSeconds how old that was then
    record FindingRow(
            String rule,
            String title,
            String says,
            List<String> fact,
            Optional<String> freedBy,
            Optional<Instant> factAt,
            Optional<Long> ageSeconds) {}

    /// A request for a person's yes.
    record ApprovalRow(
            long request,
            int step,
            String title,
            String askedBy,
            Instant askedAt,
            Instant expires,
            String standing,
            List<Line> answers,
            List<FindingRow> findings) {}

    /// A changing command.
    ///
    /// @param outcome done, failed, not begun, not known
    /// @param words what shows it
    record CommandRow(
            int step,
            String node,
            String command,
            Instant intendedAt,
            Optional<Instant> sentAt,
            String outcome,
            String words,
            Optional<Instant> settledAt,
            Optional<String> question) {}

    /// An entry of the journal.
    ///
    /// @param entry its number
    /// @param fact whether it is only a fact that a node told
    record Line(
            long entry, Instant at, String kind, Optional<String> by, String words, boolean fact) {}

    /// Something owed.
    record DebtRow(
            String words,
            String owner,
            Instant since,
            Optional<Instant> paidAt,
            List<String> evidence) {}

    /// What the checks said of one node.
    record CheckRow(
            String check,
            boolean required,
            String verdict,
            String node,
            String seen,
            Optional<Instant> at) {}

    /// One round of asking.
    record Round(
            Instant begun, Instant ended, String by, List<CheckRow> checks, List<String> looked) {}

    /// A difference between the rounds.
    record ChangeRow(
            String node, String topic, String was, String is, String verdict, String says) {}

    /// Both rounds.
    ///
    /// @param after empty where nobody had the nodes asked once it was over
    record ReadinessRows(Optional<Round> before, Optional<Round> after, List<ChangeRow> changes) {}

    /// A session.
    ///
    /// @param file where its text is in the pack
    /// @param step the step in which a changing command was typed; empty where only was read
    /// @param emptied whether its text was removed since to make room
    record TranscriptRow(
            long session,
            String file,
            String node,
            String purpose,
            Optional<Integer> step,
            Instant begun,
            Optional<Instant> ended,
            boolean emptied) {}

    /// The part of the journal that is in the pack.
    ///
    /// @param head the hash of the last entry, which stands for every entry up to it
    record ChainPlace(long first, long last, String head) {}
}
