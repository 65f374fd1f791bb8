package switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.SystemVersion;

class InstallOrderTest {
    private static final SystemVersion VERSION = SystemVersion.parse("15.0.1.13010-27");

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two\nlines", "a\rb", "\u0003"})
    void a_part_that_would_type_something_else_is_refused(String part) {
        assertThatThrownBy(
                        () ->
                                new InstallOrder(
                                        InstallSource.sftp(part, "/d", "u", "p"), "f.iso", VERSION))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(
                        () ->
                                new InstallOrder(
                                        InstallSource.sftp("s", part, "u", "p"), "f.iso", VERSION))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(
                        () ->
                                new InstallOrder(
                                        InstallSource.sftp("s", "/d", part, "p"), "f.iso", VERSION))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(
                        () ->
                                new InstallOrder(
                                        InstallSource.sftp("s", "/d", "u", part), "f.iso", VERSION))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(
                        () ->
                                new InstallOrder(
                                        InstallSource.sftp("s", "/d", "u", "p"), part, VERSION))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void the_password_is_not_printed() {
        assertThat(
                        new InstallOrder(
                                        InstallSource.sftp("s", "/d", "u", "Geheim1!"),
                                        "f.iso",
                                        VERSION)
                                .toString())
                .doesNotContain("Geheim1!");
    }
}
