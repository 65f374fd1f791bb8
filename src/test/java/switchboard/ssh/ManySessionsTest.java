package switchboard.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManySessionsTest {
    @Test
    void two_hundred_sessions_need_few_threads(@TempDir Path folder) {
        try (var desk = Desk.in(folder);
                var server = NodeServer.everywhere("correct horse")) {
            desk.keep("correct horse");
            var nodes = IntStream.rangeClosed(1, 200).mapToObj(i -> node(server, i)).toList();
            var key = desk.shell.hostKey(nodes.getFirst()).fingerprint();
            nodes.forEach(node -> desk.hostKeys.pin(Desk.CLUSTER, node.address(), key));
            int before = ManagementFactory.getThreadMXBean().getThreadCount();
            var sessions = nodes.stream().map(desk.shell::open).toList();
            await().until(
                            () ->
                                    sessions.stream()
                                            .allMatch(s -> s.phase() instanceof ShellPhase.Open));
            assertThat(server.server().getActiveSessions()).hasSizeGreaterThanOrEqualTo(200);
            assertThat(ManagementFactory.getThreadMXBean().getThreadCount())
                    .isLessThanOrEqualTo(before + 20);
            sessions.forEach(ShellSession::close);
        }
    }

    private static NodeAccess node(NodeServer server, int number) {
        return new NodeAccess(Desk.CLUSTER, "127.0.9." + number, server.server().getPort());
    }
}
