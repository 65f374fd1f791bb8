package switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.cli.Transcripts.answer;
import static switchboard.cli.Transcripts.changed;
import static switchboard.cli.Transcripts.lineAtFault;
import static switchboard.cli.Transcripts.load;
import static switchboard.cli.Transcripts.valueOf;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import switchboard.cli.DiagnosisReader.Outcome;
import switchboard.cli.HardwareReader.Hardware;
import switchboard.cli.Machine.Partition;
import switchboard.cli.TimeSourceReader.TimeSource;
import switchboard.cluster.SystemVersion;

class HealthReadersTest {
    private static final String STATUS = "status-10.0.txt";
    private static final String DIAGNOSIS = "diagnose-10.5.txt";

    @Test
    void a_machine_is_read_with_its_disk() {
        assertThat(valueOf(MachineReader.read(load(STATUS))))
                .satisfies(
                        it ->
                                assertThat(it.partitions())
                                        .containsExactly(
                                                new Partition(
                                                        "active", 19760356, 6027092, 13514336, 70),
                                                new Partition(
                                                        "inactive", 19760356, 18700000, 100064, 1),
                                                new Partition(
                                                        "logging", 69201424, 29443520, 39800240,
                                                        58)))
                .satisfies(it -> assertThat(it.common().orElseThrow().percent()).isEqualTo(58))
                .satisfies(it -> assertThat(it.host()).contains("mu-cm1"))
                .satisfies(
                        it ->
                                assertThat(it.date())
                                        .contains(LocalDateTime.of(2017, 3, 14, 5, 9, 44)))
                .satisfies(
                        it ->
                                assertThat(it.zone())
                                        .contains("Central European Standard Time (Europe/Berlin)"))
                .satisfies(
                        it ->
                                assertThat(it.version())
                                        .contains(SystemVersion.parse("10.0.1.11900-2")))
                .satisfies(it -> assertThat(it.osVersion()).contains("10.0.0.0-2"))
                .satisfies(
                        it ->
                                assertThat(it.uptime())
                                        .contains(Duration.ofDays(38).plusHours(3).plusMinutes(7)));
    }

    @Test
    void of_a_machine_that_says_little_the_disk_is_read() {
        assertThat(valueOf(MachineReader.read(load("status-15-lines.txt"))))
                .satisfies(it -> assertThat(it.host()).isEmpty())
                .satisfies(it -> assertThat(it.common()).isEmpty())
                .satisfies(
                        it -> assertThat(it.uptime()).contains(Duration.ofHours(10).plusMinutes(9)))
                .satisfies(it -> assertThat(it.partitions()).hasSize(1));
    }

    @Test
    void a_partition_that_is_not_understood_is_told_with_its_line() {
        assertThat(lineAtFault(MachineReader.read(changed(STATUS, "39800240K (58%)", ""))))
                .isEqualTo(25);
        assertThat(lineAtFault(MachineReader.read(changed(STATUS, "10.0.1.11900-2", "10.0"))))
                .isEqualTo(6);
        assertThat(lineAtFault(MachineReader.read(changed(STATUS, "Disk/", "Disc/")))).isZero();
        assertThat(lineAtFault(MachineReader.read(changed(STATUS, "Disk/inactive", "Disk/active"))))
                .isZero();
    }

    @Test
    void the_uptime_alone_is_read() {
        assertThat(
                        valueOf(
                                MachineReader.uptime(
                                        answer("10:00:01 up 12 min,  1 user,  load average: 1"))))
                .isEqualTo(Duration.ofMinutes(12));
        assertThat(MachineReader.uptime(answer("up"))).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void a_source_of_time_is_read() {
        assertThat(valueOf(TimeSourceReader.read(load("ntp-10.5.txt"))))
                .isEqualTo(new TimeSource.Synchronised("10.44.9.1", 2, OptionalInt.of(27)));
        assertThat(
                        valueOf(
                                TimeSourceReader.read(
                                        answer(
                                                "chronyd (pid 901) is running...\n"
                                                        + "^? 10.1.1.2   0  6   0     -   +0ns\n"
                                                        + "^* 10.1.1.1   3  10  377  21   -1us"))))
                .isEqualTo(new TimeSource.Synchronised("10.1.1.1", 3, OptionalInt.empty()));
        assertThat(
                        valueOf(
                                TimeSourceReader.read(
                                        answer(
                                                "synchronized to NTP server (10.1.1.1) at stratum 4"))))
                .isInstanceOf(TimeSource.Synchronised.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unsynchronised",
                "unsynchronized",
                "time server re-starting",
                "ntpd is not running",
                "synchronised to local net at stratum 11",
                "^? 10.1.1.2   0  6   0     -   +0ns"
            })
    void a_node_without_a_source_of_time_says_so(String line) {
        assertThat(valueOf(TimeSourceReader.read(answer("ntpd (pid 1) is running...\n" + line))))
                .isEqualTo(new TimeSource.NotSynchronised(line));
    }

    @Test
    void bad_news_of_time_count_more_and_none_are_unreadable() {
        String both = load("ntp-10.5.txt").text() + "\nunsynchronised";
        assertThat(valueOf(TimeSourceReader.read(answer(both))))
                .isInstanceOf(TimeSource.NotSynchronised.class);
        assertThat(lineAtFault(TimeSourceReader.read(answer("ntpd (pid 1) is running..."))))
                .isZero();
    }

    @Test
    void the_tests_of_a_node_are_read() {
        assertThat(valueOf(DiagnosisReader.read(load(DIAGNOSIS))))
                .hasSize(11)
                .noneMatch(test -> test.outcome() == Outcome.FAILED)
                .filteredOn(test -> test.outcome() == Outcome.SKIPPED)
                .hasSize(3);
    }

    @Test
    void a_test_that_failed_keeps_its_words_over_lines() {
        String failed = "validate_network    : Reverse DNS lookup failed\n   for 10.1.1.1";
        assertThat(
                        valueOf(
                                DiagnosisReader.read(
                                        changed(
                                                DIAGNOSIS,
                                                "validate_network    : Passed",
                                                failed))))
                .filteredOn(test -> test.outcome() == Outcome.FAILED)
                .singleElement()
                .extracting(DiagnosisReader.Test::words)
                .isEqualTo("Reverse DNS lookup failed for 10.1.1.1");
    }

    @Test
    void tests_that_were_not_completed_are_unreadable() {
        assertThat(lineAtFault(DiagnosisReader.read(changed(DIAGNOSIS, "Diagnostics Com", "Com"))))
                .isEqualTo(18);
        assertThat(lineAtFault(DiagnosisReader.read(answer("test - raid : Passed")))).isZero();
        assertThat(lineAtFault(DiagnosisReader.read(answer("Diagnostics Completed")))).isZero();
    }

    @Test
    void hardware_is_read_over_pages() {
        assertThat(valueOf(HardwareReader.read(load("hardware-11.5-paged.txt"))))
                .isEqualTo(
                        new Hardware(
                                "VMware Virtual Machine",
                                OptionalInt.of(4),
                                "Intel(R) Xeon(R) Gold 6132 CPU @ 2.60GHz",
                                OptionalInt.of(8192)));
        assertThat(lineAtFault(HardwareReader.read(answer("Processors : 4")))).isZero();
    }

    @Test
    void a_welcome_is_read_with_its_notices() {
        String printed = Screen.clean(Transcripts.read("welcome-11.5.txt").replace("\n", "\r\n"));
        assertThat(valueOf(WelcomeReader.read(printed)))
                .satisfies(it -> assertThat(it.hardware()).hasSize(3))
                .extracting(WelcomeReader.Welcome::notices)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsExactly("WARNING: DNS unreachable");
        assertThat(lineAtFault(WelcomeReader.read("admin:"))).isZero();
    }

    @Test
    void a_connection_that_works_is_told_from_one_that_does_not() {
        assertThat(valueOf(ConnectivityReader.read(load("connectivity.txt")))).isEmpty();
        assertThat(
                        valueOf(
                                ConnectivityReader.read(
                                        changed(
                                                "connectivity.txt",
                                                "completed succ",
                                                "failed. S"))))
                .isEqualTo(
                        Optional.of(
                                "Network connectivity test with leeds-cucm2 failed. Sessfully ."));
        assertThat(lineAtFault(ConnectivityReader.read(answer("...")))).isZero();
    }
}
