package switchboard.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lines of an answer, without the blanks around them, as readers look for things in them.
final class AnswerLines {
    private final List<String> lines;

    AnswerLines(Transcript transcript) {
        lines = transcript.lines().stream().map(String::strip).toList();
    }

    /// Line by line from 0, without the blanks around them.
    List<String> all() {
        return lines;
    }

    /// The place of the first line that is like that, from 0.
    OptionalInt first(Predicate<String> wanted) {
        for (int i = 0; i < lines.size(); i++) {
            if (wanted.test(lines.get(i))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /// The only line of that form; none where there are two, for nobody can say which holds.
    Optional<Matcher> only(Pattern form) {
        List<Matcher> found =
                lines.stream().map(form::matcher).filter(Matcher::matches).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// What stands behind a label such as `Product Ver :`, where exactly one line has it.
    Optional<String> behind(String label) {
        Pattern form = Pattern.compile("(?i)" + Pattern.quote(label) + "\\s*:\\s*(?<value>.*)");
        return only(form).map(line -> line.group("value").strip()).filter(it -> !it.isEmpty());
    }

    /// A part of the lines, each of which must be of a kind that is known.
    ///
    /// @param from where it begins, from 0
    /// @param passed lines that say nothing
    /// @param row what a line says, if it is understood
    <T> Reading<List<T>> rows(
            int from, Predicate<String> passed, Function<String, Optional<T>> row) {
        List<T> rows = new ArrayList<>();
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i);
            Optional<T> read = line.isEmpty() ? Optional.empty() : row.apply(line);
            read.ifPresent(rows::add);
            if (read.isEmpty() && !line.isEmpty() && !passed.test(line)) {
                return unreadable(i);
            }
        }
        return Reading.of(List.copyOf(rows));
    }

    /// Unreadable at that place, from 0.
    <T> Reading<T> unreadable(int at) {
        return Reading.unreadable(at + 1, lines.get(at));
    }

    /// Unreadable as a whole: the first line that says anything is quoted, if there is one.
    <T> Reading<T> unreadable() {
        OptionalInt said = first(line -> !line.isEmpty());
        return Reading.unreadable(0, said.isPresent() ? lines.get(said.getAsInt()) : "");
    }
}
