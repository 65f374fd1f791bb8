package switchboard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecretMaskTest {
    private static final String SECRET = "Canary-42!";
    private static final String MASK = SecretMask.MASK;

    private final SecretMask mask = new SecretMask(List.of(SECRET, "Canary"));

    @Test
    void a_secret_is_masked_wherever_it_stands() {
        assertThat(mask.whole("Password: " + SECRET + "\r\n" + SECRET + SECRET))
                .isEqualTo("Password: " + MASK + "\r\n" + MASK + MASK);
    }

    @Test
    void a_secret_that_comes_in_pieces_is_masked_and_nothing_else_is_held_back_for_good() {
        StringBuilder shown = new StringBuilder();
        for (char c : ("Can I? " + SECRET + " Canar").toCharArray()) {
            shown.append(mask.of(String.valueOf(c)));
        }
        assertThat(shown.toString()).isEqualTo("Can I? " + MASK + " ");
        assertThat(mask.rest()).as("half a secret at the end").isEqualTo(MASK);
    }

    @Test
    void a_secret_that_a_terminal_breaks_or_colours_is_masked() {
        assertThat(mask.whole("a Can\r\nary-\u001b[0;1m42\u0000! b")).isEqualTo("a " + MASK + " b");
    }

    @Test
    void of_two_secrets_the_longer_one_is_masked_and_the_shorter_where_it_is_only_that() {
        assertThat(mask.whole(SECRET + " Canary Cana"))
                .isEqualTo(MASK + " " + MASK + " " + MASK)
                .doesNotContain("42");
        assertThat(mask.whole("Canary-4 Ca")).isEqualTo(MASK + "-4 Ca");
    }

    @Test
    void a_flood_of_control_characters_after_a_first_letter_is_let_go() {
        String flood = "C" + "\u0007".repeat(10_000);
        assertThat(mask.of(flood)).isEqualTo(flood);
    }
}
