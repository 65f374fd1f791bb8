package switchboard.api;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import switchboard.cluster.ClusterName;
import switchboard.upgrade.ClusterChanged;

/// One client's stream. Only the latest revision of a cluster waits to be written, so a slow client
/// costs little and holds nobody up: it is written to by a thread of its own.
final class EventStream implements Runnable {
    /// A client that reconnects shows its token again, which may have been taken back.
    static final Duration LIFE = Duration.ofMinutes(15);

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration RECONNECT = Duration.ofSeconds(2);

    private final InstantSource clock;
    private final Instant end;
    private final SseEmitter emitter = new SseEmitter(0L);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Map<ClusterName, Long> waiting = new LinkedHashMap<>();
    private boolean over;

    EventStream(InstantSource clock) {
        this.clock = clock;
        this.end = clock.instant().plus(LIFE);
        emitter.onCompletion(this::end);
        emitter.onTimeout(this::end);
        emitter.onError(_ -> end());
    }

    SseEmitter emitter() {
        return emitter;
    }

    /// Has a revision written as soon as the client takes it.
    void offer(ClusterChanged changed) {
        lock.lock();
        try {
            waiting.merge(changed.cluster(), changed.revision(), Math::max);
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Ends the stream.
    void end() {
        lock.lock();
        try {
            over = true;
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Writes until the stream ends.
    @Override
    public void run() {
        try {
            emitter.send(SseEmitter.event().comment("").reconnectTime(RECONNECT.toMillis()));
            while (goesOn()) {
                write(next());
            }
            emitter.complete();
        } catch (IOException | IllegalStateException _) {
            // The client is gone; the container hears of it by itself.
            end();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }

    private void write(Map<ClusterName, Long> revisions) throws IOException {
        if (revisions.isEmpty()) {
            emitter.send(SseEmitter.event().comment(""));
        }
        for (Map.Entry<ClusterName, Long> it : revisions.entrySet()) {
            RevisionAnswer revision = new RevisionAnswer(it.getKey().value(), it.getValue());
            emitter.send(
                    SseEmitter.event()
                            .id(revision.cluster() + ":" + revision.revision())
                            .name("cluster")
                            .data(revision, MediaType.APPLICATION_JSON));
        }
    }

    /// What is to be written next; nothing, when it is time for a heartbeat.
    private Map<ClusterName, Long> next() throws InterruptedException {
        lock.lock();
        try {
            long left = HEARTBEAT.toNanos();
            while (waiting.isEmpty() && !over && left > 0) {
                left = news.awaitNanos(left);
            }
            Map<ClusterName, Long> taken = new LinkedHashMap<>(waiting);
            waiting.clear();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private boolean goesOn() {
        lock.lock();
        try {
            return !over && clock.instant().isBefore(end);
        } finally {
            lock.unlock();
        }
    }
}
