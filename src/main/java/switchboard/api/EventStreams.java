package switchboard.api;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import switchboard.cluster.ClusterName;
import switchboard.upgrade.ClusterChanged;
import switchboard.upgrade.LiveClusters;

/// The open streams of all clients. They end before the server waits for its last requests, which
/// would never end by themselves.
@Component
final class EventStreams implements SmartLifecycle {
    private final LiveClusters live;
    private final InstantSource clock;
    private final Map<EventStream, Optional<ClusterName>> open = new ConcurrentHashMap<>();
    private volatile boolean on;

    EventStreams(LiveClusters live, InstantSource clock) {
        this.live = live;
        this.clock = clock;
    }

    /// Begins a stream with the present revisions.
    ///
    /// @param only the one cluster that is followed; all of them if empty
    SseEmitter open(Optional<ClusterName> only) {
        EventStream stream = new EventStream(clock);
        open.put(stream, only);
        // After it is among the open ones: what changes in between is told twice, never missed.
        live.all().stream()
                .filter(cluster -> only.map(cluster.name()::equals).orElse(true))
                .map(cluster -> new ClusterChanged(cluster.name(), cluster.revision()))
                .forEach(stream::offer);
        Thread.ofVirtual().name("events").start(() -> run(stream));
        return stream.emitter();
    }

    @EventListener
    void changed(ClusterChanged changed) {
        open.forEach(
                (stream, only) -> {
                    if (only.map(changed.cluster()::equals).orElse(true)) {
                        stream.offer(changed);
                    }
                });
    }

    private void run(EventStream stream) {
        try {
            if (on) {
                stream.run();
            }
        } finally {
            open.remove(stream);
            stream.emitter().complete();
        }
    }

    @Override
    public void start() {
        on = true;
    }

    @Override
    public void stop() {
        on = false;
        open.keySet().forEach(EventStream::end);
    }

    @Override
    public boolean isRunning() {
        return on;
    }
}
