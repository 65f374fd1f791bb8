package switchboard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {
    private final VisibleText visible = new VisibleText();

    @Test
    void control_characters_are_shown_and_not_obeyed() {
        assertThat(visible.of("a\u0000\u001b[2Jb\u0007\u007f\u009b\u202e\u2028c\td"))
                .isEqualTo("a␀␛[2Jb␇␡‹9b›‹202e›‹2028›c\td");
    }

    @Test
    void a_line_end_that_comes_in_two_pieces_is_one() {
        assertThat(visible.of("one\r") + visible.of("\ntwo\r\n") + visible.of("12%\r13%"))
                .isEqualTo("one\ntwo\n12%␍13%");
    }

    @Test
    void a_character_of_two_halves_is_whole_and_half_of_one_is_told() {
        assertThat(visible.of("\ud83d") + visible.of("\ude00 \ude00")).isEqualTo("😀 \ufffd");
        assertThat(visible.of("x\ud83d") + visible.rest()).isEqualTo("x\ufffd");
    }
}
