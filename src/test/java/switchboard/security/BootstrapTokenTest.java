package switchboard.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BootstrapTokenTest {
    private static final String GOOD = "ci:operator:good-token-of-ci-1";
    private static final String SECRET = "S3cret.S3cret.S3cret";

    @Test
    void several_entries_are_read_in_order() {
        assertThat(BootstrapToken.read(GOOD + ", Night:APPROVER:" + SECRET))
                .containsExactly(
                        new BootstrapToken(
                                Person.of("ci", PersonRole.OPERATOR), "good-token-of-ci-1"),
                        new BootstrapToken(Person.of("night", PersonRole.APPROVER), SECRET));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void nothing_set_means_no_token(String setting) {
        assertThat(BootstrapToken.read(setting)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                SECRET + "                       | is not written as name:role:token",
                "ci:" + SECRET + "               | is not written as name:role:token",
                "ci:operator:" + SECRET + ":x    | is not written as name:role:token",
                "ci:" + SECRET + ":operator      | names no role in the middle",
                "ci:root:" + SECRET + "          | names no role in the middle",
                ":operator:" + SECRET + "        | begins with a name that cannot be used",
                "c i:operator:" + SECRET + "     | begins with a name that cannot be used",
                "ci2:operator:S3cret.S3cret.S    | ends with a token that cannot be used",
                "ci2:operator:S3cret S3cret S3cret | ends with a token that cannot be used",
                "ci2:operator:                   | ends with a token that cannot be used",
                "ci:operator:" + SECRET + "      | repeats the token, or the name and role",
                "ci2:viewer:good-token-of-ci-1   | repeats the token, or the name and role",
                "''                              | is not written as name:role:token",
            })
    void a_malformed_entry_is_named_by_its_number_and_never_printed(String entry, String says) {
        assertThatThrownBy(() -> BootstrapToken.read(GOOD + "," + entry))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("Entry 2 of SWITCHBOARD_BOOTSTRAP_TOKENS " + says)
                .message()
                .doesNotContain("S3cret")
                .doesNotContain("good-token");
    }

    @Test
    void a_token_of_sixteen_characters_is_long_enough() {
        assertThat(BootstrapToken.read("ci:viewer:0123456789abcdef")).hasSize(1);
    }

    @Test
    void a_token_does_not_print_its_secret() {
        assertThat(BootstrapToken.read(GOOD).getFirst().toString()).doesNotContain("good-token");
    }
}
