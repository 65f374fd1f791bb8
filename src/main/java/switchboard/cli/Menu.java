package switchboard.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A numbered menu of the install wizard: the last one printed.
///
/// @param title the line before it
/// @param options its lines
record Menu(String title, List<Option> options) {
    private static final Pattern OPTION =
            Pattern.compile("(?<number>\\d{1,4}|q)\\)\\s*(?<label>.*)");

    /// A line of the menu.
    ///
    /// @param number what to type for it
    /// @param label what it offers
    record Option(String number, String label) {}

    /// No menu at all.
    static final Menu NONE = new Menu("", List.of());

    /// The last run of numbered lines before the question at the end.
    static Menu last(String printed) {
        List<Option> options = new ArrayList<>();
        String title = "";
        List<String> lines = Conversation.said(printed);
        for (int i = lines.size() - 1; i >= 0; i--) {
            Optional<Option> option = option(lines.get(i));
            option.ifPresent(options::addFirst);
            if (option.isEmpty() && !options.isEmpty()) {
                title = lines.get(i);
                break;
            }
        }
        return new Menu(title, List.copyOf(options));
    }

    /// Whether the question, "1 - 4", is about as many lines as the menu has.
    boolean fits(String question) {
        return !labels().isEmpty()
                && question.matches("\\D*1\\s*-\\s*" + labels().size() + "\\b.*");
    }

    /// The number of the one option with exactly that label.
    Optional<String> numberOf(String label) {
        List<Option> found = options.stream().filter(o -> o.label().equals(label)).toList();
        return found.size() == 1 ? Optional.of(found.getFirst().number()) : Optional.empty();
    }

    /// The number of the one option whose label begins so, with a file in angle brackets or nothing
    /// behind it.
    Optional<String> numberOfFirstWords(String words) {
        List<Option> found =
                options.stream()
                        .filter(o -> o.label().startsWith(words))
                        .filter(o -> o.label().substring(words.length()).matches("\\s*(<.*>)?"))
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst().number()) : Optional.empty();
    }

    /// What it offers, apart from leaving.
    List<String> labels() {
        return options.stream().filter(o -> !o.number().equals("q")).map(Option::label).toList();
    }

    private static Optional<Option> option(String line) {
        Matcher option = OPTION.matcher(line);
        return option.matches()
                ? Optional.of(new Option(option.group("number"), option.group("label").strip()))
                : Optional.empty();
    }
}
