package switchboard.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManySessionsTest {
    private static final int SESSIONS = 500;

    @Test
    void five_hundred_sessions_need_few_threads(@TempDir Path folder) {
        try (var desk = Desk.in(folder);
                var server = NodeServer.everywhere("correct horse")) {
            desk.keep("correct horse");
            var nodes = IntStream.rangeClosed(1, SESSIONS).mapToObj(i -> node(server, i)).toList();
            var key = desk.shell.hostKey(nodes.getFirst()).fingerprint();
            nodes.forEach(node -> desk.hostKeys.pin(Desk.CLUSTER, node.address(), key));
            int before = ManagementFactory.getThreadMXBean().getThreadCount();
            var sessions = nodes.stream().map(desk.shell::open).toList();
            await().until(
                            () ->
                                    sessions.stream()
                                            .noneMatch(
                                                    s -> s.phase() instanceof ShellPhase.Opening));
            assertThat(sessions)
                    .extracting(ShellSession::phase)
                    .allMatch(ShellPhase.Open.class::isInstance);
            assertThat(server.server().getActiveSessions()).hasSizeGreaterThanOrEqualTo(SESSIONS);
            assertThat(ManagementFactory.getThreadMXBean().getThreadCount())
                    .isLessThanOrEqualTo(before + 20);
            sessions.forEach(ShellSession::close);
        }
    }

    private static NodeAccess node(NodeServer server, int number) {
        return new NodeAccess(
                Desk.CLUSTER,
                "127.0." + (90 + number / 250) + "." + (1 + number % 250),
                server.server().getPort());
    }
}
