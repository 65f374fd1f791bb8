package switchboard.sequence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;

/// A COP file that is installed on every node of a product before the release is.
///
/// @param product on whose nodes
/// @param file its exact name, by which the node is told
/// @param restart whether the node is restarted after it, before the release is installed (COP-4)
/// @param endsWayBack whether the node can no longer switch back from then on (COP-6)
public record CopFile(Product product, String file, boolean restart, boolean endsWayBack) {
    /// What is known of a family of COP files, a row of `cops.csv`.
    ///
    /// @param stem how the names of the family begin
    private record Family(String stem, boolean restart, boolean endsWayBack) {}

    /// The COP file of that name, with what is known of its family.
    ///
    /// @throws InvalidInput if no family of that name is known: whether it asks for a restart and
    ///     whether it ends the way back cannot be guessed
    public static CopFile of(Product product, String file) {
        String name = file.strip();
        return families().stream()
                .filter(family -> name.startsWith(family.stem()))
                .findFirst()
                .map(it -> new CopFile(product, name, it.restart(), it.endsWayBack()))
                .orElseThrow(() -> new InvalidInput(Sentence.of("input.cop-not-known", name)));
    }

    /// Whether the file is of the family whose names begin so.
    boolean isOf(String stem) {
        return file.startsWith(stem);
    }

    /// Whether a file of that name ends the way back (COP-6).
    static boolean endsWayBack(String file) {
        return families().stream()
                .anyMatch(family -> family.endsWayBack() && file.startsWith(family.stem()));
    }

    private static List<Family> families() {
        try (BufferedReader rows =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        CopFile.class.getResourceAsStream("/switchboard/cops.csv")),
                                StandardCharsets.UTF_8))) {
            return rows.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(";", -1))
                    .map(
                            cells ->
                                    new Family(
                                            cells[0].strip(),
                                            cells[1].strip().equals("restart"),
                                            cells[2].strip().equals("ends-way-back")))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
