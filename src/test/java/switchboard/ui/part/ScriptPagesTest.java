package switchboard.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptPagesTest {
    @Test
    void a_long_text_is_cut_at_the_ends_of_lines_and_nothing_is_lost() {
        String text = ("x".repeat(70) + "\n").repeat(10_000) + "y".repeat(500_000) + "\nend\n";

        var pages = ScriptPages.of(text);

        assertThat(String.join("", pages)).isEqualTo(text);
        assertThat(pages).hasSizeBetween(6, 8).allMatch(it -> it.length() <= ScriptPages.LONGEST);
        assertThat(pages.getFirst()).endsWith("x\n");
        assertThat(ScriptPages.of("")).containsExactly("");
    }
}
