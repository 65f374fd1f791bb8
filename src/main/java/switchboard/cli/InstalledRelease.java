package switchboard.cli;

import java.util.List;
import java.util.regex.Pattern;
import switchboard.cluster.SystemVersion;

/// A release on one side of a node, with the software options installed on it.
///
/// @param version the release
/// @param options the COP files as the node lists them, without `.sgn`
public record InstalledRelease(SystemVersion version, List<String> options) {
    private static final Pattern ENDINGS = Pattern.compile("(?i)(?:\\.(?:sgn|sha512))+\\z");

    /// Copies the options.
    public InstalledRelease {
        options = List.copyOf(options);
    }

    /// Whether a COP file is installed. Nodes list it without the endings for its signature [real],
    /// so those are left off on both sides; capital letters make no difference.
    ///
    /// @param file its name, with or without `.sgn` and `.sha512`
    public boolean has(String file) {
        return options.stream().anyMatch(option -> bare(option).equalsIgnoreCase(bare(file)));
    }

    private static String bare(String file) {
        return ENDINGS.matcher(file.strip()).replaceFirst("");
    }
}
