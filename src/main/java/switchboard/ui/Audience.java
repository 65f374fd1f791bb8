package switchboard.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import switchboard.cluster.ClusterName;

/// One open page, and all in it that follows clusters: what is new to any of them goes to the
/// browser in one push.
final class Audience {
    private static final Logger LOG = LoggerFactory.getLogger(Audience.class);

    private final UI page;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final Set<Follower> behind = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean called = new AtomicBoolean();
    private volatile Instant lastTold = Instant.MIN;

    Audience(UI page) {
        this.page = page;
    }

    /// @param cluster the cluster that is followed, or empty for all
    /// @param look takes what is new and answers how to show it
    record Follower(Optional<ClusterName> cluster, Supplier<Runnable> look) {
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    Set<Follower> followers() {
        return followers;
    }

    /// Notes who is behind.
    ///
    /// @return whether somebody is, and nobody has been sent to tell this page yet
    boolean marks(Predicate<Follower> about) {
        List<Follower> some = followers.stream().filter(about).toList();
        behind.addAll(some);
        return !some.isEmpty() && called.compareAndSet(false, true);
    }

    /// How long to wait so that the page is not told too often.
    Duration wait(Instant now, Duration between) {
        if (lastTold.equals(Instant.MIN)) {
            return Duration.ZERO;
        }
        Duration left = between.minus(Duration.between(lastTold, now));
        // A clock that was set back must not silence the page.
        return left.isNegative() || left.compareTo(between) > 0 ? Duration.ZERO : left;
    }

    /// Lets all who are behind look, and shows what they saw in one go.
    void tell(InstantSource clock) {
        lastTold = clock.instant();
        called.set(false);
        List<Runnable> shows = new ArrayList<>();
        for (Follower follower : List.copyOf(behind)) {
            behind.remove(follower);
            if (followers.contains(follower)) {
                look(follower).ifPresent(shows::add);
            }
        }
        try {
            if (!shows.isEmpty()) {
                page.access(() -> shows.forEach(Runnable::run));
            }
        } catch (UIDetachedException gone) {
            followers.clear();
        }
    }

    /// A page that cannot look must not keep the others from looking.
    private static Optional<Runnable> look(Follower follower) {
        try {
            return Optional.of(follower.look().get());
        } catch (RuntimeException trouble) {
            LOG.warn("A page could not look at its cluster", trouble);
            return Optional.empty();
        }
    }
}
