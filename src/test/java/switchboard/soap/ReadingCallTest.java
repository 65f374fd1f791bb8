package switchboard.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import switchboard.ssh.NodeCredentials.Purpose;

class ReadingCallTest {
    private static final List<ReadingCall> ALL =
            Stream.concat(
                            Arrays.stream(PlatformCall.values()),
                            Stream.of(new CounterCall("192.0.2.1")))
                    .map(ReadingCall.class::cast)
                    .toList();

    @Test
    void every_operation_only_reads() {
        assertThat(ALL)
                .allSatisfy(
                        it ->
                                assertThat(it.action().replace("urn:", ""))
                                        .matches("(get|is|perfmonCollect)[A-Z].*"));
        assertThat(ReadingCall.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(PlatformCall.class, CounterCall.class);
    }

    @Test
    void the_account_of_the_nodes_is_for_their_platform_alone() {
        assertThat(ALL)
                .allSatisfy(
                        it ->
                                assertThat(it.account() == Purpose.NODES)
                                        .isEqualTo(it.path().startsWith("/platform-services/")));
    }

    @Test
    void a_host_cannot_write_into_the_envelope() {
        String envelope = new CounterCall("a</Host><Object>x&").envelope();
        assertThat(envelope).contains("<Host>a&lt;/Host&gt;&lt;Object&gt;x&amp;</Host>");
        assertThat(AnswerXml.root(envelope.strip().getBytes())).isPresent();
    }
}
