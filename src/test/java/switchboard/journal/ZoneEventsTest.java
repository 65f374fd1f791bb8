package switchboard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import switchboard.cluster.ClusterName;
import switchboard.cluster.NodeName;
import switchboard.cluster.Observation;

class ZoneEventsTest {
    private static final ClusterName BER = new ClusterName("BER");
    private static final NodeName PUB = new NodeName("ber-pub");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    static List<JournalEvent> events() {
        return List.of(
                new ClusterEvent.ZoneSaid(BER, Optional.of(BERLIN), "olga"),
                new ClusterEvent.ZoneSaid(BER, Optional.empty(), "olga"),
                new ClusterEvent.Observed(BER, new Observation.TimeZone(PUB, BERLIN)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void what_was_said_and_read_of_a_zone_comes_back_as_it_was_written(JournalEvent event) {
        EventJson json = new EventJson();

        assertThat(json.read(json.write(event))).isEqualTo(event);
    }

    @Test
    void a_zone_is_written_by_its_name() {
        assertThat(new EventJson().write(events().getFirst())).contains("\"Europe/Berlin\"");
    }
}
