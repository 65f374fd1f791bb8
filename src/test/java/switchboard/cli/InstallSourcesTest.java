package switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import switchboard.cluster.Checksum;
import switchboard.cluster.ImageOrigin;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.cluster.SystemVersion;

/// Where the wizard is told to take an image from, and whether it is the one that was meant.
class InstallSourcesTest {
    private static final String FILE = "UCSInstall_UCOS_15.0.1.13010-27.sha512.iso";
    private static final String MD5 = "01:02:03:04:05:06:07:08:09:0a:0b:0c:0d:0e:0f:10";
    private static final String SHA = "7a".repeat(64);
    private static final String MENU =
            "Source:\n\n 1) Remote Filesystem via SFTP\n 2) Remote Filesystem via FTP\n"
                    + " 3) Local DVD/CD\n 4) Local Image%s\n q) quit\n\n"
                    + "Please select an option (1 - 4 or \"q\" ): ~";
    private static final String DRIVE =
            "\nPlease enter SMTP Host Server (optional): ~\nChecking for valid upgrades.\n"
                    + "Please wait...\nAvailable options and upgrades in \"upgrade\" directory:\n"
                    + "1) ciscocm.other.cop.sgn\n2) "
                    + FILE
                    + "\nq) quit\nPlease select an option (1 - 2 or \"q\" ): ~";

    @ParameterizedTest
    @CsvSource({"DVD, <None>, 3", "LOCAL_IMAGE, <" + FILE + ">, 4", "LOCAL_IMAGE, ' <x.iso>', 4"})
    void what_is_on_the_node_is_taken_without_an_account(
            ImageOrigin origin, String image, String number) {
        ScriptedNode node = node(order(origin, Optional.empty()));

        node.play(MENU.formatted(image) + DRIVE);

        assertThat(node.typed()).containsExactly(number, "", "2");
        assertThat(node.alarms()).isEmpty();
    }

    @Test
    void a_server_over_ftp_is_asked_as_one_over_sftp_is() {
        ScriptedNode node = node(order(ImageOrigin.FTP, Optional.empty()));

        node.play(MENU.formatted(" <None>") + "Directory: ~Server: ~User Name: ~Password: ~");

        assertThat(node.typed())
                .containsExactly("2", "/images/ucm", "depot.corp.example", "fetch", "Geheim1!");
    }

    @ParameterizedTest
    @ValueSource(strings = {" <None>", "<None>"})
    void a_node_without_a_local_image_is_left_with_that_word(String none) {
        ScriptedNode node = node(order(ImageOrigin.LOCAL_IMAGE, Optional.empty()));

        node.play(MENU.formatted(none) + "\nadmin:");

        assertThat(node.typed()).containsExactly("q");
        assertThat(node.last())
                .isEqualTo(new Turn.Refused(Sentence.of("cli.install.no-local-image"), ""));
    }

    @Test
    void a_menu_without_the_source_is_shown_to_a_person() {
        ScriptedNode node = node(order(ImageOrigin.LOCAL_IMAGE, Optional.empty()));

        node.play(
                "Source:\n\n 1) Remote Filesystem via SFTP\n 2) Local Image Store\n q) quit\n\n"
                        + "Please select an option (1 - 2 or \"q\" ): ");

        assertThat(node.last()).isInstanceOf(Turn.UnknownQuestion.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {MD5, "0102030405060708090A0B0C0D0E0F10"})
    void the_checksum_that_was_given_lets_it_go_on(String given) {
        assertThat(atStart(given, "File checksum: " + MD5 + "\n"))
                .isInstanceOf(Turn.PointOfNoReturn.class);
        assertThat(atStart(given, both(MD5, SHA))).isInstanceOf(Turn.PointOfNoReturn.class);
    }

    @Test
    void a_sha_512_is_compared_with_the_sha_512() {
        assertThat(atStart(SHA, both(MD5, SHA))).isInstanceOf(Turn.PointOfNoReturn.class);
    }

    @Test
    void another_checksum_is_refused_with_both() {
        String other = "ff" + SHA.substring(2);

        assertThat(atStart(SHA, both(MD5, other)))
                .isEqualTo(
                        new Turn.Refused(
                                Sentence.of(
                                        "cli.install.other-checksum",
                                        FILE,
                                        Checksum.parse(other),
                                        Checksum.parse(SHA)),
                                "no"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "File checksum: " + MD5 + "\n",
                "File checksum : (MD5): " + MD5 + "\n(SHA512): 7a7a\n",
                "File checksum : (SHA512): not known\n"
            })
    void a_checksum_that_cannot_be_compared_is_refused(String shown) {
        assertThat(atStart(SHA, shown))
                .isInstanceOfSatisfying(
                        Turn.Refused.class,
                        it -> assertThat(it.reason().key()).isEqualTo("cli.install.no-checksum"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12:34", "zz", "0102030405060708090a0b0c0d0e0f1"})
    void what_is_no_checksum_is_refused(String text) {
        assertThatThrownBy(() -> Checksum.parse(text)).isInstanceOf(InvalidInput.class);
    }

    private static Turn atStart(String checksum, String shown) {
        ScriptedNode node = node(order(ImageOrigin.SFTP, Optional.of(Checksum.parse(checksum))));
        node.play(
                "Downloaded: "
                        + FILE
                        + "\nFile version: 15.0.1.13010-27\n"
                        + shown
                        + "\nStart installation (yes/no): ");
        return node.last();
    }

    private static String both(String md5, String sha) {
        return "File checksum : (MD5): " + md5 + "\n(SHA512): " + sha + "\n";
    }

    private static ScriptedNode node(InstallOrder order) {
        return new ScriptedNode(new InstallDialogue(order));
    }

    private static InstallOrder order(ImageOrigin origin, Optional<Checksum> checksum) {
        InstallSource source =
                origin.isRemote()
                        ? new InstallSource(
                                origin, "depot.corp.example", "/images/ucm", "fetch", "Geheim1!")
                        : new InstallSource(origin, "", "", "", "");
        return new InstallOrder(
                source,
                FILE,
                checksum,
                Optional.of(SystemVersion.parse("15.0.1.13010-27")),
                false,
                false);
    }
}
