package switchboard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import switchboard.cluster.ClusterName;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;

class RehearsalJsonTest {
    private static final ClusterName BER = new ClusterName("BER");
    private static final NodeName PUB = new NodeName("ber-pub");

    @Test
    void what_happens_to_rehearsals_comes_back_as_it_was_written() {
        EventJson json = new EventJson();
        Rehearsal rehearsal =
                new Rehearsal(
                        BER,
                        List.of(new RehearsalFault(RehearsalFault.Kind.STAYS_AWAY, PUB)),
                        true);
        List<JournalEvent> all =
                List.of(
                        new ClusterEvent.Registered(
                                BER.rehearsal(1),
                                "127.2.0.11",
                                2022,
                                "rehearsal",
                                Pace.ofRealNodes(),
                                "olga",
                                Optional.of(rehearsal)),
                        new ClusterEvent.HostKeyMade(
                                BER.rehearsal(1), PUB, "127.2.0.11", "SHA256:x"),
                        new ClusterEvent.RehearsalMended(BER.rehearsal(1), "olga"),
                        new ClusterEvent.RehearsalEnded(
                                BER.rehearsal(1), Sentence.of("rehearsal.end.restart"), ""));

        assertThat(all).allSatisfy(it -> assertThat(json.read(json.write(it))).isEqualTo(it));
        assertThat(all).allSatisfy(it -> assertThat(EventWords.of(it).text()).isNotBlank());
    }
}
