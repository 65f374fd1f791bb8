package switchboard.cluster;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// All that is known of one node.
///
/// @param node which
/// @param reach how far it could be reached
/// @param reachDetail why not further, for example the host key that was seen; at its prompt the
///     algorithms of the session
/// @param active the release that it runs
/// @param inactive the release on its other side; known to be empty is not the same as not known
/// @param replication its row in its publisher's table
/// @param digit the state of that row alone: a queue that moves does not make it young again
/// @param services its services
/// @param install the last word of its install log
/// @param upgradeWord the last word of `utils system upgrade status`
/// @param installLog its newest install log
/// @param history its system history
/// @param unreadable its last answer, where that could not be read
/// @param zone the time zone in which it prints its times
/// @param second what it says by other ways; a rule looks at that only to hold (REP)
public record NodeState(
        Node node,
        Known<Reach> reach,
        String reachDetail,
        Known<SystemVersion> active,
        Known<Optional<SystemVersion>> inactive,
        Known<ReplicationReading> replication,
        Known<ReplicationState> digit,
        Known<Services> services,
        Known<InstallStage> install,
        Known<String> upgradeWord,
        Known<InstallLog> installLog,
        Known<List<HistoryEntry>> history,
        Optional<Observation.Unreadable> unreadable,
        Known<ZoneId> zone,
        SecondSource second) {

    /// A node of which nothing is known yet.
    public static NodeState unknown(Node node) {
        return new NodeState(
                node,
                Known.never(),
                "",
                Known.never(),
                Known.never(),
                Known.never(),
                Known.never(),
                Known.never(),
                Known.never(),
                Known.never(),
                Known.never(),
                Known.never(),
                Optional.empty(),
                Known.never(),
                SecondSource.silent());
    }

    /// A node whose replication state is as old as its whole row, and whose zone is not known.
    public NodeState(
            Node node,
            Known<Reach> reach,
            String reachDetail,
            Known<SystemVersion> active,
            Known<Optional<SystemVersion>> inactive,
            Known<ReplicationReading> replication,
            Known<Services> services,
            Known<InstallStage> install,
            Known<String> upgradeWord,
            Known<InstallLog> installLog,
            Known<List<HistoryEntry>> history,
            Optional<Observation.Unreadable> unreadable,
            SecondSource second) {
        this(
                node,
                reach,
                reachDetail,
                active,
                inactive,
                replication,
                replication.map(ReplicationReading::state),
                services,
                install,
                upgradeWord,
                installLog,
                history,
                unreadable,
                Known.never(),
                second);
    }

    /// What is known after one more observation of this node.
    NodeState with(Observation observation, Instant at) {
        return switch (observation) {
            case Observation.Reached seen ->
                    changed().reach(reach.seen(seen.reach(), at), seen.detail()).state();
            case Observation.ActiveVersion seen ->
                    changed().active(active.seen(seen.version(), at)).readable().state();
            case Observation.InactiveVersion seen ->
                    changed().inactive(inactive.seen(seen.version(), at)).readable().state();
            case Observation.Replication _ -> changed().readable().state();
            case Observation.ServiceList seen ->
                    changed().services(services.seen(seen.services(), at)).readable().state();
            case Observation.Install seen ->
                    changed().install(install.seen(seen.stage(), at)).state();
            case Observation.UpgradeWord seen ->
                    changed().upgradeWord(upgradeWord.seen(seen.word(), at)).readable().state();
            case Observation.LogOfInstall seen ->
                    changed().installLog(installLog.seen(seen.log(), at)).readable().state();
            case Observation.History seen ->
                    changed().history(history.seen(seen.entries(), at)).readable().state();
            case Observation.TimeZone seen ->
                    changed().zone(zone.seen(seen.zone(), at)).readable().state();
            case Observation.Second seen ->
                    changed().second(second.with(seen.question(), seen.answer(), at)).state();
            case Observation.Unreadable seen -> changed().unreadable(seen).state();
        };
    }

    /// What is known after a publisher's table had this row for the node.
    NodeState withReplication(ReplicationReading row, Instant at) {
        return changed()
                .replication(replication.seen(row, at), digit.seen(row.state(), at))
                .state();
    }

    /// What is known after a publisher's table lacked the node: the last reading is no longer held.
    NodeState withoutReplication() {
        return changed().replication(Known.never(), Known.never()).state();
    }

    /// What is known once the web services are no longer asked.
    NodeState withoutWeb() {
        return changed().second(second.withoutWeb()).state();
    }

    private NodeStateChange changed() {
        return new NodeStateChange(this);
    }
}
