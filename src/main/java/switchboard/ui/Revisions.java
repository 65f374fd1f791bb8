package switchboard.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import switchboard.cluster.ClusterName;
import switchboard.journal.SafeMode;
import switchboard.security.WallsChanged;
import switchboard.upgrade.ClusterChanged;

/// Tells open pages that a cluster's picture has grown, so that each looks at the latest snapshot.
/// A page is told at most four times a second, however much happens, and once every two seconds
/// when nothing does, because durations grow and a wall must know that the server lives.
///
/// A page looks outside of its lock and shows under it. Nothing is shared between pages but the
/// fact that something is new; a plain list of listeners does that, where a shared signal would
/// have to be written by threads that belong to no page.
@Component
class Revisions implements AutoCloseable {
    static final Duration PULSE = Duration.ofSeconds(2);
    private static final Duration BETWEEN = Duration.ofMillis(250);

    private final InstantSource clock;
    private final Map<UI, Audience> audiences = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("pages").factory());

    Revisions(InstantSource clock) {
        this.clock = clock;
        timer.scheduleAtFixedRate(
                () -> tell(_ -> true), PULSE.toMillis(), PULSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Looks and shows whenever the cluster has changed, and with every pulse, until the
    /// registration is removed; to be called on attach, and removed on detach.
    ///
    /// @param page the page that shows it
    /// @param cluster which cluster, or empty for all
    /// @param look takes the latest snapshots, without the page's lock
    /// @param show shows them, with the lock
    <T> Registration follow(
            UI page, Optional<ClusterName> cluster, Supplier<T> look, Consumer<T> show) {
        Audience audience = audiences.computeIfAbsent(page, Audience::new);
        // What was looked at for a view that has gone since must not be shown in its successor.
        var attached = new AtomicBoolean(true);
        var follower =
                new Audience.Follower(
                        cluster,
                        () -> {
                            T seen = look.get();
                            return () -> {
                                if (attached.get()) {
                                    show.accept(seen);
                                }
                            };
                        });
        audience.followers().add(follower);
        return () -> {
            attached.set(false);
            audience.followers().remove(follower);
            audiences.values().removeIf(it -> it.followers().isEmpty());
        };
    }

    @EventListener
    void changed(ClusterChanged news) {
        tell(follower -> follower.cluster().filter(it -> !it.equals(news.cluster())).isEmpty());
    }

    @EventListener
    void changed(SafeMode.Changed mode) {
        tell(_ -> true);
    }

    @EventListener
    void changed(WallsChanged walls) {
        tell(_ -> true);
    }

    private void tell(Predicate<Audience.Follower> about) {
        audiences.values().stream()
                .filter(audience -> audience.marks(about))
                .forEach(
                        audience -> {
                            Duration wait = audience.wait(clock.instant(), BETWEEN);
                            timer.schedule(
                                    () -> Thread.startVirtualThread(() -> audience.tell(clock)),
                                    wait.toMillis(),
                                    TimeUnit.MILLISECONDS);
                        });
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
