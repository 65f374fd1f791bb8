package switchboard;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The sources are short and finished; each guard is also shown an offender and must find it.
class TidyTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path PARTS = Path.of("frontend/parts");

    @Test
    void java_sources_are_short_and_finished() {
        var sources = Stream.concat(files(MAIN), files(TESTS)).filter(TidyTest::isJava).toList();
        assertThat(sources).hasSizeGreaterThan(25);
        assertThat(Tidiness.ofJava(sources.stream().collect(toMap(Path::toString, TidyTest::read))))
                .isEmpty();
    }

    @Test
    void parts_for_the_browser_are_short_and_finished() {
        assertThat(files(PARTS))
                .flatMap(file -> Tidiness.ofFile(file.toString(), read(file)))
                .isEmpty();
    }

    @Test
    void no_other_text_leaves_work_over() {
        var texts =
                Stream.of("src/main/resources", "frontend/styles", "frontend/icons")
                        .map(Path::of)
                        .flatMap(TidyTest::files);
        var top = Stream.of("pom.xml", "switchboard", "Dockerfile", "README.md").map(Path::of);
        var pictures = Pattern.compile("\\.(png|ico|woff2?)$").asPredicate();
        assertThat(Stream.concat(texts, top.filter(Files::exists)))
                .filteredOn(file -> !pictures.test(file.toString()))
                .hasSizeGreaterThan(1)
                .flatMap(file -> Tidiness.ofText(file.toString(), read(file)))
                .isEmpty();
    }

    @Test
    void every_package_has_its_sentence() {
        var packages =
                files(MAIN).filter(TidyTest::isJava).map(Path::getParent).distinct().toList();
        assertThat(packages).hasSizeGreaterThan(12);
        assertThat(packages)
                .flatMap(folder -> Tidiness.ofPackage(folder.toString(), sentenceOf(folder)))
                .isEmpty();
    }

    @Test
    void a_long_file_is_found() {
        assertThat(Tidiness.ofFile("Long", "x\n".repeat(250))).isEmpty();
        assertThat(Tidiness.ofFile("Long", "x\n".repeat(251)))
                .containsExactly("Long has 251 lines");
    }

    @Test
    void a_long_method_is_found() {
        assertThat(Tidiness.ofJava(Map.of("Long", classWithMethodOf(40)))).isEmpty();
        assertThat(Tidiness.ofJava(Map.of("Long", classWithMethodOf(41))))
                .containsExactly("Long.count has 41 lines");
    }

    @Test
    void work_left_over_is_found() {
        assertThat(Tidiness.ofText("Half", "// TO" + "DO: later"))
                .containsExactly("Half leaves work over");
        assertThat(Tidiness.ofJava(Map.of("Half", "// FIX" + "ME\nclass Half {}"))).isNotEmpty();
    }

    @Test
    void a_package_without_a_sentence_is_found() {
        assertThat(Tidiness.ofPackage("p", "@NullMarked\npackage p;"))
                .contains("p has no sentence");
        assertThat(Tidiness.ofPackage("p", "/// A package.\npackage p;"))
                .containsExactly("p is not @NullMarked");
        assertThat(Tidiness.ofPackage("p", "/// unfinished\n@NullMarked\npackage p;"))
                .containsExactly("p has no sentence");
        assertThat(
                        Tidiness.ofPackage(
                                "p", "/// One, over\n/// two lines.\n@NullMarked\npackage p;"))
                .isEmpty();
    }

    private static String classWithMethodOf(int lines) {
        var body = "        total++;\n".repeat(lines - 2);
        return "class Long {\n    int total;\n\n    void count() {\n" + body + "    }\n}\n";
    }

    private static String sentenceOf(Path folder) {
        var file = folder.resolve("package-info.java");
        return Files.exists(file) ? read(file) : "";
    }

    private static boolean isJava(Path file) {
        return file.toString().endsWith(".java");
    }

    private static Stream<Path> files(Path folder) {
        if (Files.notExists(folder)) {
            return Stream.empty();
        }
        try (var found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
