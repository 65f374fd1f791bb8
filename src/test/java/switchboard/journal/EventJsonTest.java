package switchboard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import switchboard.cluster.ClusterName;
import switchboard.cluster.HistoryEntry;
import switchboard.cluster.InstallStage;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Observation;
import switchboard.cluster.Product;
import switchboard.cluster.Reach;
import switchboard.cluster.ReplicationReading;
import switchboard.cluster.ReplicationState;
import switchboard.cluster.Role;
import switchboard.cluster.SecondAnswer;
import switchboard.cluster.SecondQuestion;
import switchboard.cluster.Sentence;
import switchboard.cluster.Services;
import switchboard.cluster.SystemVersion;
import switchboard.readiness.Answer;
import switchboard.readiness.NodeAnswers;
import switchboard.readiness.Snapshot;
import switchboard.sequence.Basis;
import switchboard.sequence.Confirmation;
import switchboard.sequence.CopFile;
import switchboard.sequence.Expected;
import switchboard.sequence.Finding;
import switchboard.sequence.Plan;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.RuleId;
import switchboard.sequence.RunKind;
import switchboard.sequence.Step;
import switchboard.sequence.Target;
import switchboard.sequence.UpgradeKind;
import switchboard.sequence.Verdict;
import switchboard.sequence.Window;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EventJsonTest {
    private static final String COP = "ciscocm.refresh_upgrade_v1.5.cop.sgn";
    private static final ClusterName BER = new ClusterName("BER");
    private static final NodeName PUB = new NodeName("ber-pub");
    private static final SystemVersion NEW = SystemVersion.parse("14.0.1.13900-155");
    private static final Instant AT = Instant.parse("2026-11-22T02:03:04.123456789Z");

    @ParameterizedTest
    @MethodSource("events")
    void every_kind_of_event_comes_back_as_it_was_written(JournalEvent event) {
        EventJson json = new EventJson();

        assertThat(json.read(json.write(event))).isEqualTo(event);
    }

    @Test
    void a_plan_and_a_pace_of_a_time_without_ranges_are_read_without_them() {
        EventJson json = new EventJson();
        List<JournalEvent> read =
                events().stream()
                        .map(json::write)
                        .map(it -> without(it, "expected", "back", "speed", "rehearsal"))
                        .map(json::read)
                        .toList();

        assertThat(read)
                .filteredOn(UpgradeEvent.Started.class::isInstance)
                .singleElement()
                .extracting(it -> ((UpgradeEvent.Started) it).plan())
                .satisfies(plan -> assertThat(plan.back()).isEmpty())
                .extracting(plan -> plan.step(1).takes().usual())
                .isEqualTo(java.time.Duration.ofMinutes(13));
        assertThat(read)
                .filteredOn(ClusterEvent.Registered.class::isInstance)
                .singleElement()
                .extracting(it -> ((ClusterEvent.Registered) it).pace().speed())
                .isEqualTo(Optional.empty());
    }

    private static String without(String json, String... names) {
        JsonNode tree = JsonMapper.shared().readTree(json);
        for (String name : names) {
            tree.findParents(name).forEach(it -> ((ObjectNode) it).remove(name));
        }
        return tree.toString();
    }

    static List<JournalEvent> events() {
        Step step = new Step.SwitchVersion(Product.UNIFIED_CM, List.of(PUB));
        Sentence words = Sentence.of("fact.runs", PUB, NEW);
        Verdict verdict =
                new Verdict(
                        List.of(
                                new Finding.Dated(
                                        new Finding.Met(RuleId.SEQ_0, words), Optional.of(AT)),
                                new Finding.Dated(
                                        new Finding.Holds(RuleId.SEQ_3, List.of(words), words),
                                        Optional.empty())));
        PlannedStep planned =
                new PlannedStep(
                        1,
                        step,
                        List.of(new PlannedStep.After(0, RuleId.LIST)),
                        new Expected(
                                RunKind.SWITCH.around(java.time.Duration.ofMinutes(13)),
                                List.of(new Basis(RunKind.SWITCH, Basis.Whose.NODE, 2))));
        Plan plan = plan(planned);
        UpgradeEvent.Images images =
                new UpgradeEvent.Images(
                        "files", "/images", "lab", Map.of(Product.UNIFIED_CM, "a.iso"));
        List<JournalEvent> all = new java.util.ArrayList<>(clusterEvents());
        all.addAll(secondEvents());
        all.addAll(
                List.of(
                        new UpgradeEvent.Started(BER, plan, images, Optional.of(AT), "olga"),
                        new UpgradeEvent.Intended(BER, 3, PUB, "utils system switch-version", 12),
                        new UpgradeEvent.Settled(BER, 3, PUB, new Outcome.NotBegun(words, true)),
                        new UpgradeEvent.Confirmed(
                                BER, Confirmation.IM_AND_PRESENCE_TASKS, "all", "olga"),
                        new UpgradeEvent.OverrideAsked(BER, RuleId.TYP_3, "late", "olga"),
                        new UpgradeEvent.OverrideAgreed(BER, RuleId.TYP_3, "anna"),
                        new UpgradeEvent.OverrideEnded(BER, RuleId.TYP_3, "anna"),
                        new ApprovalEvent.Asked(BER, 7, 3, step, verdict, AT, "olga", 2),
                        new ApprovalEvent.Spent(BER, 7, List.of(PUB))));
        all.addAll(watchEvents(plan, new Finding.Holds(RuleId.SEQ_3, List.of(words), words)));
        return all;
    }

    private static List<JournalEvent> watchEvents(Plan plan, Finding.Holds holds) {
        LocalDateTime at = LocalDateTime.of(2026, 1, 2, 3, 4, 5);
        WatchEvent.Deed deed = WatchEvent.Deed.SWITCH;
        return List.of(
                new WatchEvent.WatchStarted(BER, plan, Map.of(PUB, 12), "olga"),
                new WatchEvent.HistoryFrom(BER, PUB, 7),
                new WatchEvent.SeenBegun(BER, PUB, 13, deed, "a to b", Optional.of(3), at, true),
                new WatchEvent.SeenFailed(
                        BER, PUB, 14, deed, "a to b", Optional.empty(), at, "Failure"),
                new WatchEvent.SeenDone(BER, 3, PUB, Optional.of(at)),
                new WatchEvent.SeenDone(BER, 3, PUB, Optional.empty()),
                new WatchEvent.RuleBroken(BER, PUB, 13, Optional.of(3), deed, holds),
                new WatchEvent.RuleNotJudged(BER, PUB, 13, Optional.of(3), deed, holds),
                new WatchEvent.Unplanned(BER, PUB, 15, true, holds.freedBy()));
    }

    private static Snapshot snapshot() {
        Map<String, Answer> answers =
                Map.of(
                        "utils core active list", Answer.heard("No core files found\n", AT),
                        "utils service list", Answer.missing(Sentence.of("fact.runs", PUB), AT));
        return new Snapshot(
                3, AT, AT.plusSeconds(60), "olga", List.of(new NodeAnswers(PUB, answers)));
    }

    private static Plan plan(PlannedStep planned) {
        return new Plan(
                BER,
                new Target(Map.of(Product.UNIFIED_CM, NEW)),
                new PlanChoices(true, true, false)
                        .after(List.of(CopFile.of(Product.UNIFIED_CM, COP)))
                        .in(new Window(AT, AT.plusSeconds(60))),
                Map.of(Product.UNIFIED_CM, UpgradeKind.REFRESH),
                List.of(planned),
                Optional.of(List.of(planned)));
    }

    private static List<JournalEvent> clusterEvents() {
        return List.of(
                new ClusterEvent.Registered(
                        BER, "127.1.0.11", 22, "admin", Pace.ofRealNodes().faster(60), "olga"),
                new ClusterEvent.HostKeyConfirmed(BER, "127.1.0.11", "SHA256:x", "olga"),
                new ClusterEvent.Discovered(
                        BER,
                        List.of(new Node(PUB, "127.1.0.11", Product.UNIFIED_CM, Role.PUBLISHER))),
                new ClusterEvent.ReadinessSeen(BER, snapshot()),
                new ClusterEvent.NodeNoted(BER, PUB, "floor 3", "olga"),
                new ClusterEvent.NoticeCleared(BER, "17-ber-pub", "seen", "olga"),
                observed(new Observation.Reached(PUB, Reach.HOST_KEY_CHANGED, "SHA256:y")),
                observed(new Observation.ActiveVersion(PUB, NEW)),
                observed(new Observation.InactiveVersion(PUB, Optional.empty())),
                observed(new Observation.InactiveVersion(PUB, Optional.of(NEW))),
                observed(
                        new Observation.Replication(
                                PUB,
                                Map.of(
                                        PUB,
                                        new ReplicationReading(
                                                ReplicationState.OUT_OF_SYNC,
                                                "Out Of Sync",
                                                12,
                                                false)))),
                observed(
                        new Observation.ServiceList(
                                PUB, new Services(Map.of("Cisco Tftp", "STARTED")))),
                observed(new Observation.Install(PUB, new InstallStage("a.log", "line"))),
                observed(
                        new Observation.History(
                                PUB,
                                List.of(
                                        new HistoryEntry(
                                                LocalDateTime.of(2026, 1, 2, 3, 4, 5),
                                                "Boot",
                                                NEW.toString(),
                                                "Start")))),
                observed(new Observation.Unreadable(PUB, "show version active", 2, "<b>x</b>")));
    }

    private static List<JournalEvent> secondEvents() {
        return List.of(
                new ClusterEvent.SecondSourceUsed(BER, true, "olga"),
                new ClusterEvent.ApplicationAccountChanged(BER, "reader", "olga"),
                new ClusterEvent.CertificateConfirmed(BER, "127.1.0.11", "AA:BB", "olga"),
                new ClusterEvent.SourcesDisagree(
                        BER,
                        PUB,
                        SecondQuestion.NODE_REPLICATION,
                        Sentence.of("second.good"),
                        Sentence.of("second.not-good")),
                new ClusterEvent.SourcesAgree(BER, PUB, SecondQuestion.NODE_REPLICATION),
                second(new SecondAnswer.Answering()),
                second(new SecondAnswer.Version(Optional.of(NEW))),
                second(new SecondAnswer.Word("L2")),
                second(new SecondAnswer.Good(false)),
                second(new SecondAnswer.Counter(ReplicationState.GOOD, OptionalInt.of(7))),
                second(new SecondAnswer.Counter(ReplicationState.GOOD, OptionalInt.empty())),
                second(new SecondAnswer.NotRead(SecondAnswer.Why.NOT_RUNNING, "404")));
    }

    private static JournalEvent second(SecondAnswer answer) {
        return observed(new Observation.Second(PUB, SecondQuestion.ACTIVE_VERSION, answer));
    }

    private static JournalEvent observed(Observation observation) {
        return new ClusterEvent.Observed(BER, observation);
    }
}
