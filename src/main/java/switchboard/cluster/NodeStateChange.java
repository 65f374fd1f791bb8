package switchboard.cluster;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Copies a [NodeState] with some parts replaced.
final class NodeStateChange {
    private final Node node;
    private Known<Reach> reach;
    private String reachDetail;
    private Known<SystemVersion> active;
    private Known<Optional<SystemVersion>> inactive;
    private Known<ReplicationReading> replication;
    private Known<ReplicationState> digit;
    private Known<Services> services;
    private Known<InstallStage> install;
    private Known<String> upgradeWord;
    private Known<InstallLog> installLog;
    private Known<List<HistoryEntry>> history;
    private Optional<Observation.Unreadable> unreadable;
    private Known<ZoneId> zone;
    private SecondSource second;

    NodeStateChange(NodeState from) {
        node = from.node();
        reach = from.reach();
        reachDetail = from.reachDetail();
        active = from.active();
        inactive = from.inactive();
        replication = from.replication();
        digit = from.digit();
        services = from.services();
        install = from.install();
        upgradeWord = from.upgradeWord();
        installLog = from.installLog();
        history = from.history();
        unreadable = from.unreadable();
        zone = from.zone();
        second = from.second();
    }

    NodeStateChange reach(Known<Reach> value, String detail) {
        reach = value;
        reachDetail = detail;
        return this;
    }

    NodeStateChange active(Known<SystemVersion> value) {
        active = value;
        return this;
    }

    NodeStateChange inactive(Known<Optional<SystemVersion>> value) {
        inactive = value;
        return this;
    }

    NodeStateChange replication(Known<ReplicationReading> value, Known<ReplicationState> state) {
        replication = value;
        digit = state;
        return this;
    }

    NodeStateChange services(Known<Services> value) {
        services = value;
        return this;
    }

    NodeStateChange install(Known<InstallStage> value) {
        install = value;
        return this;
    }

    NodeStateChange upgradeWord(Known<String> value) {
        upgradeWord = value;
        return this;
    }

    NodeStateChange installLog(Known<InstallLog> value) {
        installLog = value;
        return this;
    }

    NodeStateChange history(Known<List<HistoryEntry>> value) {
        history = value;
        return this;
    }

    NodeStateChange unreadable(Observation.Unreadable value) {
        unreadable = Optional.of(value);
        return this;
    }

    NodeStateChange readable() {
        unreadable = Optional.empty();
        return this;
    }

    NodeStateChange zone(Known<ZoneId> value) {
        zone = value;
        return this;
    }

    NodeStateChange second(SecondSource value) {
        second = value;
        return this;
    }

    NodeState state() {
        return new NodeState(
                node,
                reach,
                reachDetail,
                active,
                inactive,
                replication,
                digit,
                services,
                install,
                upgradeWord,
                installLog,
                history,
                unreadable,
                zone,
                second);
    }
}
