package switchboard.cli;

import java.util.List;
import switchboard.cluster.SystemVersion;

/// A release on one side of a node, with the software options installed on it.
///
/// @param version the release
/// @param options the COP files as the node lists them, without `.sgn`
public record InstalledRelease(SystemVersion version, List<String> options) {
    /// Copies the options.
    public InstalledRelease {
        options = List.copyOf(options);
    }
}
