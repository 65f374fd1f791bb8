package switchboard.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import switchboard.cluster.Checksum;
import switchboard.cluster.Sentence;
import switchboard.cluster.SystemVersion;

/// What the wizard says of the image that it has fetched and is about to install.
final class OfferedImage {
    private static final Pattern FILE = Pattern.compile("Downloaded:(?<value>.*)");
    private static final Pattern VERSION = Pattern.compile("File version\\s*:(?<value>.*)");

    /// `File checksum: aa:bb:…`, and from 12.5 on `File checksum : (MD5): …` and `(SHA512): …`
    /// below.
    private static final Pattern CHECKSUM =
            Pattern.compile(
                    "(?:File checksum\\s*:\\s*)?(?:\\((?:MD5|SHA512)\\)\\s*:?\\s*)?"
                            + "(?<value>(?:[0-9a-fA-F]{2}:){15}[0-9a-fA-F]{2}"
                            + "|[0-9a-fA-F]{32}|[0-9a-fA-F]{128})");

    private OfferedImage() {}

    /// Why it is not what was ordered. An image that does not say which release it is, is not.
    static Optional<Sentence> difference(String printed, InstallOrder order) {
        List<String> files = all(FILE, printed);
        if (!files.stream().allMatch(order.file()::equals)) {
            return Optional.of(
                    Sentence.of("cli.install.other-file", String.join(", ", files), order.file()));
        }
        // A COP file names no release.
        return order.version()
                .flatMap(wanted -> difference(printed, order, wanted))
                .or(() -> order.checksum().flatMap(wanted -> difference(printed, order, wanted)));
    }

    private static Optional<Sentence> difference(
            String printed, InstallOrder order, SystemVersion release) {
        List<String> versions = all(VERSION, printed);
        if (versions.isEmpty()) {
            return Optional.of(Sentence.of("cli.install.no-version", release));
        }
        Optional<SystemVersion> wanted = Optional.of(release);
        return versions.stream().allMatch(version -> VersionText.read(version).equals(wanted))
                ? Optional.empty()
                : Optional.of(
                        Sentence.of(
                                "cli.install.other-version",
                                order.file(),
                                String.join(", ", versions),
                                release));
    }

    private static Optional<Sentence> difference(
            String printed, InstallOrder order, Checksum wanted) {
        List<Checksum> found =
                all(CHECKSUM, printed).stream()
                        .map(Checksum::parse)
                        .filter(wanted::isComparableWith)
                        .toList();
        if (found.isEmpty()) {
            return Optional.of(Sentence.of("cli.install.no-checksum", order.file(), wanted));
        }
        return found.stream().allMatch(wanted::equals)
                ? Optional.empty()
                : Optional.of(
                        Sentence.of(
                                "cli.install.other-checksum",
                                order.file(),
                                found.getLast(),
                                wanted));
    }

    private static List<String> all(Pattern wanted, String printed) {
        return printed.lines()
                .map(String::strip)
                .map(wanted::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group("value").strip())
                .toList();
    }
}
