package switchboard.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Another language is a file: the tests have one of two words in German.
class LanguageTest {
    private final Locale before = Locale.getDefault(Locale.Category.DISPLAY);

    @AfterEach
    void speak_as_before() {
        Locale.setDefault(Locale.Category.DISPLAY, before);
    }

    private static void machineOf(Locale locale) {
        Locale.setDefault(Locale.Category.DISPLAY, locale);
    }

    @Test
    void a_machine_in_a_language_with_a_file_speaks_it_and_english_where_the_file_is_silent() {
        machineOf(Locale.forLanguageTag("de-AT"));

        assertThat(Sentence.language()).isEqualTo(Locale.GERMAN);
        assertThat(Sentence.of("nav.journal").text()).isEqualTo("Protokoll");
        assertThat(Sentence.of("nav.walls").text()).isEqualTo("Walls");
        Sentence nested = Sentence.of("time.plan.slack", Sentence.of("duration.minutes", 5));
        assertThat(nested.text()).isEqualTo("5 Min. slack");
    }

    @Test
    void a_machine_in_any_other_language_speaks_english() {
        machineOf(Locale.FRENCH);

        assertThat(Sentence.language()).isEqualTo(Locale.ENGLISH);
        assertThat(Sentence.of("nav.journal").text()).isEqualTo("Journal");
    }
}
