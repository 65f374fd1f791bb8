package switchboard.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;

/// What a person reads is made of words: no key of the bundle, no empty place of a sentence, no
/// name of a Java class.
final class PlainWords {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("switchboard.words");

    private PlainWords() {}

    static void check(String text) {
        assertThat(text)
                .doesNotContainPattern("\\w(Exception|Error|Failure)\\b")
                .doesNotContainPattern("\\b(java|org|com|switchboard)\\.[a-z]+\\.")
                .doesNotContainPattern("\\{\\d}");
        assertThat(WORDS.keySet())
                .filteredOn(text::contains)
                .filteredOn(it -> it.contains("."))
                .isEmpty();
    }
}
