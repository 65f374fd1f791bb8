package switchboard.night;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import switchboard.lab.Act;
import switchboard.lab.LabAccount;
import switchboard.lab.LabCluster;
import switchboard.lab.LabEntry;
import switchboard.lab.LabRecord;
import switchboard.lab.LabShape;
import switchboard.lab.LabSshServer;
import switchboard.lab.LabTime;

/// A site with one cluster of the lab behind real SSH. It is nobody's demonstration: the product
/// knows nothing of it but what somebody types.
final class LabSite implements AutoCloseable {
    static final int SPEED = 240;
    private static final Duration CADENCE = Duration.ofMillis(10);
    private static final Set<Act> CHANGING =
            Set.of(
                    Act.INSTALL_STARTED,
                    Act.INSTALL_CANCELLED,
                    Act.INSTALL_REFUSED,
                    Act.INSTALL_DECLINED,
                    Act.SWITCH_ACCEPTED,
                    Act.SWITCH_REFUSED,
                    Act.SWITCH_DECLINED,
                    Act.RESTART_ACCEPTED,
                    Act.UNKNOWN_COMMAND);

    private final LabShape shape;
    private final Later time;
    private final LabCluster lab;
    private final LabSshServer server;

    private LabSite(LabShape shape, Later time, int port) {
        this.shape = shape;
        this.time = time;
        this.lab = new LabCluster(shape, time);
        this.server = new LabSshServer(lab, time, port, Optional.empty(), CADENCE);
        server.start();
    }

    static LabSite of(LabShape shape, Clock wall) {
        return new LabSite(shape, new Later(LabTime.from(wall, SPEED)), 0);
    }

    /// Something else answers at the addresses of the nodes from now on: with host keys and a
    /// password of its own, so that its record tells of every password that is tried on it.
    LabSite takenOver() {
        server.close();
        LabShape other =
                new LabShape(
                        shape.name(),
                        shape.nodes(),
                        new LabAccount(user(), "Somebody-Else-77"),
                        shape.images(),
                        shape.times(),
                        List.of());
        return new LabSite(other, time, port());
    }

    /// Puts the time of the nodes forward.
    void pass(Duration labTime) {
        time.pass(labTime);
    }

    String name() {
        return shape.name().value();
    }

    String address() {
        return shape.nodes().getFirst().node().address();
    }

    int port() {
        return server.port();
    }

    String user() {
        return shape.account().user();
    }

    String password() {
        return shape.account().password();
    }

    /// How often a password was refused.
    long refused() {
        return record().of(Act.SIGN_IN_REFUSED).size();
    }

    /// What anybody typed that changes a node, or that no node knows.
    List<LabEntry> changes() {
        return record().entries().stream().filter(it -> CHANGING.contains(it.act())).toList();
    }

    LabRecord record() {
        return lab.record();
    }

    @Override
    public void close() {
        server.close();
    }

    /// Lab time that can be put forward.
    private static final class Later implements InstantSource {
        private final InstantSource time;
        private volatile Duration ahead = Duration.ZERO;

        Later(InstantSource time) {
            this.time = time;
        }

        void pass(Duration more) {
            ahead = ahead.plus(more);
        }

        @Override
        public Instant instant() {
            return time.instant().plus(ahead);
        }
    }
}
