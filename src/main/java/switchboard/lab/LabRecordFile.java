package switchboard.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// A record that is also written to a file, line by line, so that a lab which was killed goes
/// on as its nodes would have. The head of the file says when lab time began, how fast it goes,
/// and the seed; they stay as they were when the file was made.
///
/// @param time lab time
/// @param seed what the variations of time grow from
/// @param record what was done so far; it appends to the file
public record LabRecordFile(LabTime time, long seed, LabRecord record) {
    private static final String HEAD = "switchboard lab record";
    private static final int HEAD_PARTS = 5;

    /// Opens a record file, or begins it where there is none.
    ///
    /// @param wall the wall clock
    /// @param factor how fast the time of a new file goes
    /// @param seed the seed of a new file
    /// @throws UncheckedIOException if the file cannot be read or written
    /// @throws IllegalArgumentException if it is no record
    public static LabRecordFile open(Path file, InstantSource wall, double factor, long seed) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.exists(file) ? read(file, wall) : begin(file, wall, factor, seed);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static LabRecordFile begin(Path file, InstantSource wall, double factor, long seed)
            throws IOException {
        LabTime time = LabTime.from(wall, factor);
        String head =
                String.join(
                        "\t",
                        HEAD,
                        time.origin().toString(),
                        time.wallOrigin().toString(),
                        String.valueOf(factor),
                        String.valueOf(seed));
        Files.writeString(file, head + "\n", StandardOpenOption.CREATE_NEW);
        return new LabRecordFile(time, seed, keptIn(file, List.of()));
    }

    private static LabRecordFile read(Path file, InstantSource wall) throws IOException {
        String text = wholeLines(file);
        List<String> lines = text.lines().toList();
        String[] head = lines.isEmpty() ? new String[0] : lines.getFirst().split("\t", -1);
        if (head.length != HEAD_PARTS || !head[0].equals(HEAD)) {
            throw new IllegalArgumentException(file + " is not a lab record");
        }
        List<LabEntry> entries =
                lines.stream().skip(1).map(LabEntry::parse).flatMap(Optional::stream).toList();
        try {
            LabTime time =
                    new LabTime(
                            wall,
                            Instant.parse(head[2]),
                            Instant.parse(head[1]),
                            Double.parseDouble(head[3]));
            return new LabRecordFile(time, Long.parseLong(head[4]), keptIn(file, entries));
        } catch (DateTimeParseException | NumberFormatException broken) {
            throw new IllegalArgumentException(file + " is not a lab record", broken);
        }
    }

    /// What stands in the file, after a line torn by a crash has been taken off its end.
    private static String wholeLines(Path file) throws IOException {
        String text = Files.readString(file);
        int end = text.lastIndexOf('\n') + 1;
        if (end < text.length()) {
            Files.writeString(file, text.substring(0, end));
        }
        return text.substring(0, end);
    }

    private static LabRecord keptIn(Path file, List<LabEntry> entries) {
        return new LabRecord(entries, entry -> append(file, entry));
    }

    private static void append(Path file, LabEntry entry) {
        try {
            Files.writeString(file, entry.line() + "\n", StandardOpenOption.APPEND);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
