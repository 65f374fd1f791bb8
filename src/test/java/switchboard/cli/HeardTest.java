package switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeardTest {
    @Test
    void what_is_not_too_much_is_kept_whole() {
        Heard heard = new Heard();
        heard.append("one\r\n");
        heard.append("two");
        assertThat(heard.text()).isEqualTo("one\r\ntwo");
        assertThat(heard.tail(4)).isEqualTo("\ntwo");
        assertThat(heard.tail(400)).isEqualTo("one\r\ntwo");
        assertThat(heard.length()).isEqualTo(8);
    }

    @Test
    void of_too_much_the_beginning_and_the_end_are_kept() {
        Heard heard = new Heard();
        heard.append("begin");
        for (int i = 0; i < 60; i++) {
            heard.append("x".repeat(100_000));
        }
        heard.append("end");
        assertThat(heard.text()).startsWith("begin").endsWith("xend").contains(Heard.LEFT_OUT);
        assertThat(heard.text().length()).isLessThan(3 * Heard.KEPT + 100);
        assertThat(heard.tail(5)).isEqualTo("xxend");
        assertThat(heard.length()).isEqualTo(6_000_008);
    }

    @Test
    void the_end_is_found_across_the_border_of_the_beginning() {
        Heard heard = new Heard();
        heard.append("x".repeat(Heard.KEPT - 3));
        heard.append("admin:");
        assertThat(heard.tail(7)).isEqualTo("xadmin:");
        heard.clear();
        assertThat(heard.text()).isEmpty();
        assertThat(heard.length()).isZero();
    }

    @Test
    void an_answer_with_something_left_out_is_unreadable() {
        String text = Transcripts.load("runtimestate-15.txt").text() + "\n" + Heard.LEFT_OUT;
        assertThat(EveryReader.understanding(new Transcript("", text))).isZero();
    }
}
