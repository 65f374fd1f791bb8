package switchboard.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SingleAnswerTest {
    private final SingleAnswer answer = new SingleAnswer("correct horse");

    @Test
    void every_prompt_of_the_first_question_is_answered() {
        assertThat(ask("", "Password: ", "Password again: "))
                .containsExactly("correct horse", "correct horse");
        assertThat(answer.given()).isTrue();
    }

    @Test
    void a_second_question_is_left_unanswered_and_remembered() {
        ask("", "Password: ");
        assertThat(ask("Your password has expired.", "New password: ")).isNull();
        assertThat(answer.lastWords()).isEqualTo("New password:");
    }

    @Test
    void the_password_method_gets_it_once() {
        assertThat(answer.resolveAuthPasswordAttempt(null)).isEqualTo("correct horse");
        assertThat(answer.resolveAuthPasswordAttempt(null)).isNull();
    }

    @Test
    void a_password_given_by_keyboard_is_not_given_again() {
        ask("", "Password: ");
        assertThat(answer.resolveAuthPasswordAttempt(null)).isNull();
    }

    private String[] ask(String instruction, String... prompts) {
        return answer.interactive(null, "", instruction, "", prompts, new boolean[prompts.length]);
    }
}
