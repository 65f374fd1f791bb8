package switchboard.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

class SecretBoxTest {
    private static final String PASSWORD = "n0t-to-be-f0und";
    private static final String OLD = key('o');
    private static final String NEW = key('n');

    @TempDir private Path folder;
    private final JdbcClient jdbc =
            JdbcClient.create(
                    new EmbeddedDatabaseBuilder()
                            .generateUniqueName(true)
                            .setType(EmbeddedDatabaseType.H2)
                            .addScript(Vaults.SCRIPT)
                            .build());

    @Test
    void the_same_password_is_sealed_differently_every_time() {
        SecretBox box = Vaults.in(folder, jdbc);
        assertThat(box.seal(PASSWORD, "here")).isNotEqualTo(box.seal(PASSWORD, "here"));
    }

    @Test
    void a_sealed_password_opens_only_in_its_place_and_unaltered() {
        SecretBox box = Vaults.in(folder, jdbc);
        String sealed = box.seal(PASSWORD, "here");
        assertThat(box.open(sealed, "here")).contains(PASSWORD);
        assertThat(box.open(sealed, "there")).isEmpty();
        assertThat(box.open(altered(sealed), "here")).isEmpty();
        for (String nonsense : List.of("AAAA", "?", "1:AAAA", "99:AAAA", "")) {
            assertThat(box.open(nonsense, "here")).as(nonsense).isEmpty();
        }
    }

    @Test
    void a_new_master_key_opens_what_was_sealed_before_and_then_needs_the_old_one_no_more() {
        String sealed = under(OLD).seal(PASSWORD, "here");
        String before = sealedKeys();

        assertThat(under(NEW + "," + OLD).open(sealed, "here")).contains(PASSWORD);

        assertThat(sealedKeys()).isNotEqualTo(before);
        assertThat(under(NEW).open(sealed, "here")).contains(PASSWORD);
        assertThat(under(OLD).open(sealed, "here")).isEmpty();
    }

    @Test
    void a_master_key_that_nobody_kept_opens_nothing_and_new_secrets_get_a_new_key() {
        String sealed = under(OLD).seal(PASSWORD, "here");
        SecretBox box = under(NEW);
        assertThat(box.open(sealed, "here")).isEmpty();
        assertThat(box.open(box.seal("later", "here"), "here")).contains("later");
        assertThat(under(OLD).open(sealed, "here")).contains(PASSWORD);
    }

    @Test
    void what_older_versions_sealed_with_the_master_key_itself_still_opens() {
        var masters = new MasterKeys(OLD, folder.toString());
        byte[] bytes = PASSWORD.getBytes(StandardCharsets.UTF_8);
        String sealed = Envelope.seal(bytes, masters.newest(), "here");
        assertThat(under(NEW + " " + OLD).open(sealed, "here")).contains(PASSWORD);
        assertThat(under(NEW).open(sealed, "here")).isEmpty();
    }

    @Test
    void the_key_file_is_its_owners_and_stays_the_same() throws IOException {
        var key = new MasterKeys("", folder.toString()).newest();
        var file = folder.resolve("secret.key");
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(key.getEncoded()).hasSize(32);
        assertThat(new MasterKeys("", folder.toString()).all()).containsExactly(key);
        assertThat(Files.exists(folder.resolve("secret.key.new"))).isFalse();
    }

    @Test
    void a_given_key_makes_no_file(@TempDir Path elsewhere) {
        var keys = new MasterKeys(OLD, elsewhere.toString());
        assertThat(Base64.getEncoder().encodeToString(keys.newest().getEncoded())).isEqualTo(OLD);
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void a_bad_key_is_refused_without_being_told() {
        for (String bad : List.of("tooshort", "%%%not_base_64%%%", NEW + ",tooshort")) {
            assertThatThrownBy(() -> new MasterKeys(bad, folder.toString()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("switchboard.secret-key is not 32 bytes")
                    .hasMessageNotContaining("tooshort")
                    .hasMessageNotContaining("%%%");
        }
    }

    private SecretBox under(String keys) {
        return Vaults.with(new MasterKeys(keys, folder.toString()), jdbc);
    }

    private String sealedKeys() {
        return jdbc.sql("select sealed from data_key").query(String.class).list().toString();
    }

    private static String altered(String sealed) {
        int middle = sealed.length() - 8;
        char other = sealed.charAt(middle) == 'A' ? 'B' : 'A';
        return sealed.substring(0, middle) + other + sealed.substring(middle + 1);
    }

    private static String key(char letter) {
        byte[] bytes = String.valueOf(letter).repeat(32).getBytes(StandardCharsets.US_ASCII);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
