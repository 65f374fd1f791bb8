package switchboard.sequence;

import java.util.Optional;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.cluster.SystemVersion;

/// Some releases, as a table writes them: the first numbers of a version, and if needed from which
/// build on (`>=`) and below which (`<`), for example `14<14.0.1.14000-0`.
///
/// @param numbers how the version begins
/// @param from the first of them
/// @param below the first that is none of them
record Releases(String numbers, Optional<SystemVersion> from, Optional<SystemVersion> below) {
    /// @throws InvalidInput if a cell is not written so
    static Releases parse(String cell) {
        String[] below = cell.split("(?<!>)<", 2);
        String[] from = below[0].split(">=", 2);
        if (!from[0].strip().matches("\\d{1,4}(\\.\\d{1,6}){0,3}")) {
            throw new InvalidInput(Sentence.of("input.table-releases", cell));
        }
        return new Releases(from[0].strip(), limit(from), limit(below));
    }

    private static Optional<SystemVersion> limit(String[] parts) {
        return parts.length == 1 ? Optional.empty() : Optional.of(SystemVersion.parse(parts[1]));
    }

    boolean contain(SystemVersion version) {
        return (version + ".").startsWith(numbers + ".")
                && from.filter(first -> version.compareTo(first) < 0).isEmpty()
                && below.filter(end -> version.compareTo(end) >= 0).isEmpty();
    }

    /// As the table writes it.
    @Override
    public String toString() {
        return numbers
                + from.map(it -> ">=" + it).orElse("")
                + below.map(it -> "<" + it).orElse("");
    }
}
