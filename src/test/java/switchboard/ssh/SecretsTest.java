package switchboard.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.ssh.NodeCredentials.Account;
import switchboard.ssh.NodeCredentials.Purpose;

class SecretsTest {
    private static final String PASSWORD = "n0t-to-be-f0und";

    @TempDir private Path folder;
    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = Desk.in(folder);
    }

    @AfterEach
    void leave() {
        desk.close();
    }

    @Test
    void an_account_is_kept_for_its_purpose() {
        desk.keep(PASSWORD);
        var images = new Account("images", "another");
        desk.credentials.keep(Desk.CLUSTER, Purpose.IMAGES, images);
        assertThat(desk.credentials.account(Desk.CLUSTER, Purpose.NODES))
                .contains(new Account("osadmin", PASSWORD));
        assertThat(desk.credentials.account(Desk.CLUSTER, Purpose.IMAGES)).contains(images);
        assertThat(desk.credentials.account(new ClusterName("LYON"), Purpose.NODES)).isEmpty();
    }

    @Test
    void an_account_takes_the_place_of_the_older_one() {
        desk.keep("older");
        desk.keep(PASSWORD);
        assertThat(desk.credentials.account(Desk.CLUSTER, Purpose.NODES))
                .map(Account::password)
                .contains(PASSWORD);
    }

    @Test
    void a_forgotten_cluster_has_neither_accounts_nor_host_keys() {
        desk.keep(PASSWORD);
        desk.hostKeys.pin(Desk.CLUSTER, "10.7.0.11", "SHA256:abc");
        desk.credentials.forget(Desk.CLUSTER);
        desk.hostKeys.forget(Desk.CLUSTER);
        assertThat(desk.credentials.account(Desk.CLUSTER, Purpose.NODES)).isEmpty();
        assertThat(desk.hostKeys.pinned(Desk.CLUSTER, "10.7.0.11")).isEmpty();
    }

    @Test
    void a_host_key_takes_the_place_of_the_older_one() {
        desk.hostKeys.pin(Desk.CLUSTER, "10.7.0.11", "SHA256:abc");
        desk.hostKeys.pin(Desk.CLUSTER, "10.7.0.11", "SHA256:def");
        assertThat(desk.hostKeys.pinned(Desk.CLUSTER, "10.7.0.11")).contains("SHA256:def");
        assertThat(desk.hostKeys.pinned(Desk.CLUSTER, "10.7.0.12")).isEmpty();
    }

    @Test
    void neither_rows_nor_files_hold_the_password() throws IOException {
        desk.keep(PASSWORD);
        var rows = desk.jdbc.sql("select * from node_account").query().listOfRows();
        assertThat(rows).hasSize(1);
        assertThat(rows.toString()).contains("osadmin").doesNotContain(PASSWORD);
        desk.jdbc.sql("checkpoint sync").update();
        assertThat(everyFile()).contains("osadmin").doesNotContain(PASSWORD);
    }

    @Test
    void another_key_is_a_clear_failure_and_signs_in_nowhere() throws IOException {
        desk.keep(PASSWORD);
        Files.delete(folder.resolve("secret.key"));
        desk = desk.restarted(folder);
        assertThatThrownBy(() -> desk.credentials.account(Desk.CLUSTER, Purpose.NODES))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("PARIS cannot be opened with the key in use")
                .hasMessageNotContaining(PASSWORD);
        try (var node = NodeServer.askingByKeyboard(PASSWORD)) {
            desk.pin(node);
            assertThat(Desk.failure(desk.open(node)).detail()).contains("with the key in use");
            assertThat(node.authRequests()).isZero();
        }
    }

    @Test
    void nothing_prints_a_password() {
        var account = new Account("osadmin", PASSWORD);
        var kept = new KeptAccount(account, "edition", true);
        var admission = new Admission(new NodeAccess(Desk.CLUSTER, "10.7.0.11", 22), kept);
        assertThat(account + " " + kept + " " + admission + " " + Optional.of(account))
                .contains("osadmin")
                .doesNotContain(PASSWORD);
    }

    private String everyFile() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
