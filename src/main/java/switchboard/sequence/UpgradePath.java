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
/// @param keyBelow below these builds a COP file is required first (rule COP-3); by product
/// @param source where this is said
record UpgradePath(String from, String to, Kind kind, KeyBelow keyBelow, String source) {
    /// How the release is installed.
    enum Kind {
        /// On the inactive side, while the node stays in service.
        STANDARD,
        /// With restarts, the node out of service.
        REFRESH
    }

    /// The first builds that need no COP file; empty where none is required.
    record KeyBelow(Optional<SystemVersion> unifiedCm, Optional<SystemVersion> imAndPresence) {}

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
                Kind.valueOf(cells[2].strip()),
                new KeyBelow(version(cells[3]), version(cells[4])),
                cells[5].strip());
    }

    private static Optional<SystemVersion> version(String cell) {
        return cell.isBlank() ? Optional.empty() : Optional.of(SystemVersion.parse(cell));
    }

    /// Whether the path leads from the one release to the other.
    boolean leads(SystemVersion installed, SystemVersion target) {
        return begins(installed, from) && begins(target, to) && installed.compareTo(target) < 0;
    }

    /// Whether a COP file is required first on a node with this release.
    boolean needsKey(Product product, SystemVersion installed) {
        Optional<SystemVersion> below =
                switch (product) {
                    case UNIFIED_CM -> keyBelow.unifiedCm();
                    case IM_AND_PRESENCE -> keyBelow.imAndPresence();
                };
        return below.filter(first -> installed.compareTo(first) < 0).isPresent();
    }

    static boolean begins(SystemVersion version, String numbers) {
        return (version + ".").startsWith(numbers + ".");
    }
}
