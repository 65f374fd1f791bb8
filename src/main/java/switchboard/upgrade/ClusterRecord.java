package switchboard.upgrade;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import switchboard.cluster.ClusterState;
import switchboard.cluster.NodeName;
import switchboard.cluster.SecondQuestion;
import switchboard.journal.ApprovalEvent;
import switchboard.journal.Beginning;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Entry;
import switchboard.journal.Pace;
import switchboard.journal.UpgradeEvent;
import switchboard.journal.WatchEvent;
import switchboard.readiness.CheckId;
import switchboard.readiness.Snapshot;
import switchboard.sequence.HistoryRuns;
import switchboard.sequence.Run;
import switchboard.sequence.StepTimes;

/// One cluster as the journal tells it. Reading all its entries again gives the same, with the
/// dates at which things were learnt, so that what is old after a restart counts as old.
final class ClusterRecord {
    private Optional<ClusterEvent.Registered> registered = Optional.empty();
    private Optional<ClusterEvent.RehearsalEnded> ended = Optional.empty();
    private String account = "";
    private Optional<ClusterState> state = Optional.empty();
    private Optional<Upgrade> upgrade = Optional.empty();
    private Optional<Snapshot> snapshot = Optional.empty();
    private Optional<Snapshot> before = Optional.empty();
    private final Map<CheckId, Assurance> looked = new EnumMap<>(CheckId.class);
    private final List<Run> earlier = new ArrayList<>();
    private final Set<Disagreement> disagreements = new HashSet<>();
    private final Map<NodeName, NodeNote> notes = new HashMap<>();
    private Optional<ZoneId> zoneSaid = Optional.empty();
    private boolean secondSource;
    private String applicationAccount = "";

    /// What two ways of asking a node were told to disagree about.
    record Disagreement(NodeName node, SecondQuestion question) {}

    /// The same, which goes on by itself.
    ClusterRecord copy() {
        ClusterRecord copy = new ClusterRecord();
        copy.registered = registered;
        copy.account = account;
        copy.state = state;
        copy.upgrade = upgrade;
        copy.snapshot = snapshot;
        copy.before = before;
        copy.looked.putAll(looked);
        copy.earlier.addAll(earlier);
        copy.disagreements.addAll(disagreements);
        copy.zoneSaid = zoneSaid;
        copy.secondSource = secondSource;
        copy.applicationAccount = applicationAccount;
        copy.notes.putAll(notes);
        copy.ended = ended;
        return copy;
    }

    void read(Entry entry) {
        switch (entry.event()) {
            case ClusterEvent event -> read(event, entry);
            case Beginning event -> {
                earlier.addAll(runs());
                upgrade = Optional.of(Upgrade.of(event, entry.at()));
                before = snapshot;
            }
            case UpgradeEvent event -> upgrade = upgrade.map(it -> it.with(event, entry.at()));
            case WatchEvent event -> upgrade = upgrade.map(it -> it.with(event, entry.at()));
            case ApprovalEvent _ -> {}
        }
    }

    private void read(ClusterEvent event, Entry entry) {
        switch (event) {
            case ClusterEvent.Registered it -> {
                registered = Optional.of(it);
                account = it.account();
            }
            case ClusterEvent.AccountChanged it -> account = it.account();
            case ClusterEvent.SecondSourceUsed it -> {
                secondSource = it.used();
                disagreements.removeIf(told -> told.question().isWeb());
                state = state.map(ClusterState::withoutWeb);
            }
            case ClusterEvent.ApplicationAccountChanged it -> applicationAccount = it.account();
            case ClusterEvent.SourcesDisagree it ->
                    disagreements.add(new Disagreement(it.node(), it.question()));
            case ClusterEvent.SourcesAgree it ->
                    disagreements.remove(new Disagreement(it.node(), it.question()));
            case ClusterEvent.RehearsalEnded it -> ended = Optional.of(it);
            case ClusterEvent.HostKeyMade _,
                    ClusterEvent.RehearsalMended _,
                    ClusterEvent.HostKeyConfirmed _,
                    ClusterEvent.CertificateConfirmed _,
                    ClusterEvent.OldAlgorithms _,
                    ClusterEvent.NoticeCleared _ -> {}
            case ClusterEvent.NodeNoted it -> note(it, entry);
            case ClusterEvent.ApprovalsNeeded _ -> {}
            case ClusterEvent.ZoneSaid it -> zoneSaid = it.zone();
            case ClusterEvent.Discovered it ->
                    state = Optional.of(ClusterState.unknown(it.topology()));
            case ClusterEvent.ReadinessSeen it -> {
                snapshot = Optional.of(it.snapshot());
                looked.clear();
            }
            case ClusterEvent.ReadinessLooked it ->
                    looked.put(it.check(), new Assurance(it.by(), it.comment(), entry.at()));
            case ClusterEvent.Observed it ->
                    state = state.map(old -> old.with(it.observation(), entry.at()));
        }
    }

    private void note(ClusterEvent.NodeNoted it, Entry entry) {
        notes.remove(it.node());
        NodeNote.of(it, entry).ifPresent(note -> notes.put(it.node(), note));
    }

    void replace(ClusterState next) {
        state = Optional.of(next);
    }

    /// Whether the nodes' web services are asked as well.
    boolean usesSecondSource() {
        return secondSource;
    }

    /// The application account for the web services that want one; empty without.
    String applicationAccount() {
        return applicationAccount;
    }

    /// What was told and stands.
    Set<Disagreement> disagreements() {
        return Set.copyOf(disagreements);
    }

    ClusterEvent.Registered registered() {
        return registered.orElseThrow();
    }

    /// How the rehearsal ended, if it is one that has.
    Optional<ClusterEvent.RehearsalEnded> ended() {
        return ended;
    }

    String account() {
        return account;
    }

    /// What the nodes answered when they were last asked whether they are fit.
    Optional<Snapshot> snapshot() {
        return snapshot;
    }

    /// Who looked at what these answers did not tell.
    Map<CheckId, Assurance> looked() {
        return Map.copyOf(looked);
    }

    /// What the site says its nodes are for.
    Map<NodeName, NodeNote> notes() {
        return Map.copyOf(notes);
    }

    /// In which zone times are shown, and who says so.
    ClusterZone zone() {
        return new ClusterZone(zoneSaid, state.flatMap(ClusterState::zone));
    }

    /// The same, as it was when the latest upgrade began.
    Optional<Snapshot> before() {
        return before;
    }

    Optional<ClusterState> state() {
        return state;
    }

    Optional<Upgrade> upgrade() {
        return upgrade;
    }

    /// How long each step takes on this cluster, by all that its upgrades and its nodes' histories
    /// say. Histories are left out where the speed of the nodes' time is not known.
    StepTimes times() {
        Pace pace = registered().pace();
        List<Run> all = new ArrayList<>(earlier);
        all.addAll(runs());
        pace.speed()
                .ifPresent(speed -> state.ifPresent(it -> all.addAll(HistoryRuns.of(it, speed))));
        return new StepTimes(pace.usual(), all);
    }

    private List<Run> runs() {
        return upgrade.flatMap(it -> state.map(now -> PastRuns.of(it, now.cluster())))
                .orElse(List.of());
    }
}
