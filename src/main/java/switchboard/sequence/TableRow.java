package switchboard.sequence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;

/// A row of a table of releases: cells between semicolons, `#` begins a line of remarks.
///
/// @param file the table, as a person finds it
/// @param line counted from 1
/// @param cells without the blanks around them
record TableRow(String file, int line, List<String> cells) {
    TableRow {
        cells = List.copyOf(cells);
    }

    /// The rows of a table that the product brings.
    static <T> List<T> packaged(String name, int columns, Function<TableRow, T> reader) {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        TableRow.class.getResourceAsStream("/switchboard/" + name)),
                                StandardCharsets.UTF_8))) {
            return rows(name, lines, columns, reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The rows of a table that a site keeps; none where there is no such file.
    ///
    /// @throws InvalidInput if the file cannot be read, or for the first row that is not as it must
    ///     be
    static <T> List<T> ofSite(Path file, int columns, Function<TableRow, T> reader) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return rows(file.toString(), lines, columns, reader);
        } catch (CharacterCodingException other) {
            throw new InvalidInput(Sentence.of("input.table-letters", file));
        } catch (IOException broken) {
            throw new InvalidInput(Sentence.of("input.table-unreadable", file, broken.toString()));
        }
    }

    private static <T> List<T> rows(
            String file, BufferedReader lines, int columns, Function<TableRow, T> reader)
            throws IOException {
        List<T> rows = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.strip().startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split(";", -1)).stream().map(String::strip).toList();
            TableRow row = new TableRow(file, number, cells);
            if (cells.size() != columns) {
                throw row.wrong(Sentence.of("input.table-columns", columns, cells.size()));
            }
            rows.add(row.read(reader));
        }
        return List.copyOf(rows);
    }

    private <T> T read(Function<TableRow, T> reader) {
        try {
            return reader.apply(this);
        } catch (InvalidInput wrong) {
            throw wrong(wrong.sentence());
        }
    }

    private InvalidInput wrong(Sentence why) {
        return new InvalidInput(Sentence.of("input.table-row", file, line, why));
    }

    /// A cell that must say something.
    ///
    /// @throws InvalidInput if it is empty
    String filled(int column) {
        String cell = cells.get(column);
        if (cell.isEmpty()) {
            throw new InvalidInput(Sentence.of("input.table-empty", column + 1));
        }
        return cell;
    }

    /// A cell that says one of a few words.
    ///
    /// @throws InvalidInput if it says another
    <E extends Enum<E>> E oneOf(int column, Class<E> words) {
        String cell = cells.get(column);
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(cell)) {
                return word;
            }
        }
        throw new InvalidInput(
                Sentence.of(
                        "input.table-word",
                        column + 1,
                        cell,
                        String.join(
                                ", ",
                                List.of(words.getEnumConstants()).stream()
                                        .map(Enum::name)
                                        .toList())));
    }

    /// Whether a cell says this word, where it may also be empty.
    ///
    /// @throws InvalidInput if it says another
    boolean says(int column, String word) {
        String cell = cells.get(column);
        if (!cell.isEmpty() && !cell.equals(word)) {
            throw new InvalidInput(Sentence.of("input.table-word", column + 1, cell, word));
        }
        return !cell.isEmpty();
    }
}
