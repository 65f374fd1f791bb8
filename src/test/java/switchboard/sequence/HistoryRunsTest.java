package switchboard.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import switchboard.cli.SystemHistoryReader;
import switchboard.cli.Transcript;
import switchboard.cluster.HistoryEntry;
import switchboard.cluster.NodeName;

/// What a node's own `system-history.log` tells of its times.
class HistoryRunsTest {
    private static final NodeName NODE = new NodeName("ulm-pub");
    // From the line that says that it boots until its prompt is back.
    private static final long PROMPT = 5 * 60;

    @Test
    void a_real_layout_tells_the_cop_file_the_install_and_the_switch_and_nothing_twice()
            throws IOException {
        List<Run> runs =
                HistoryRuns.of(
                        NODE,
                        lines(
                                Files.readString(
                                        Path.of(
                                                "src/test/resources/transcripts/system-history-12.5.txt"))),
                        1);

        assertThat(runs)
                .containsExactly(
                        run(RunKind.COP, 72),
                        run(RunKind.INSTALL, 88 * 60 + 31),
                        run(RunKind.SWITCH, 5 * 60 + 52 + PROMPT));
    }

    @Test
    void a_node_that_restarts_in_its_install_was_refreshed_until_it_came_back() {
        assertThat(
                        runs(
                                """
                                06/13/2025 20:00:00 | root: Upgrade 14.0.1.13900-155 Start
                                06/13/2025 20:40:00 | root: Restart 11.5.1.22900-28 Start
                                06/13/2025 20:44:00 | root: Boot 11.5.1.22900-28 Start
                                06/13/2025 21:20:00 | root: Restart 11.5.1.22900-28 Start
                                06/13/2025 22:10:00 | root: Upgrade 14.0.1.13900-155 Success
                                06/13/2025 22:10:01 | root: Switch Version 11.5.1.22900-28 to 14.0.1.13900-155 Aborted
                                06/13/2025 22:16:00 | root: Boot 11.5.1.22900-28 Start
                                """))
                .containsExactly(run(RunKind.REFRESH_INSTALL, 136 * 60 + PROMPT));
    }

    @Test
    void a_plain_restart_ends_with_its_boot() {
        assertThat(
                        runs(
                                """
                                06/13/2025 20:00:00 | root: Restart 14.0.1.13900-155 Start
                                06/13/2025 20:03:10 | root: Boot 14.0.1.13900-155 Start
                                """))
                .containsExactly(run(RunKind.RESTART, 190 + PROMPT));
    }

    @Test
    void what_has_no_other_half_is_skipped() {
        assertThat(
                        runs(
                                """
                                06/13/2025 19:00:00 | root: Upgrade 14.0.1.12900-161 Start
                                06/13/2025 19:30:00 | root: Upgrade 14.0.1.12900-161 Failure
                                06/13/2025 20:00:00 | root: Upgrade 14.0.1.13900-155 Start
                                06/13/2025 20:10:00 | root: Upgrade 14.0.1.13900-155 Start
                                06/13/2025 20:20:00 | root: Upgrade 14.0.1.12900-161 Success
                                06/13/2025 20:30:00 | root: Cisco Option Install ciscocm.bashupgrade.cop Start
                                06/13/2025 20:31:00 | root: Cisco Option Install ciscocm.version3-keys.cop.sgn Success
                                06/13/2025 21:00:00 | root: Switch Version 12.5.1.14900-11 to 14.0.1.13900-155 Start
                                06/13/2025 21:03:00 | root: Switch Version 12.5.1.14900-11 to 14.0.1.13900-155 Failure
                                06/13/2025 21:10:00 | root: Restart 12.5.1.14900-11 Start
                                06/13/2025 21:20:00 | root: Shutdown 12.5.1.14900-11 Start
                                06/14/2025 08:00:00 | root: Boot 12.5.1.14900-11 Start
                                """))
                .isEmpty();
    }

    @Test
    void a_switch_after_which_another_release_booted_is_skipped() {
        assertThat(
                        runs(
                                """
                                06/13/2025 21:00:00 | root: Switch Version 12.5.1.14900-11 to 14.0.1.13900-155 Start
                                06/13/2025 21:03:00 | root: Switch Version 12.5.1.14900-11 to 14.0.1.13900-155 Success
                                06/13/2025 21:03:01 | root: Restart 14.0.1.13900-155 Start
                                06/13/2025 21:08:00 | root: Boot 12.5.1.14900-11 Start
                                """))
                .isEmpty();
    }

    @Test
    void a_run_that_ends_before_it_began_by_the_nodes_clock_is_skipped() {
        assertThat(
                        runs(
                                """
                                11/01/2026 01:58:00 | root: Cisco Option Install ciscocm.bashupgrade.cop Start
                                11/01/2026 01:00:30 | root: Cisco Option Install ciscocm.bashupgrade.cop Success
                                """))
                .isEmpty();
    }

    @Test
    void nodes_whose_time_runs_faster_take_less_of_ours() {
        String cop =
                """
                06/13/2025 20:00:00 | root: Cisco Option Install ciscocm.bashupgrade.cop Start
                06/13/2025 20:01:00 | root: Cisco Option Install ciscocm.bashupgrade.cop Success
                """;

        assertThat(HistoryRuns.of(NODE, lines(cop), 60)).containsExactly(run(RunKind.COP, 1));
    }

    private static List<Run> runs(String log) {
        return HistoryRuns.of(NODE, lines(log), 1);
    }

    private static List<HistoryEntry> lines(String log) {
        String printed =
                log.lines()
                        .filter(line -> !line.startsWith("admin:"))
                        .collect(Collectors.joining("\n"));
        return SystemHistoryReader.read(
                        new Transcript("file dump install system-history.log", printed))
                .fold(
                        entries -> entries,
                        problem -> {
                            throw new AssertionError("not read: " + problem);
                        });
    }

    private static Run run(RunKind kind, long seconds) {
        return new Run(NODE, kind, Duration.ofSeconds(seconds), Run.Told.HISTORY);
    }
}
