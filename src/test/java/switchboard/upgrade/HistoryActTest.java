package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import switchboard.cluster.HistoryEntry;
import switchboard.cluster.NodeName;
import switchboard.cluster.SystemVersion;

/// What the lines of a node's system history say began, and what the node was before.
class HistoryActTest {
    private static final NodeName NODE = new NodeName("bre-sub1");
    private static final String OLD = "12.5.1.16900-48";
    private static final String NEW = "14.0.1.10000-20";
    private static final LocalDateTime START = LocalDateTime.of(2026, 3, 4, 22, 0);

    private static List<HistoryEntry> lines(String... texts) {
        List<HistoryEntry> lines = new ArrayList<>();
        lines.add(new HistoryEntry(START, "Install", OLD, "Success"));
        lines.add(new HistoryEntry(START, "Boot", OLD, "Start"));
        for (String text : texts) {
            int end = text.lastIndexOf(' ');
            int begin = text.indexOf(':');
            lines.add(
                    new HistoryEntry(
                            START.plusMinutes(lines.size()),
                            text.substring(0, begin),
                            text.substring(begin + 1, end),
                            text.substring(end + 1)));
        }
        return lines;
    }

    private static List<String> acts(boolean refresh, String... texts) {
        return HistoryAct.of(NODE, lines(texts), refresh).stream()
                .map(it -> it.line() + " " + it.deed() + (it.begins() ? "" : " ended"))
                .toList();
    }

    private static NodePast past(String... texts) {
        return NodePast.after(lines(texts), false);
    }

    private static final String[] SWITCH = {
        "Upgrade:" + NEW + " Start",
        "Upgrade:" + NEW + " Success",
        "Switch Version:" + OLD + " to " + NEW + " Start",
        "Switch Version:" + OLD + " to " + NEW + " Success",
        "Restart:" + NEW + " Start",
        "Boot:" + NEW + " Start"
    };

    @Test
    void an_install_and_a_switch_are_two_acts_and_the_restart_belongs_to_the_switch() {
        assertThat(acts(false, SWITCH)).containsExactly("3 INSTALL", "5 SWITCH");
    }

    @Test
    void after_a_switch_the_sides_are_exchanged_and_nothing_goes_on() {
        NodePast past = past(SWITCH);

        assertThat(past.active()).isEqualTo(Optional.of(SystemVersion.parse(NEW)));
        assertThat(past.inactive()).isEqualTo(Optional.of(Optional.of(SystemVersion.parse(OLD))));
        assertThat(past.isBusy()).isFalse();
    }

    @Test
    void a_node_is_busy_from_the_beginning_of_a_switch_until_it_has_booted() {
        for (int lines = 3; lines < SWITCH.length; lines++) {
            assertThat(past(List.of(SWITCH).subList(0, lines).toArray(String[]::new)).isBusy())
                    .as("after " + lines)
                    .isTrue();
        }
    }

    @Test
    void while_it_installs_its_inactive_side_is_empty() {
        assertThat(past("Upgrade:" + NEW + " Start").inactive())
                .isEqualTo(Optional.of(Optional.empty()));
    }

    @Test
    void a_restart_during_a_standard_install_is_an_act_and_during_a_refresh_it_is_not() {
        String[] restarts = {
            "Upgrade:" + NEW + " Start", "Restart:" + OLD + " Start", "Boot:" + OLD + " Start"
        };

        assertThat(acts(false, restarts)).containsExactly("3 INSTALL", "4 RESTART");
        assertThat(acts(true, restarts)).containsExactly("3 INSTALL");
    }

    @Test
    void a_boot_without_a_restart_before_it_is_an_act() {
        assertThat(acts(false, "Boot:" + OLD + " Start")).containsExactly("3 RESTART");
    }

    @Test
    void an_install_that_fails_is_told_as_ended() {
        assertThat(acts(false, "Upgrade:" + NEW + " Start", "Upgrade:" + NEW + " Failure"))
                .containsExactly("3 INSTALL", "4 INSTALL ended");
    }

    @Test
    void the_switch_that_a_refresh_notes_as_aborted_is_no_act() {
        assertThat(
                        acts(
                                true,
                                "Upgrade:" + NEW + " Start",
                                "Restart:" + OLD + " Start",
                                "Upgrade:" + NEW + " Success",
                                "Switch Version:" + OLD + " to " + NEW + " Aborted",
                                "Boot:" + OLD + " Start"))
                .containsExactly("3 INSTALL");
    }

    @Test
    void whoever_begins_to_watch_during_an_install_is_told_of_it() {
        assertThat(HistoryAct.linesOver(NODE, lines("Upgrade:" + NEW + " Start"), false))
                .isEqualTo(2);
        assertThat(HistoryAct.linesOver(NODE, lines(SWITCH), false)).isEqualTo(8);
    }
}
