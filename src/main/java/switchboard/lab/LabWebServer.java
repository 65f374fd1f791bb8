package switchboard.lab;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import switchboard.cluster.NodeName;

/// The web services of a lab cluster's nodes over HTTPS, each on its node's own address, all on one
/// port. While a node is away or still boots nothing listens there. Nothing is made before it
/// starts.
public final class LabWebServer implements AutoCloseable {
    /// The application account of the demonstration.
    public static final LabAccount APPLICATION = new LabAccount("axlreader", "Lab-Reader-12");

    private static final Logger LOG = LoggerFactory.getLogger(LabWebServer.class);
    private static final int KEPT = 5000;

    private final LabCluster lab;
    private final InstantSource clock;
    private final Duration cadence;
    private final LabAccount application;
    private final LabCertificates certificates;
    private final Map<NodeName, HttpsServer> servers = new ConcurrentHashMap<>();
    private final Map<NodeName, WebTrouble> troubles = new ConcurrentHashMap<>();
    private final List<LabWebRequest> requests = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService pump =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("lab-web").daemon().factory());
    private boolean closed;
    private int port;

    /// @param clock lab time
    /// @param port the port of all nodes, 0 for any that is free at the first
    /// @param application the application account that the counters want
    /// @param cadence how often, in wall time, it is looked which nodes listen
    public LabWebServer(
            LabCluster lab,
            InstantSource clock,
            int port,
            LabAccount application,
            Duration cadence) {
        this.lab = lab;
        this.clock = clock;
        this.port = port;
        this.application = application;
        this.cadence = cadence;
        this.certificates = new LabCertificates(clock.instant());
    }

    /// Listens.
    ///
    /// @throws UncheckedIOException if an address or the port cannot be had
    public void start() {
        try {
            openAndClosePorts();
        } catch (IOException problem) {
            throw new UncheckedIOException("The lab cannot listen on port " + port, problem);
        }
        long pause = cadence.toMillis();
        pump.scheduleWithFixedDelay(this::goOn, pause, pause, TimeUnit.MILLISECONDS);
    }

    /// The port on which all nodes listen.
    public synchronized int port() {
        return port;
    }

    /// Lets something go wrong at a node, or nothing any more.
    public void trouble(NodeName node, Optional<WebTrouble> trouble) {
        trouble.ifPresentOrElse(it -> troubles.put(node, it), () -> troubles.remove(node));
    }

    /// Gives a node another certificate.
    public void renewCertificate(NodeName node) {
        certificates.renew(lab.life(node).node());
    }

    /// The calls that reached a node, oldest first.
    public List<LabWebRequest> requests() {
        return List.copyOf(requests);
    }

    /// Stops listening.
    @Override
    public synchronized void close() {
        closed = true;
        pump.shutdownNow();
        servers.values().forEach(it -> it.stop(0));
        servers.clear();
    }

    private void goOn() {
        try {
            openAndClosePorts();
        } catch (IOException | RuntimeException problem) {
            LOG.error("The web services of {} stumbled, and go on", lab.name(), problem);
        }
    }

    private synchronized void openAndClosePorts() throws IOException {
        // A round may have waited for the lock while everything was closed.
        if (closed) {
            return;
        }
        for (NodeLife life : lab.lives()) {
            NodeName node = life.node().name();
            boolean up = lab.webServicesRun(node);
            if (up && !servers.containsKey(node)) {
                servers.put(node, listen(life));
            } else if (!up && servers.containsKey(node)) {
                Optional.ofNullable(servers.remove(node)).ifPresent(it -> it.stop(0));
            }
        }
    }

    private HttpsServer listen(NodeLife life) throws IOException {
        String address = life.node().node().address();
        HttpsServer server = HttpsServer.create(new InetSocketAddress(address, port), 0);
        port = server.getAddress().getPort();
        LabWebKeys keys = new LabWebKeys(() -> certificates.of(life.node()));
        server.setHttpsConfigurator(new HttpsConfigurator(keys.tls()));
        server.setExecutor(Thread::startVirtualThread);
        server.createContext("/", exchange -> take(life, exchange));
        server.start();
        return server;
    }

    private void take(NodeLife life, HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        LabWebDesk desk =
                new LabWebDesk(
                        lab,
                        life,
                        application,
                        Optional.ofNullable(troubles.get(life.node().name())));
        Instant now = clock.instant();
        LabWebDesk.Answer answer = desk.answer(exchange, now);
        if (requests.size() < KEPT) {
            requests.add(
                    new LabWebRequest(
                            life.node().name(),
                            exchange.getRequestURI().getPath(),
                            LabWebDesk.account(exchange),
                            answer.code()));
        }
        if (answer.code() > 0) {
            answer.sendTo(exchange);
        }
    }
}
