package switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.cli.Transcripts.answer;
import static switchboard.cli.Transcripts.lineAtFault;
import static switchboard.cli.Transcripts.load;
import static switchboard.cli.Transcripts.valueOf;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import switchboard.cluster.HistoryEntry;

class SystemHistoryReaderTest {
    private static final String BOOT = "01/02/2024 03:04:05 | root: Boot 14.0.1.13900-155 Start";

    @Test
    void every_line_becomes_an_entry_in_the_order_of_the_log() {
        assertThat(valueOf(SystemHistoryReader.read(load("system-history-12.5.txt"))))
                .hasSize(12)
                .startsWith(
                        new HistoryEntry(
                                LocalDateTime.of(2021, 2, 3, 10, 11, 12),
                                "Install",
                                "12.5.1.14900-11",
                                "Start"))
                .contains(
                        new HistoryEntry(
                                LocalDateTime.of(2022, 11, 5, 22, 11, 47),
                                "Switch Version",
                                "12.5.1.14900-11 to 12.5.1.16900-48",
                                "Success"))
                .endsWith(
                        new HistoryEntry(
                                LocalDateTime.of(2022, 11, 5, 22, 15, 2),
                                "Boot",
                                "12.5.1.16900-48",
                                "Start"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    |root:Switch Version 8.6.2.1-1 to 9.0.1.1-1 Aborted; Switch Version       ; 8.6.2.1-1 to 9.0.1.1-1; Aborted
                    | root: Upgrade During Install 9.1.2.1-1 Success   ; Upgrade During Install; 9.1.2.1-1        ; Success
                    | root: Upgrade 9.1.2.1-1 Cancel                   ; Upgrade              ; 9.1.2.1-1         ; Cancel
                    | root: Cisco Option Install a_v1.5.cop.sgn Failure; Cisco Option Install ; a_v1.5.cop.sgn    ; Failure
                    | root: DRS Backup UCMVersion:14.0.1.1-1 Start     ; DRS Backup           ; UCMVersion:14.0.1.1-1; Start
                    | admin: Shutdown 14.0.1.1-1 Start                 ; Shutdown             ; 14.0.1.1-1        ; Start
                    | root: Restart Start                              ; Restart              ; ''                ; Start
                    """)
    void operations_are_told_from_what_they_are_about(
            String line, String operation, String subject, String result) {
        assertThat(valueOf(SystemHistoryReader.read(answer("07/30/2020 10:00:00" + line + " "))))
                .containsExactly(
                        new HistoryEntry(
                                LocalDateTime.of(2020, 7, 30, 10, 0), operation, subject, result));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01/02/2024 03:04:05 | root: Boot 14.0.1.13900-155",
                "01/02/2024 03:04:05 | root: Boot 14.0.1.13900-155 St",
                "13/02/2024 03:04:05 | root: Boot 14.0.1.13900-155 Start",
                "02/30/2024 03:04:05 | root: Boot 14.0.1.13900-155 Start",
                "03:04:05 | root: Boot 14.0.1.13900-155 Start",
                "something else"
            })
    void a_line_that_is_neither_entry_nor_heading_is_unreadable(String line) {
        assertThat(lineAtFault(SystemHistoryReader.read(answer(BOOT + "\n" + line)))).isEqualTo(2);
    }

    @Test
    void a_log_without_an_entry_is_unreadable() {
        assertThat(lineAtFault(SystemHistoryReader.read(answer("")))).isZero();
        assertThat(lineAtFault(SystemHistoryReader.read(answer("=====\nProduct Name -    X"))))
                .isZero();
        assertThat(
                        lineAtFault(
                                SystemHistoryReader.read(
                                        answer(BOOT + "\nExecuted command unsuccessfully"))))
                .isEqualTo(2);
    }

    @Test
    void the_history_of_old_releases_is_read_with_boots_that_name_none() {
        var entries = valueOf(SystemHistoryReader.read(load("system-history-6.1.txt")));
        assertThat(entries).hasSize(10);
        assertThat(entries.getLast())
                .isEqualTo(
                        new HistoryEntry(
                                java.time.LocalDateTime.of(2009, 5, 19, 7, 0, 1),
                                "Boot",
                                "",
                                "Start"));
        assertThat(entries.get(5).subject()).isEqualTo("6.1.3.1000-16 to 6.1.4.1000-10");
    }
}
