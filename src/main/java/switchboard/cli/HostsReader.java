package switchboard.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads `show tech network hosts`, a hosts file with all nodes of both products and no roles
/// [doc].
public final class HostsReader {
    private static final Pattern AROUND =
            Pattern.compile("#.*|[-=]{3,}.*|/etc/hosts.*|(?i)show (?:tech|platform) .*");
    private static final Pattern NAME = Pattern.compile("[\\w.-]{1,255}");

    private HostsReader() {}

    /// A line of the file.
    ///
    /// @param address the address
    /// @param names its names, at least one
    public record Host(String address, List<String> names) {
        /// Copies the names.
        public Host {
            names = List.copyOf(names);
        }
    }

    /// The hosts, this machine's own loopback included; unreadable without any.
    public static Reading<List<Host>> read(Transcript transcript) {
        return FailedAnswer.<List<Host>>in(transcript)
                .orElseGet(() -> hosts(new AnswerLines(transcript)));
    }

    private static Reading<List<Host>> hosts(AnswerLines lines) {
        Reading<List<Host>> read = lines.rows(0, AROUND.asMatchPredicate(), HostsReader::host);
        return read.fold(found -> found.isEmpty() ? lines.unreadable() : read, _ -> read);
    }

    private static Optional<Host> host(String line) {
        List<String> words = Arrays.asList(line.replaceFirst("#.*", "").strip().split("\\s+"));
        boolean whole =
                words.size() > 1
                        && NodeAddress.isAddress(words.getFirst())
                        && words.stream().skip(1).allMatch(NAME.asMatchPredicate());
        return whole
                ? Optional.of(new Host(words.getFirst(), words.subList(1, words.size())))
                : Optional.empty();
    }
}
