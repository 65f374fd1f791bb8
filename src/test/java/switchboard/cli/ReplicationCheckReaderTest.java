package switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.cli.Transcripts.answer;
import static switchboard.cli.Transcripts.changed;
import static switchboard.cli.Transcripts.lineAtFault;
import static switchboard.cli.Transcripts.load;
import static switchboard.cli.Transcripts.valueOf;

import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import switchboard.cli.ReplicationCheck.Finding;
import switchboard.cli.ReplicationCheck.Kind;
import switchboard.cli.ReplicationCheck.Progress;
import switchboard.cli.ReplicationCheck.Tables;

class ReplicationCheckReaderTest {
    private static final String RIO = "runtimestate-15.txt";
    private static final LocalDateTime BEGUN = LocalDateTime.of(2026, 9, 10, 3, 30);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    runtimestate-15.txt             | STATUS         | 2026-09-10T03:30 | COMPLETED | 754 | 754
                    runtimestate-14-in-progress.txt | STATUS         | 2024-06-09T22:40 | RUNNING   | 311 | 749
                    runtimestate-12.5.txt           | BROADCAST_SYNC | 2022-11-05T22:41 | COMPLETED | 735 | 735
                    runtimestate-11.5.txt           | STATUS         | 2019-08-17T23:20 | COMPLETED | 702 | 702
                    runtimestate-10.5.txt           | BROADCAST_SYNC | 2014-06-11T23:05 | COMPLETED | 689 | 689
                    runtimestate-9-broadcast.txt    | BROADCAST_SYNC | 2013-11-02T23:58 | COMPLETED | 269 | 269
                    runtimestate-9.txt              | REPAIR         | 2013-11-02T22:10 | COMPLETED | 269 | 269
                    runtimestate-imp-8.6.txt        | STATUS         | 2012-02-27T11:32 | COMPLETED | 269 | 269
                    """)
    void every_heading_is_read(
            String file, Kind kind, LocalDateTime at, Progress progress, int done, int of) {
        assertThat(check(load(file)))
                .satisfies(check -> assertThat(check.kind()).isEqualTo(kind))
                .satisfies(check -> assertThat(check.at()).isEqualTo(at))
                .satisfies(check -> assertThat(check.progress()).isEqualTo(progress))
                .satisfies(check -> assertThat(check.finding()).isEqualTo(Finding.NONE))
                .extracting(ReplicationCheck::tables)
                .isEqualTo(Optional.of(new Tables(done, of)));
    }

    @Test
    void the_clock_of_the_node_is_read_with_a_zone_of_any_kind() {
        assertThat(check(load(RIO)).serverTime())
                .contains(LocalDateTime.of(2026, 9, 10, 3, 31, 12));
        assertThat(check(load("runtimestate-9.txt")).serverTime()).isEmpty();
    }

    @Test
    void a_check_is_news_only_when_it_began_since() {
        assertThat(check(load(RIO)).isCleanSince(BEGUN)).isTrue();
        assertThat(check(load(RIO)).isCleanSince(BEGUN.plusMinutes(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Errors or data mismatches were found.",
                "Errors found in 3 tables.",
                "No Errors or Mismatches found. Errors in 1 table",
                "Sync Errors: 2",
                ""
            })
    void only_the_known_words_say_that_there_are_no_errors(String words) {
        Transcript said = changed(RIO, "No Errors or Mismatches found.", words);
        assertThat(check(said).isCleanSince(BEGUN)).isFalse();
    }

    @Test
    void a_check_that_goes_on_or_left_tables_out_is_not_clean() {
        assertThat(check(load("runtimestate-14-in-progress.txt")).isCleanSince(LocalDateTime.MIN))
                .isFalse();
        assertThat(
                        check(changed(RIO, "754 tables out of 754", "753 tables out of 754"))
                                .isCleanSince(BEGUN))
                .isFalse();
    }

    @Test
    void a_heading_of_other_words_is_unreadable_at_its_line() {
        assertThat(lineAtFault(ReplicationCheckReader.read(load("runtimestate-8.5.txt"))))
                .isEqualTo(4);
        assertThat(lineAtFault(ReplicationCheckReader.read(changed(RIO, "2026-09-10", "x"))))
                .isEqualTo(4);
        assertThat(lineAtFault(ReplicationCheckReader.read(answer("")))).isZero();
    }

    @Test
    void a_cluster_that_was_never_checked_has_no_heading() {
        assertThat(valueOf(ReplicationCheckReader.read(load("runtimestate-10.0.txt")))).isEmpty();
    }

    private static ReplicationCheck check(Transcript transcript) {
        return valueOf(ReplicationCheckReader.read(transcript)).orElseThrow();
    }
}
