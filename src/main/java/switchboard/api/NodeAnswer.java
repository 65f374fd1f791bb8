package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import switchboard.cluster.HistoryEntry;
import switchboard.cluster.InstallLog;
import switchboard.cluster.InstallStage;
import switchboard.cluster.NodeState;
import switchboard.cluster.Observation;
import switchboard.cluster.Product;
import switchboard.cluster.Reach;
import switchboard.cluster.ReplicationReading;
import switchboard.cluster.ReplicationState;
import switchboard.cluster.Role;
import switchboard.cluster.Services;
import switchboard.cluster.SystemVersion;
import switchboard.sequence.Freshness;
import switchboard.upgrade.NodeNote;

/// All that is known of a node.
@Schema(name = "Node", description = "A node and all that is known of it, every fact with its age")
record NodeAnswer(
        @Schema(example = "ber-sub1") String name,
        @Schema(example = "192.0.2.12") String address,
        Product product,
        Role role,
        @Schema(description = "What the site says it is for") Optional<Note> note,
        @Schema(description = "How far it can be reached") FactOf<Reach> reach,
        @Schema(
                        description =
                                "Why not further, for example the host key that was seen; at its"
                                        + " prompt the algorithms of the session")
                String reachDetail,
        @Schema(description = "The release it runs") FactOf<String> activeVersion,
        @Schema(description = "The release on its other side; known without a value: none")
                FactOf<String> inactiveVersion,
        @Schema(description = "Its row in its publisher's replication table")
                FactOf<Replication> replication,
        FactOf<ServiceList> services,
        @Schema(description = "The last word of its install log") FactOf<Install> install,
        @Schema(description = "What it says of its last upgrade, in its own word")
                FactOf<String> upgradeWord,
        @Schema(description = "Its newest install log, and the release in it once there is one")
                FactOf<Log> installLog,
        @Schema(description = "Its system history, by its own clock")
                FactOf<List<HistoryLine>> history,
        @Schema(description = "Its last answer, where that could not be read")
                Optional<Unreadable> unreadable,
        @Schema(
                        description =
                                "What it says by other ways: its web services, its own counter."
                                        + " Never required")
                List<SecondAnswerOf> second) {

    /// What the site says a node is for.
    @Schema(name = "NodeNote")
    record Note(String words, String by, Instant at) {
        static Note of(NodeNote note) {
            return new Note(note.words(), note.by(), note.at());
        }
    }

    /// One row of a replication table; only state 2 is good.
    record Replication(
            @Schema(description = "The digit: 2 is good", example = "2") int state,
            ReplicationState word,
            @Schema(description = "The node's own words") String text,
            @Schema(description = "Changes that wait to be sent, -1 where not told") long queue,
            boolean connected,
            boolean good) {
        static Replication of(ReplicationReading row) {
            return new Replication(
                    row.state().digit(),
                    row.state(),
                    row.text(),
                    row.queue(),
                    row.connected(),
                    row.isGood());
        }
    }

    /// The services of a node.
    record ServiceList(
            @Schema(description = "Whether some run and none is starting") boolean up,
            @Schema(description = "By name, with the node's own word") Map<String, String> states) {
        static ServiceList of(Services services) {
            return new ServiceList(services.areUp(), services.states());
        }
    }

    /// Where an install stands.
    record Install(String log, String line) {
        static Install of(InstallStage stage) {
            return new Install(stage.log(), stage.line());
        }
    }

    /// The newest install log.
    record Log(String file, Optional<String> release) {
        static Log of(InstallLog log) {
            return new Log(log.file(), log.release().map(SystemVersion::toString));
        }
    }

    /// A line of the system history.
    record HistoryLine(LocalDateTime at, String operation, String subject, String result) {
        static HistoryLine of(HistoryEntry entry) {
            return new HistoryLine(entry.at(), entry.operation(), entry.subject(), entry.result());
        }
    }

    /// An answer that could not be read.
    record Unreadable(
            @Schema(example = "show version active") String command,
            @Schema(description = "The line at fault from 1; 0 for the whole answer") int line,
            @Schema(description = "That line") String text) {
        static Unreadable of(Observation.Unreadable answer) {
            return new Unreadable(answer.command(), answer.line(), answer.text());
        }
    }

    static NodeAnswer of(
            NodeState state, Optional<NodeNote> note, Freshness freshness, Instant now) {
        Duration limit = freshness.node();
        return new NodeAnswer(
                state.node().name().value(),
                state.node().address(),
                state.node().product(),
                state.node().role(),
                note.map(Note::of),
                FactOf.of(state.reach(), it -> it, now, limit),
                state.reachDetail(),
                FactOf.of(state.active(), SystemVersion::toString, now, limit),
                FactOf.ofOptional(
                        state.inactive(), it -> it.map(SystemVersion::toString), now, limit),
                FactOf.of(state.replication(), Replication::of, now, freshness.replication()),
                FactOf.of(state.services(), ServiceList::of, now, freshness.replication()),
                FactOf.of(state.install(), Install::of, now, limit),
                FactOf.of(state.upgradeWord(), it -> it, now, freshness.replication()),
                FactOf.of(state.installLog(), Log::of, now, limit),
                FactOf.of(
                        state.history(),
                        it -> it.stream().map(HistoryLine::of).toList(),
                        now,
                        freshness.replication()),
                state.unreadable().map(Unreadable::of),
                SecondAnswerOf.all(state.second(), freshness, now));
    }
}
