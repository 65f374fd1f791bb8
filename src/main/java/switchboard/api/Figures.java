package switchboard.api;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;
import switchboard.approval.ApprovalDesk;
import switchboard.notice.Notices;
import switchboard.notice.Severity;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.LiveClusters;
import switchboard.upgrade.Upgrade;

/// What a watcher of the product itself wants to draw and be called for, beside what Spring and the
/// JVM measure. Rehearsals are not counted.
@Component
class Figures implements MeterBinder {
    private final LiveClusters live;
    private final ApprovalDesk desk;
    private final Notices notices;
    private final InstantSource clock;

    Figures(LiveClusters live, ApprovalDesk desk, Notices notices, InstantSource clock) {
        this.live = live;
        this.desk = desk;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "clusters", "Clusters that are looked after", Figures::clusters);
        gauge(registry, "upgrades.running", "Upgrades that go on by themselves", Figures::running);
        gauge(registry, "approvals.waiting", "Requests that wait for a person", Figures::waiting);
        gauge(registry, "calls", "Notices that call for a person or tell a fault", Figures::calls);
        gauge(
                registry,
                "news.age.seconds",
                "How long ago the cluster was heard that has been silent for longest; -1 where one"
                        + " was never heard",
                Figures::silence);
    }

    private void gauge(
            MeterRegistry registry, String name, String what, ToDoubleFunction<Figures> of) {
        Gauge.builder("switchboard." + name, this, of)
                .description(what)
                .strongReference(true)
                .register(registry);
    }

    private double clusters() {
        return live.all().stream().filter(Figures::isReal).count();
    }

    private double running() {
        return live.all().stream()
                .filter(Figures::isReal)
                .flatMap(it -> it.upgrade().stream())
                .filter(Upgrade::isRunning)
                .count();
    }

    private double waiting() {
        return desk.waiting().stream().filter(it -> !it.cluster().isRehearsal()).count();
    }

    private double calls() {
        return notices.all().stream()
                .filter(it -> it.severity() != Severity.NEWS && !it.cluster().isRehearsal())
                .count();
    }

    /// Never heard is not an age.
    private double silence() {
        return live.all().stream()
                .filter(Figures::isReal)
                .map(
                        it ->
                                it.newestNews()
                                        .map(
                                                at ->
                                                        Duration.between(at, clock.instant())
                                                                .toSeconds())
                                        .orElse(-1L))
                .min(Comparator.comparing(it -> it < 0 ? Long.MIN_VALUE : -it))
                .orElse(0L);
    }

    private static boolean isReal(LiveCluster cluster) {
        return cluster.rehearsal().isEmpty();
    }
}
