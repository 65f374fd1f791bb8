package switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.cli.Transcripts.answer;
import static switchboard.cli.Transcripts.changed;
import static switchboard.cli.Transcripts.load;
import static switchboard.cli.Transcripts.valueOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import switchboard.cluster.SystemVersion;

class InstallLogReaderTest {
    private static final String SEARCH = "install-log-search-wrapped.txt";
    private static final String STAMP = "11/05/2022 20:44:02 ";

    @Test
    void the_logs_are_listed_two_to_a_line() {
        assertThat(valueOf(InstallLogReader.logs(load("install-logs.txt"))))
                .containsExactly(
                        "install_log_2021-02-03.10.11.12.log",
                        "install_log_2022-11-05.19.00.01.log",
                        "install_log_2022-11-05.19.30.00.log");
    }

    @Test
    void a_node_may_have_no_log() {
        assertThat(valueOf(InstallLogReader.logs(answer("no such file or directory can be found"))))
                .isEmpty();
        assertThat(valueOf(InstallLogReader.logs(answer("\ndir count = 0, file count = 0"))))
                .isEmpty();
    }

    @Test
    void a_list_that_was_cut_is_unreadable() {
        assertThat(
                        InstallLogReader.logs(
                                changed("install-logs.txt", "file count = 3", "file count = 4")))
                .isInstanceOf(Reading.Unreadable.class);
        assertThat(
                        InstallLogReader.logs(
                                changed("install-logs.txt", "dir count = 0, file count = 3", "")))
                .isInstanceOf(Reading.Unreadable.class);
        assertThat(InstallLogReader.logs(answer(""))).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void other_files_count_but_are_not_logs() {
        assertThat(
                        valueOf(
                                InstallLogReader.logs(
                                        answer(
                                                "install_notes install_log_2021-02-03.10.11.12.log\n"
                                                        + "dir count = 0, file count = 2"))))
                .containsExactly("install_log_2021-02-03.10.11.12.log");
    }

    @Test
    void a_release_is_found_whether_wrapped_or_not() {
        SystemVersion expected = SystemVersion.parse("12.5.1.16900-48");
        assertThat(valueOf(InstallLogReader.productVersion(load(SEARCH)))).contains(expected);
        assertThat(valueOf(InstallLogReader.productVersion(changed(SEARCH, "is\n12", "is 12"))))
                .contains(expected);
        assertThat(
                        valueOf(
                                InstallLogReader.productVersion(
                                        changed(SEARCH, "is\n12.5.1.", "is 12.5.1.\n"))))
                .contains(expected);
    }

    @Test
    void a_completed_search_without_a_hit_finds_nothing() {
        String nothing =
                "Searching path: /var/log/install/x.log\nSearching file: /var/log/install/x.log\nSearch completed";
        assertThat(valueOf(InstallLogReader.productVersion(answer(nothing)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Searching file: /var/log/install/x.log",
                STAMP + "post_upgrade|PRODUCT_VERSION is 12.5.1.16900-48|<LVL::Info>",
                STAMP + "post_upgrade|PRODUCT_VERSION is 12.5.1|<LVL::Info>\nSearch completed",
                STAMP + "post_upgrade|PRODUCT_VERSION is\nSearch completed",
                STAMP
                        + "post_upgrade|PRODUCT_VERSION was 12.5.1.16900-48|<LVL::Info>\nSearch completed",
                STAMP
                        + "a|PRODUCT_VERSION is 12.5.1.16900-48|<LVL::Info>\n"
                        + STAMP
                        + "a|PRODUCT_VERSION is 14.0.1.13900-155|<LVL::Info>\nSearch completed",
                "Search completed\nExecuted command unsuccessfully"
            })
    void an_incomplete_or_unclear_search_is_unreadable(String text) {
        assertThat(InstallLogReader.productVersion(answer(text)))
                .isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void the_latest_stage_is_the_last_whole_line_that_is_meant_for_people() {
        String streamed =
                STAMP
                        + "file_list.sh|Starting|<LVL::Info>\n"
                        + STAMP
                        + "component_install|Install component ucm|<LVL::Info>\n"
                        + STAMP
                        + "component_install|(CAPTURE) rpm -i|<LVL::Info>\n"
                        + STAMP
                        + "component_install|ERROR in a script|<LVL::Debug>\n"
                        + STAMP
                        + "component_install|half a li";
        assertThat(InstallLogReader.latestStage(streamed))
                .contains(STAMP + "component_install|Install component ucm");
        assertThat(InstallLogReader.latestStage("Upgrading the system.  Please wait...\n"))
                .isEmpty();
    }

    @Test
    void a_list_with_dates_and_sizes_is_read() {
        assertThat(valueOf(InstallLogReader.logs(load("install-logs-detail.txt"))))
                .containsExactly(
                        "install_log_2019-07-25.12.20.44.log",
                        "install_log_2021-02-03.10.11.12.log");
    }
}
