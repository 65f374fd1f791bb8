package switchboard.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import switchboard.cluster.Cluster;
import switchboard.cluster.ClusterName;
import switchboard.cluster.ClusterState;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Observation;
import switchboard.cluster.Product;
import switchboard.cluster.Role;
import switchboard.cluster.SystemVersion;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.sequence.Plan;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.Planner;
import switchboard.sequence.Target;
import switchboard.sequence.UsualTimes;
import switchboard.sequence.Window;

class WindowEntriesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");
    private static final Instant BEGIN = Instant.parse("2026-11-28T22:00:00Z");
    private static final Instant END = Instant.parse("2026-11-29T05:30:00Z");
    private static final Person VERA = Person.of("vera", PersonRole.VIEWER);

    private final WindowEntries entries =
            new WindowEntries(
                    new TellingSettings(
                            Optional.of(URI.create("https://switchboard.example.org/")),
                            false,
                            Duration.ofHours(1),
                            Map.of()),
                    () -> NOW);

    private static Plan plan(Optional<Window> window) {
        Node pub = new Node(new NodeName("pub"), "192.0.2.1", Product.UNIFIED_CM, Role.PUBLISHER);
        ClusterState state =
                ClusterState.unknown(new Cluster(new ClusterName("CHI-HQ"), List.of(pub)))
                        .with(
                                new Observation.ActiveVersion(
                                        pub.name(), SystemVersion.parse("12.5.1.16900-48")),
                                NOW);
        return Planner.plan(
                state,
                new Target(Map.of(Product.UNIFIED_CM, SystemVersion.parse("14.0.1.10000-20"))),
                new PlanChoices(true, true, true, false, List.of(), false, false, window),
                new UsualTimes(
                        Duration.ofMinutes(50),
                        Duration.ofMinutes(38),
                        Duration.ofMinutes(13),
                        Duration.ofMinutes(20)));
    }

    private String text(Plan plan, Optional<Instant> end) throws Exception {
        var to = new ByteArrayOutputStream();
        entries.write(plan, end, VERA, to);
        return to.toString(StandardCharsets.UTF_8);
    }

    private static VEvent entry(String text) throws Exception {
        return new CalendarBuilder()
                .build(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .<VEvent>getComponent("VEVENT")
                .orElseThrow();
    }

    @Test
    void a_calendar_reads_the_window_in_utc_with_where_to_look() throws Exception {
        String text = text(plan(Optional.of(new Window(BEGIN, END))), Optional.empty());

        assertThat(text)
                .contains("DTSTART:20261128T220000Z\r\n", "DTEND:20261129T053000Z\r\n")
                .contains("METHOD:PUBLISH\r\n", "DTSTAMP:20261123T180000Z\r\n");
        assertThat(text.lines())
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        VEvent entry = entry(text);
        assertThat(entry.getSummary().getValue()).contains("of CHI-HQ");
        assertThat(entry.getUrl().getValue())
                .isEqualTo("https://switchboard.example.org/clusters/CHI-HQ/plan");
        assertThat(entry.getDescription().getValue()).contains("wait for an approval");
    }

    @Test
    void the_same_window_is_the_same_entry_and_a_moved_one_another() throws Exception {
        Plan plan = plan(Optional.of(new Window(BEGIN, END)));
        Plan moved = plan(Optional.of(new Window(BEGIN.plusSeconds(60), END)));
        String id = entry(text(plan, Optional.empty())).getUid().orElseThrow().getValue();

        assertThat(entry(text(plan, Optional.of(END.minusSeconds(60)))).getUid().orElseThrow())
                .hasToString("UID:" + id + "\r\n");
        assertThat(entry(text(moved, Optional.empty())).getUid().orElseThrow().getValue())
                .isNotEqualTo(id);
    }

    @Test
    void without_a_window_it_lasts_as_long_as_the_plan_may_take() throws Exception {
        String text = text(plan(Optional.empty()), Optional.empty());
        assertThat(text).contains("DTSTART:20261123T180000Z");
        assertThat(text(plan(Optional.empty()), Optional.of(END)))
                .contains("DTEND:20261129T053000Z");
        assertThat(entry(text).getEndDate().orElseThrow().getValue())
                .isGreaterThan("20261123T180000Z");
    }
}
