package switchboard.sequence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import switchboard.cluster.Product;
import switchboard.cluster.SystemVersion;

/// A supported way from one release to another, a row of `paths.csv` (rule CMP-3: data with its
/// source, not code).
///
/// @param from the release it starts from, as the first numbers of a version
/// @param to the release it leads to, likewise
/// @param kind standard or refresh (rule TYP-1)
/// @param unifiedCm the COP file that Unified CM requires first, if any
/// @param imAndPresence the same for IM and Presence
/// @param source where this is said
record UpgradePath(
        String from,
        String to,
        UpgradeKind kind,
        Optional<Requirement> unifiedCm,
        Optional<Requirement> imAndPresence,
        String source) {
    /// A COP file that must be there before the release (rule COP-3).
    ///
    /// @param stem how its name begins
    /// @param below the first build that needs it no more; empty if all need it
    record Requirement(String stem, Optional<SystemVersion> below) {
        private boolean isMeantFor(SystemVersion installed) {
            return below.filter(first -> installed.compareTo(first) >= 0).isEmpty();
        }
    }

    /// All rows of the file.
    static List<UpgradePath> all() {
        try (BufferedReader file =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        UpgradePath.class.getResourceAsStream(
                                                "/switchboard/paths.csv")),
                                StandardCharsets.UTF_8))) {
            return file.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(UpgradePath::row)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static UpgradePath row(String line) {
        String[] cells = line.split(";", -1);
        return new UpgradePath(
                cells[0].strip(),
                cells[1].strip(),
                UpgradeKind.valueOf(cells[2].strip()),
                requirement(cells[3].strip()),
                requirement(cells[4].strip()),
                cells[5].strip());
    }

    private static Optional<Requirement> requirement(String cell) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = cell.split("<", 2);
        Optional<SystemVersion> below =
                parts.length == 1 ? Optional.empty() : Optional.of(SystemVersion.parse(parts[1]));
        return Optional.of(new Requirement(parts[0], below));
    }

    /// Whether the path leads from the one release to the other.
    boolean leads(SystemVersion installed, SystemVersion target) {
        return begins(installed, from) && begins(target, to) && installed.compareTo(target) < 0;
    }

    /// How the name of the COP file begins that a node with this release requires first.
    Optional<String> requires(Product product, SystemVersion installed) {
        Optional<Requirement> first =
                switch (product) {
                    case UNIFIED_CM -> unifiedCm;
                    case IM_AND_PRESENCE -> imAndPresence;
                };
        return first.filter(it -> it.isMeantFor(installed)).map(Requirement::stem);
    }

    static boolean begins(SystemVersion version, String numbers) {
        return (version + ".").startsWith(numbers + ".");
    }
}
