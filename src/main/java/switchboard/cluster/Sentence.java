package switchboard.cluster;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/// Something said to a person: a key of the one resource bundle and what goes into its places. It
/// is kept as it is in the journal, so that a record can be read in another language later.
///
/// @param key the key in `switchboard/words.properties`
/// @param arguments what stands in `{0}`, `{1}` …, already as text
public record Sentence(String key, List<String> arguments) {
    private static final String BUNDLE = "switchboard.words";

    /// Copies the arguments.
    public Sentence {
        arguments = List.copyOf(arguments);
    }

    /// A sentence with its arguments turned into text as they print themselves.
    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, Stream.of(arguments).map(String::valueOf).toList());
    }

    /// The language in which people are spoken to: that of this machine, if there is a file of it
    /// beside the English one (`words_de.properties` for German), else English. It is one for the
    /// whole product, since sentences stand in others and in the journal.
    public static Locale language() {
        Locale found = bundle(Locale.getDefault(Locale.Category.DISPLAY)).getLocale();
        return found.equals(Locale.ROOT) ? Locale.ENGLISH : found;
    }

    /// The sentence in [#language()].
    ///
    /// @throws MissingResourceException if the bundle lacks the key, which is a bug
    public String text() {
        return text(language());
    }

    /// The sentence in the language asked for, or English where there is no translation.
    ///
    /// @throws MissingResourceException if the bundle lacks the key, which is a bug
    public String text(Locale locale) {
        return new MessageFormat(bundle(locale).getString(key), locale).format(arguments.toArray());
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE,
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @Override
    public String toString() {
        return text();
    }
}
