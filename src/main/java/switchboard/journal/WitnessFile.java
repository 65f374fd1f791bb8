package switchboard.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;

/// The file outside the database that knows the journal's heads: lines are added, none is changed
/// or taken away. A hundred bytes for each thing decided or sent make a megabyte in a long year.
record WitnessFile(Path path) {
    boolean exists() {
        return Files.exists(path);
    }

    /// All whole lines; the last may have been cut by a crash and is then nothing.
    ///
    /// @throws InvalidInput if a line cannot be read
    List<WitnessLine> read() throws IOException {
        String text = Files.readString(path, StandardCharsets.ISO_8859_1);
        List<WitnessLine> lines = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            int number = lines.size() + 1;
            lines.add(
                    WitnessLine.read(text.substring(from, end))
                            .orElseThrow(
                                    () ->
                                            new InvalidInput(
                                                    Sentence.of(
                                                            "chain.witness-line", number, path))));
            from = end + 1;
        }
        return lines;
    }

    /// Adds a line; it is on disk when this returns.
    void add(WitnessLine line) throws IOException {
        try (FileChannel file =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            long end = endOfLines(file);
            ByteBuffer bytes =
                    ByteBuffer.wrap((line.text() + "\n").getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                end += file.write(bytes, end);
            }
            file.truncate(end);
            file.force(true);
        }
    }

    /// Where the last whole line ends: behind it stands at most what a crash left of another.
    private static long endOfLines(FileChannel file) throws IOException {
        long end = file.size();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (end > 0) {
            one.clear();
            file.read(one, end - 1);
            if (one.get(0) == '\n') {
                return end;
            }
            end--;
        }
        return end;
    }
}
