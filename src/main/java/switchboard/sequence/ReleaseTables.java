package switchboard.sequence;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import switchboard.cluster.SystemVersion;

/// What is known of releases: which paths are supported, what COP files do, and which releases go
/// together (rules TYP-1, CMP-1 to 3). The product brings its tables; the rows of a site stand
/// before them, so that a site can add to them and correct them.
///
/// @param paths the first that leads there counts
/// @param cops the first that has the file counts
/// @param matches all that are about the target count: the strictest holds
public record ReleaseTables(
        List<UpgradePath> paths, List<CopFamily> cops, List<ReleaseMatch> matches) {
    private static volatile ReleaseTables used = packaged();

    /// Copies the rows.
    public ReleaseTables {
        paths = List.copyOf(paths);
        cops = List.copyOf(cops);
        matches = List.copyOf(matches);
    }

    /// The tables that the product brings.
    public static ReleaseTables packaged() {
        return new ReleaseTables(
                TableRow.packaged(UpgradePath.FILE, UpgradePath.COLUMNS, UpgradePath::of),
                TableRow.packaged(CopFamily.FILE, CopFamily.COLUMNS, CopFamily::of),
                TableRow.packaged(ReleaseMatch.FILE, ReleaseMatch.COLUMNS, ReleaseMatch::of));
    }

    /// These tables with the rows before them that a site keeps in a directory, in files of the
    /// same names; each of them may be absent.
    ///
    /// @throws switchboard.cluster.InvalidInput for the first row that is not as it must be: which
    ///     file, which line, what to write
    public ReleaseTables before(Path directory) {
        return new ReleaseTables(
                join(
                        TableRow.ofSite(
                                directory.resolve(UpgradePath.FILE),
                                UpgradePath.COLUMNS,
                                UpgradePath::of),
                        paths),
                join(
                        TableRow.ofSite(
                                directory.resolve(CopFamily.FILE),
                                CopFamily.COLUMNS,
                                CopFamily::of),
                        cops),
                join(
                        TableRow.ofSite(
                                directory.resolve(ReleaseMatch.FILE),
                                ReleaseMatch.COLUMNS,
                                ReleaseMatch::of),
                        matches));
    }

    private static <T> List<T> join(List<T> first, List<T> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    /// Lets everybody use these tables, from the start of the product on.
    public static void use(ReleaseTables tables) {
        used = tables;
    }

    static ReleaseTables used() {
        return used;
    }

    /// How many rows there are.
    public int size() {
        return paths.size() + cops.size() + matches.size();
    }

    Optional<UpgradePath> path(SystemVersion installed, SystemVersion target) {
        return paths.stream().filter(path -> path.leads(installed, target)).findFirst();
    }

    /// The row that two releases of one cluster break, if any.
    Optional<ReleaseMatch> broken(SystemVersion unifiedCm, SystemVersion presence) {
        return matches.stream()
                .filter(row -> row.to().contain(unifiedCm))
                .filter(row -> !row.allows(unifiedCm, presence))
                .findFirst();
    }

    Optional<CopFamily> cop(String file) {
        return cops.stream().filter(family -> family.has(file)).findFirst();
    }
}
