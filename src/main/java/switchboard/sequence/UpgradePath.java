package switchboard.sequence;

import java.util.List;
import java.util.stream.Stream;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;
import switchboard.cluster.SystemVersion;

/// A supported way from one release to another, a row of `paths.csv` (rule CMP-3: data with its
/// source, not code).
///
/// @param from the releases it starts from
/// @param to the releases it leads to
/// @param kind standard or refresh (rule TYP-1)
/// @param unifiedCm the COP files that Unified CM requires first
/// @param imAndPresence the same for IM and Presence
/// @param source where this is said
record UpgradePath(
        Releases from,
        Releases to,
        UpgradeKind kind,
        List<Requirement> unifiedCm,
        List<Requirement> imAndPresence,
        String source) {
    static final String FILE = "paths.csv";
    static final int COLUMNS = 6;

    UpgradePath {
        unifiedCm = List.copyOf(unifiedCm);
        imAndPresence = List.copyOf(imAndPresence);
    }

    /// A COP file that must be there before the release (rule COP-3).
    ///
    /// @param stem how its name begins
    /// @param by the releases that need it; empty if all do
    record Requirement(String stem, List<Releases> by) {
        Requirement {
            by = List.copyOf(by);
        }

        private boolean isMeantFor(SystemVersion installed) {
            return by.isEmpty() || by.stream().anyMatch(it -> it.contain(installed));
        }

        private static Requirement parse(String part) {
            String[] stemAndReleases = part.strip().split("@", 2);
            if (!stemAndReleases[0].strip().matches("[A-Za-z0-9._-]+")) {
                throw new InvalidInput(Sentence.of("input.table-requirement", part));
            }
            return new Requirement(
                    stemAndReleases[0].strip(),
                    stemAndReleases.length == 1
                            ? List.of()
                            : List.of(Releases.parse(stemAndReleases[1].strip())));
        }
    }

    /// @throws InvalidInput if a cell is not as it must be
    static UpgradePath of(TableRow row) {
        return new UpgradePath(
                Releases.parse(row.filled(0)),
                Releases.parse(row.filled(1)),
                row.oneOf(2, UpgradeKind.class),
                requirements(row.cells().get(3)),
                requirements(row.cells().get(4)),
                row.filled(5));
    }

    private static List<Requirement> requirements(String cell) {
        return Stream.of(cell.split(",", -1))
                .filter(part -> !cell.isEmpty())
                .map(Requirement::parse)
                .toList();
    }

    /// Whether the path leads from the one release to the other.
    boolean leads(SystemVersion installed, SystemVersion target) {
        return from.contain(installed) && to.contain(target) && installed.compareTo(target) < 0;
    }

    /// How the names of the COP files begin that a node with this release requires first.
    List<String> requires(Product product, SystemVersion installed) {
        List<Requirement> first =
                switch (product) {
                    case UNIFIED_CM -> unifiedCm;
                    case IM_AND_PRESENCE -> imAndPresence;
                };
        return first.stream()
                .filter(it -> it.isMeantFor(installed))
                .map(Requirement::stem)
                .toList();
    }
}
