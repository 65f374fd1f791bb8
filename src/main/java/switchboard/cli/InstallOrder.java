package switchboard.cli;

import java.util.Optional;
import switchboard.cluster.Checksum;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.cluster.SystemVersion;

/// What the install wizard is to install, and from where: a release, or a COP file.
///
/// @param source where it is
/// @param file the exact name of the image
/// @param checksum the checksum that the node must find, if one was given: MD5 or SHA-512 in
///     hexadecimal
/// @param version the release that the image must turn out to be; empty for a COP file
/// @param refresh whether it must turn out to be a refresh upgrade
/// @param automatic whether the node is to switch to the release by itself afterwards
public record InstallOrder(
        InstallSource source,
        String file,
        Optional<Checksum> checksum,
        Optional<SystemVersion> version,
        boolean refresh,
        boolean automatic) {
    /// @throws InvalidInput if the file has no name, or one that cannot be typed
    public InstallOrder {
        if (file.isBlank() || file.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput(Sentence.of("input.install-order"));
        }
    }

    /// A standard upgrade without automatic switching, of which no checksum is known.
    public InstallOrder(InstallSource source, String file, SystemVersion version) {
        this(source, file, Optional.empty(), Optional.of(version), false, false);
    }

    @Override
    public String toString() {
        return "InstallOrder[" + file + " from " + source + "]";
    }
}
