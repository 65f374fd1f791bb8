package switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.cli.Transcripts.answer;
import static switchboard.cli.Transcripts.changed;
import static switchboard.cli.Transcripts.lineAtFault;
import static switchboard.cli.Transcripts.load;
import static switchboard.cli.Transcripts.valueOf;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import switchboard.cli.AccountLockReader.Lock;
import switchboard.cli.BackupReader.Backup;
import switchboard.cli.BackupReader.Run;
import switchboard.cli.CertificateReader.Validity;
import switchboard.cli.CoreFileReader.CoreFile;
import switchboard.cli.HighAvailabilityReader.Member;
import switchboard.cli.ProcessNodeReader.ProcessNode;
import switchboard.cluster.Product;

/// Readers of what a node keeps: backups, certificates, core files, limits and lists of servers.
class StoresReadersTest {
    private static final String BACKUPS = "backups-15.txt";
    private static final String NODES = "process-nodes-10.5.txt";
    private static final String UPGRADE = "cluster-upgrade-12.5.txt";

    @Test
    void backups_are_read_with_how_they_ended() {
        assertThat(valueOf(BackupReader.history(load(BACKUPS))))
                .satisfies(
                        all ->
                                assertThat(all.getFirst())
                                        .isEqualTo(
                                                new Backup(
                                                        "2026-09-01-02-00-12.tar",
                                                        "NETWORK",
                                                        LocalDateTime.of(2026, 9, 1, 2, 21, 40),
                                                        "SUCCESS",
                                                        "SCHEDULED     UCM,CDR_CAR")))
                .extracting(Backup::isGood)
                .containsExactly(true, false);
    }

    @Test
    void there_are_no_backups_only_where_the_node_says_so() {
        assertThat(
                        valueOf(
                                BackupReader.history(
                                        answer("drfCliMsg:  No history data is available"))))
                .isEmpty();
        assertThat(valueOf(BackupReader.last(answer("drfCliMsg: No backup status available"))))
                .isEmpty();
        assertThat(lineAtFault(BackupReader.history(answer("Tar Filename   Backup Device"))))
                .isZero();
        assertThat(lineAtFault(BackupReader.last(answer("")))).isZero();
    }

    @Test
    void a_master_that_does_not_answer_is_unreadable() {
        String down =
                "Unable to connect to Master Agent host: CM1, Port: 4040. This may be due to Master or Local Agent being down.";
        assertThat(lineAtFault(BackupReader.history(answer(down)))).isEqualTo(1);
        assertThat(lineAtFault(BackupReader.last(answer("\n" + down)))).isEqualTo(2);
        assertThat(lineAtFault(BackupReader.history(changed(BACKUPS, "Sep  8", "Sep 38"))))
                .isEqualTo(3);
    }

    @Test
    void the_last_backup_is_read() {
        assertThat(valueOf(BackupReader.last(load("backup-status-12.5.txt"))))
                .contains(
                        new Run(
                                "SUCCESS :Backup Completed...",
                                "2022-11-04-01-00-02.tar",
                                OptionalInt.of(100)));
    }

    @Test
    void certificates_are_listed() {
        assertThat(valueOf(CertificateReader.list(load("cert-list-15.txt"))))
                .hasSize(6)
                .first()
                .isEqualTo(
                        new CertificateReader.Listed(
                                "tomcat", "tomcat.pem", "Certificate Signed by corp-issuing-ca"));
        assertThat(lineAtFault(CertificateReader.list(answer("")))).isZero();
        assertThat(lineAtFault(CertificateReader.list(answer("tomcat/tomcat.pem: x\n[\nVersion"))))
                .isEqualTo(2);
    }

    @Test
    void a_certificate_is_valid_for_a_time() {
        assertThat(valueOf(CertificateReader.validity(load("cert-own-14.txt"))))
                .isEqualTo(
                        new Validity(
                                LocalDateTime.of(2024, 5, 3, 20, 1, 11),
                                LocalDateTime.of(2029, 5, 2, 20, 1, 10)));
        assertThat(CertificateReader.validity(changed("cert-own-14.txt", "2029", "2019")))
                .isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void core_files_are_read_and_none_only_where_the_node_says_so() {
        assertThat(valueOf(CoreFileReader.read(load("core-files.txt"))))
                .containsExactly(
                        new CoreFile(
                                "core.31337.6.ccm.1714765450", "104712 KB", "2024-05-03 21:44:10"));
        assertThat(valueOf(CoreFileReader.read(answer("   No core files found")))).isEmpty();
        assertThat(lineAtFault(CoreFileReader.read(answer("Size  Date  Core File Name")))).isZero();
        assertThat(lineAtFault(CoreFileReader.read(answer("core.1 and more")))).isEqualTo(1);
    }

    @Test
    void pairs_of_presence_nodes_are_read() {
        assertThat(valueOf(HighAvailabilityReader.read(load("ha-normal.txt"))))
                .hasSize(2)
                .allMatch(Member::isNormal);
        assertThat(valueOf(HighAvailabilityReader.read(load("ha-failed-over.txt"))))
                .containsExactly(
                        new Member(
                                "East pair",
                                "ott-imp-1",
                                "Failed Over with Critical Services not Running",
                                "Critical Service Down"),
                        new Member(
                                "East pair",
                                "ott-imp-2",
                                "Running in Backup Mode",
                                "Critical Service Down"));
    }

    @Test
    void high_availability_may_be_off_or_unreadable() {
        String off =
                "Subcluster Name: A\nNode 1 Name : b State: Unknown Reason: High Availability Not Enabled";
        assertThat(valueOf(HighAvailabilityReader.read(answer(off))))
                .singleElement()
                .matches(Member::isOff)
                .matches(member -> !member.isNormal());
        assertThat(lineAtFault(HighAvailabilityReader.read(answer("Subcluster Name: A\nwhat"))))
                .isEqualTo(2);
        assertThat(lineAtFault(HighAvailabilityReader.read(answer("Subcluster Name: A")))).isZero();
    }

    @Test
    void limits_of_wrong_passwords_are_read() {
        assertThat(valueOf(AccountLockReader.read(load("account-lock-12.5.txt"))))
                .contains(new Lock(600, 5));
        assertThat(valueOf(AccountLockReader.read(answer("Account Lockout is disabled"))))
                .isEqualTo(Optional.empty());
        assertThat(lineAtFault(AccountLockReader.read(answer("Account Lockout is enabled"))))
                .isZero();
    }

    @Test
    void the_servers_of_the_database_are_read() {
        assertThat(valueOf(ProcessNodeReader.read(load(NODES))))
                .containsExactly(
                        new ProcessNode("kiel-cm-pub", true, Optional.of(Product.UNIFIED_CM)),
                        new ProcessNode("10.44.0.11", false, Optional.of(Product.UNIFIED_CM)),
                        new ProcessNode("kiel-imp-1", false, Optional.of(Product.IM_AND_PRESENCE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kiel-cm-pub x       0           1",
                "kiel-cm-pub        7           1",
                "kiel-cm-pub        0           3",
                "kiel-cm-pub        0",
                "a-name-that-is-longer-than-its-column 0 1"
            })
    void a_row_that_does_not_keep_to_its_columns_is_unreadable(String row) {
        assertThat(ProcessNodeReader.read(changed(NODES, "kiel-cm-pub        0           1", row)))
                .isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void a_table_of_servers_without_rows_is_unreadable() {
        assertThat(
                        lineAtFault(
                                ProcessNodeReader.read(
                                        answer("name tknodeusage\n==== ==========="))))
                .isZero();
        assertThat(lineAtFault(ProcessNodeReader.read(answer("")))).isZero();
    }

    @Test
    void hosts_are_read() {
        assertThat(valueOf(HostsReader.read(load("hosts-10.5.txt"))))
                .hasSize(4)
                .contains(
                        new HostsReader.Host(
                                "10.44.0.21", List.of("kiel-imp-1.voice.example", "kiel-imp-1")));
        assertThat(lineAtFault(HostsReader.read(answer("10.1.1.1")))).isEqualTo(1);
        assertThat(lineAtFault(HostsReader.read(answer("# nothing")))).isZero();
    }

    @Test
    void an_upgrade_of_the_whole_cluster_is_seen() {
        assertThat(valueOf(ClusterUpgradeReader.read(load(UPGRADE))))
                .hasSize(4)
                .contains(
                        new ClusterUpgradeReader.Row(
                                "ott-imp-1",
                                "IM&P Publisher",
                                "0/15",
                                "Waiting on Pub",
                                "1:20:44",
                                ""));
        assertThat(lineAtFault(ClusterUpgradeReader.read(changed(UPGRADE, "0/15", "zero"))))
                .isEqualTo(5);
        assertThat(lineAtFault(ClusterUpgradeReader.read(answer("")))).isZero();
    }
}
