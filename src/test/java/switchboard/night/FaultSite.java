package switchboard.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import switchboard.lab.LabCluster;
import switchboard.lab.LabRecord;
import switchboard.lab.LabShape;
import switchboard.lab.LabSshServer;
import switchboard.lab.LabTime;
import switchboard.lab.TappedServer;
import switchboard.night.DialogueStage.Kind;

/// A lab behind a proxy that does one thing wrong, once.
final class FaultSite implements AutoCloseable, TappedServer.Tap, FaultProxy.Watching {
    private static final Duration CADENCE = Duration.ofMillis(10);
    /// A node's own list of algorithms begins well before that many bytes and ends well after.
    private static final int IN_KEY_EXCHANGE = 200;

    private static final int TAIL = 400;

    private final FaultCase faulty;
    private final SshNight night;
    private final LabCluster lab;
    private final LabSshServer server;
    private final FaultProxy proxy;
    private final Map<Integer, String> tails = new HashMap<>();
    private boolean armed;
    private boolean fired;
    private boolean doubles;
    private Optional<Integer> answering = Optional.empty();

    FaultSite(FaultCase faulty, int net, Clock wall) {
        this.faulty = faulty;
        this.night = faulty.night(net);
        this.armed = faulty.stage().isFirst();
        LabTime time = LabTime.from(wall, LabSite.SPEED);
        this.lab = new LabCluster(shape(), time);
        this.server = TappedServer.of(lab, time, CADENCE, this);
        server.start();
        try {
            this.proxy = new FaultProxy(lab, server.port(), this);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    FaultCase faulty() {
        return faulty;
    }

    SshNight night() {
        return night;
    }

    LabShape shape() {
        return night.tonight().shape();
    }

    String name() {
        return shape().name().value();
    }

    int port() {
        return proxy.port();
    }

    LabRecord record() {
        return lab.record();
    }

    /// From now on the fault may come.
    synchronized void arm() {
        armed = true;
    }

    /// Whether the fault has been.
    synchronized boolean isHit() {
        return fired;
    }

    @Override
    public synchronized void made(ProxyLine line) {
        if (isDue(Kind.CONNECTION)) {
            fire(line);
        }
    }

    @Override
    public synchronized void fromNode(ProxyLine line, int bytes) {
        if (bytes > IN_KEY_EXCHANGE && isDue(Kind.KEY_EXCHANGE)) {
            fire(line);
        }
    }

    @Override
    public synchronized void passwordCame(int line) {
        if (isDue(Kind.PASSWORD)) {
            fire(line);
        }
    }

    @Override
    public synchronized String prints(int line, String text) {
        String all = tails.getOrDefault(line, "") + text;
        tails.put(line, all.substring(Math.max(0, all.length() - TAIL)));
        boolean there = isDue(faulty.stage().kind()) && all.contains(faulty.stage().words());
        if (there && !faulty.stage().words().isEmpty() && answering.isEmpty()) {
            reach(line);
        }
        boolean twice = doubles;
        doubles = false;
        return twice ? text + text : text;
    }

    @Override
    public synchronized void typed(int line, String text) {
        if (answering.equals(Optional.of(line)) && text.contains("\r") && !fired) {
            fire(line);
        }
    }

    @Override
    public void close() {
        proxy.close();
        server.close();
    }

    private boolean isDue(Kind kind) {
        return armed
                && !fired
                && faulty.stage().kind() == kind
                && faulty.stage().after().stream().noneMatch(act -> record().of(act).isEmpty());
    }

    private void reach(int line) {
        switch (faulty.place()) {
            case WORDS -> fire(line);
            case ANSWER -> {
                fired = true;
                line(line).ifPresent(it -> it.failAtNextUp(faulty.fault()));
            }
            case REPLY -> answering = Optional.of(line);
        }
    }

    private void fire(int line) {
        if (faulty.fault() == LineFault.DOUBLED_TEXT) {
            fired = true;
            doubles = true;
        } else {
            line(line).ifPresent(this::fire);
        }
    }

    private void fire(ProxyLine line) {
        fired = true;
        line.fail(faulty.fault());
        if (faulty.fault() == LineFault.UNPLUGGED) {
            proxy.lines().forEach(it -> it.fail(LineFault.UNPLUGGED));
        }
    }

    private Optional<ProxyLine> line(int number) {
        return proxy.lines().reversed().stream().filter(it -> it.number() == number).findFirst();
    }
}
