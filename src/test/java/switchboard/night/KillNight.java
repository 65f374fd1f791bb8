package switchboard.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.awaitility.core.ConditionTimeoutException;
import switchboard.lab.Act;
import switchboard.lab.LabCluster;
import switchboard.lab.LabRecord;
import switchboard.lab.LabShape;
import switchboard.lab.LabSshServer;
import switchboard.lab.LabTime;
import tools.jackson.databind.JsonNode;

/// A night of a small cluster in which the product, a process of its own, is killed with no
/// warning and started again; the nodes live on in this one and keep their record.
final class KillNight implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    /// What was typed before the point is given so long to reach the node.
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(1);

    private final LabShape shape;
    private final LabCluster lab;
    private final LabSshServer server;
    private final ProductProcess product;
    private long kills;

    KillNight(Path directory, LabShape shape) throws IOException {
        this.shape = shape;
        LabTime time = LabTime.from(Clock.systemUTC(), LabSite.SPEED);
        this.lab = new LabCluster(shape, time);
        this.server = new LabSshServer(lab, time, 0, Optional.empty(), Duration.ofMillis(20));
        server.start();
        this.product = new ProductProcess(directory, NightApi.TOKENS);
    }

    /// Starts the upgrade, whose nodes are switched one after the other.
    void begin() {
        product.start();
        NightApi api = product.api();
        api.register(
                name(),
                shape.nodes().getFirst().node().address(),
                server.port(),
                shape.account().user(),
                shape.account().password());
        until(
                () -> {
                    api.confirmKeys(name());
                    return api.isRead(name());
                });
        NightApi.Answer begun =
                api.post(
                        "/clusters/" + name() + "/upgrade",
                        """
                        {"target":{"unifiedCm":"14.0.1.13900-155"},
                         "choices":{"parallel":true,"installTogether":true,"switchTogether":false},
                         "images":{"server":"lab-files","directory":"/images","user":"lab",
                           "password":"Lab-Files-14","files":{
                           "unifiedCm":"UCSInstall_UCOS_14.0.1.13900-155.sgn.iso"}},
                         "freeze":{"tasksDone":true,"configurationStopped":true,
                           "syncSuspended":true}}
                        """);
        assertThat(begun.code()).as(begun.body()::toString).isEqualTo(201);
    }

    /// Goes on to the approval of the next switch, kills the product at that point of this switch,
    /// starts it again, and goes on until the node has taken the switch.
    void killAt(ProtocolPoint point) throws IOException {
        int before = switches();
        until(() -> asksForSwitch());
        if (point.isOfLab()) {
            people();
            until(Duration.ofMillis(20), () -> switches() > before);
            kill();
        } else {
            try (ProductDebugger debugger = product.debugger(point)) {
                // Whoever asks the product may wait until it is killed: a thread of it stands
                // still.
                CompletableFuture<String> asked = CompletableFuture.supplyAsync(this::people);
                debugger.awaitStop(PATIENCE);
                await().pollDelay(ON_ITS_WAY).until(() -> true);
                kill();
                asked.handle((_, _) -> "").join();
            }
        }
        until(
                () -> {
                    if (switches() == before) {
                        people();
                    }
                    return switches() > before;
                });
    }

    /// Kills it where it is, and starts it again.
    void kill() {
        kills++;
        product.kill();
        product.start();
    }

    /// Lives on to the next moment of the night that is not among those, and cuts every connection
    /// to every node there. Somebody who knows that only the line was lost takes over wizards that
    /// were left half asked.
    ///
    /// @param cut the moments at which that was done; this one is added
    /// @return whether it goes on
    boolean cutAtNext(Set<String> cut) {
        // What waits for a person is looked at before people do it.
        until(Duration.ofMillis(20), () -> !cut.containsAll(moments()) || takeOver());
        cut.addAll(moments());
        server.cutAll();
        return !takeOver();
    }

    /// Goes on until somebody has to say yes to a switch.
    void toSwitch() {
        until(this::asksForSwitch);
    }

    ProductProcess product() {
        return product;
    }

    /// What came of it so far.
    KillCount count() {
        return KillCount.of(kills, lab.record(), product.api().text("/journal/export"));
    }

    LabRecord record() {
        return lab.record();
    }

    private Set<String> moments() {
        return Moments.of(upgrade(), lab.record());
    }

    private boolean takeOver() {
        product.api().answer(name(), upgrade().path("attempts"), "Assume control", "yes");
        return people().equals("FINISHED");
    }

    /// Lives on until the nodes have recorded so many further acts, and a bit longer, or the night
    /// has ended.
    ///
    /// @return whether it goes on
    boolean liveOn(int acts, Duration longer) {
        int reached = lab.record().entries().size() + acts;
        until(() -> hasEnded() || lab.record().entries().size() >= reached);
        await().pollDelay(longer).until(() -> true);
        return !hasEnded();
    }

    /// Goes on until it is finished, or stands at a question of a node and says so to a person.
    ///
    /// @return what came of it
    KillCount end() {
        until(this::hasEnded);
        assertThat(upgrade().path("life").asString().equals("FINISHED") || callsForPerson())
                .as(() -> upgrade().toString())
                .isTrue();
        return count();
    }

    private boolean hasEnded() {
        return people().equals("FINISHED")
                || upgrade().path("attempts").valueStream().anyMatch(KillNight::isAtQuestion);
    }

    private boolean callsForPerson() {
        return !upgrade().path("awaited").isEmpty();
    }

    /// People do what waits for them, as somebody does who has looked at the nodes: what was not
    /// begun is tried again. A question of a node that nobody has taught us they leave alone.
    ///
    /// @return how the upgrade lives
    String people() {
        String life = product.api().people(name());
        for (JsonNode attempt : upgrade().path("attempts")) {
            if (attempt.path("awaitsPerson").asBoolean(false) && !isAtQuestion(attempt)) {
                product.api()
                        .post(
                                "/clusters/%s/upgrade/steps/%d/try-again"
                                        .formatted(name(), attempt.path("step").asInt()),
                                "{\"node\":\"%s\"}".formatted(attempt.path("node").asString()));
            }
        }
        return life;
    }

    private static boolean isAtQuestion(JsonNode attempt) {
        return !attempt.path("question").asString("").isEmpty();
    }

    private JsonNode upgrade() {
        return product.api().get("/clusters/" + name() + "/upgrade").body();
    }

    @Override
    public void close() {
        product.kill();
        server.close();
    }

    /// How many switches the nodes took.
    int switches() {
        return lab.record().of(Act.SWITCH_ACCEPTED).size();
    }

    private boolean asksForSwitch() {
        JsonNode waiting = product.api().get("/approvals").body();
        if (waiting.isEmpty()) {
            // Nobody says yes here: a request that comes meanwhile is the awaited one.
            product.api().confirmAll(name());
        }
        return !waiting.isEmpty();
    }

    private String name() {
        return shape.name().value();
    }

    void until(Callable<Boolean> reached) {
        until(Duration.ofMillis(200), reached);
    }

    private void until(Duration every, Callable<Boolean> reached) {
        try {
            await().atMost(PATIENCE).pollInterval(every).until(reached);
        } catch (ConditionTimeoutException stuck) {
            throw new AssertionError(
                    "%s; %s; recorded %s"
                            .formatted(count(), upgrade().path("attempts"), lab.record().entries()),
                    stuck);
        }
    }
}
