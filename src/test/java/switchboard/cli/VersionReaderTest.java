package switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.cli.Transcripts.answer;
import static switchboard.cli.Transcripts.lineAtFault;
import static switchboard.cli.Transcripts.load;
import static switchboard.cli.Transcripts.valueOf;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import switchboard.cluster.SystemVersion;

class VersionReaderTest {
    private static final String NOTHING_INSTALLED =
            "\nActive Version Installed Software Options:\n  No Installed Software Options Found.";

    @Test
    void a_release_is_read_with_its_options() {
        assertThat(valueOf(VersionReader.active(load("version-active-11.5.txt"))))
                .satisfies(release -> assertThat(release.version()).hasToString("11.5.1.16900-16"))
                .extracting(InstalledRelease::options)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsExactly(
                        "cmterm-devicepack11.5.1.16080-2.cop",
                        "ciscocm.enable-sha512sum-2021-signing-key-v1.0.cop");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.6.2.20000-2",
                "9.1.2.10000-28",
                "10.5.2.10000-5",
                "12.5.1.16900-48",
                "14.0.1.13900-155",
                "15.0.1.13010-27"
            })
    void every_release_is_read_with_and_without_angle_brackets(String version) {
        SystemVersion expected = SystemVersion.parse(version);
        assertThat(valueOf(VersionReader.active(activeIs(version))).version()).isEqualTo(expected);
        assertThat(valueOf(VersionReader.active(activeIs("<" + version + ">"))).version())
                .isEqualTo(expected);
    }

    @Test
    void no_options_are_no_options() {
        assertThat(valueOf(VersionReader.active(load("version-active-15.txt"))).options())
                .isEmpty();
    }

    @Test
    void a_release_that_is_none_is_unreadable_at_its_line() {
        assertThat(lineAtFault(VersionReader.active(activeIs("14.0.1.13900")))).isEqualTo(1);
        assertThat(lineAtFault(VersionReader.active(activeIs("")))).isEqualTo(1);
        assertThat(lineAtFault(VersionReader.active(activeIs("14.0.1.13900-155 (partial)"))))
                .isEqualTo(1);
        assertThat(lineAtFault(VersionReader.active(activeIs("99999999999.0.1.13900-155"))))
                .isEqualTo(1);
    }

    @Test
    void half_an_answer_is_unreadable() {
        assertThat(lineAtFault(VersionReader.active(answer("")))).isZero();
        assertThat(
                        lineAtFault(
                                VersionReader.active(
                                        answer("Active Master Version: 14.0.1.13900-155"))))
                .isZero();
        assertThat(lineAtFault(VersionReader.active(load("version-inactive-14.txt")))).isZero();
    }

    @Test
    void two_releases_in_one_answer_are_unreadable() {
        String twice =
                "Active Master Version: 14.0.1.13900-155\nActive Master Version: 12.5.1.16900-48";
        assertThat(lineAtFault(VersionReader.active(answer(twice + NOTHING_INSTALLED)))).isZero();
    }

    @Test
    void the_other_side_is_read() {
        assertThat(valueOf(VersionReader.inactive(load("version-inactive-14.txt"))))
                .contains(SystemVersion.parse("12.5.1.16900-48"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n   ** There is no inactive side available **",
                "No inactive version is available.",
                "Inactive Master Version: \nInactive Version Installed Software Options:\n",
                "Inactive Master Version: <>\nInactive Version Installed Software Options:"
            })
    void there_is_no_other_side_only_where_the_node_says_so(String text) {
        assertThat(valueOf(VersionReader.inactive(answer(text)))).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Inactive Master Version:",
                "Inactive Master Version: 12.5.1",
                "Inactive Master Version:\n12.5.1.16900-48\nInactive Version Installed Software Options:",
                "There is no",
                "Active Master Version: 14.0.1.13900-155" + NOTHING_INSTALLED
            })
    void anything_else_does_not_mean_that_there_is_none(String text) {
        assertThat(VersionReader.inactive(answer(text))).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void a_failed_command_says_nothing_of_either_side() {
        String failed =
                "   ** There is no inactive side available **\nExecuted command unsuccessfully.";
        assertThat(lineAtFault(VersionReader.inactive(answer(failed)))).isEqualTo(2);
        assertThat(lineAtFault(VersionReader.active(answer("No valid command entered"))))
                .isEqualTo(1);
    }

    private static Transcript activeIs(String version) {
        return answer("Active Master Version: " + version + NOTHING_INSTALLED);
    }

    @Test
    void angle_brackets_of_documents_are_no_part_of_anything() {
        assertThat(valueOf(VersionReader.active(load("version-active-8.5.txt"))))
                .isEqualTo(
                        new InstalledRelease(
                                SystemVersion.parse("8.5.1.13900-5"),
                                List.of("ciscocm.version3-keys.cop")));
    }

    @Test
    void a_cop_file_is_found_without_the_endings_of_its_signature() {
        InstalledRelease release = valueOf(VersionReader.active(load("version-active-11.5.txt")));
        assertThat(release.has("cmterm-devicepack11.5.1.16080-2.cop.sgn")).isTrue();
        assertThat(release.has("CMTERM-devicepack11.5.1.16080-2.cop.sha512")).isTrue();
        assertThat(release.has("cmterm-devicepack11.5.1.16080-20.cop.sgn")).isFalse();
    }

    @Test
    void capital_letters_make_no_difference_to_the_headings() {
        String lower =
                "active master version: 14.0.1.13900-155\nactive version installed software options:\na.cop  (restart)";
        assertThat(valueOf(VersionReader.active(answer(lower))).options()).containsExactly("a.cop");
    }

    @Test
    void both_sides_in_one_answer_are_told_apart() {
        String both =
                load("version-active-11.5.txt").text()
                        + "\n"
                        + load("version-inactive-14.txt").text();
        assertThat(valueOf(VersionReader.active(answer(both))).options()).hasSize(2);
        assertThat(valueOf(VersionReader.inactiveRelease(answer(both))).orElseThrow().options())
                .containsExactly("ciscocm.preUpgradeCheck-00028.cop");
    }

    @Test
    void a_sentence_among_the_options_is_told_with_its_line() {
        String told = load("version-active-11.5.txt").text() + "\nThe disk is full";
        assertThat(lineAtFault(VersionReader.active(answer(told)))).isEqualTo(5);
    }
}
