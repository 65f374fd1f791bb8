package switchboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A page that asks for words which the bundle lacks fails only when somebody opens it.
class WordsTest {
    private static final Path PAGES = Path.of("src/main/java/switchboard/ui");
    private static final Pattern ASKED =
            Pattern.compile("(?:say|Sentence\\.of)\\(\\s*\"([a-z][a-z0-9.-]*[a-z0-9])\"");

    private static Set<String> missing(Stream<String> sources) {
        Set<String> known = ResourceBundle.getBundle("switchboard.words").keySet();
        Set<String> missing = new TreeSet<>();
        sources.forEach(
                text ->
                        ASKED.matcher(text)
                                .results()
                                .map(it -> it.group(1))
                                .filter(key -> !known.contains(key))
                                .forEach(missing::add));
        return missing;
    }

    @Test
    void every_key_that_a_page_asks_for_is_in_the_bundle() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            List<Path> sources = files.filter(it -> it.toString().endsWith(".java")).toList();
            assertThat(sources).hasSizeGreaterThan(30);
            assertThat(missing(sources.stream().map(WordsTest::text))).isEmpty();
        }
    }

    @Test
    void a_key_that_is_not_there_is_found() {
        assertThat(missing(Stream.of("say(\"no.such.key\")", "say(\"brand.name\")")))
                .containsExactly("no.such.key");
    }

    /// Of two, the later would count everywhere.
    @Test
    void no_key_stands_twice() throws IOException {
        List<String> lines =
                Files.readAllLines(Path.of("src/main/resources/switchboard/words.properties"));
        assertThat(
                        lines.stream()
                                .filter(line -> line.matches("[a-z].*=.*"))
                                .map(line -> line.substring(0, line.indexOf('='))))
                .hasSizeGreaterThan(1_000)
                .doesNotHaveDuplicates();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }
}
