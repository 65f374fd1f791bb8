package switchboard.cli;

import java.util.List;
import java.util.Optional;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.cluster.SystemVersion;

/// What the install wizard is to install, and from where: a release, or a COP file.
///
/// @param server the host of the image, as the node reaches it
/// @param directory the directory there, with forward slashes
/// @param user the account there
/// @param password its password; masked wherever it would be shown
/// @param file the exact name of the image
/// @param version the release that the image must turn out to be; empty for a COP file
/// @param refresh whether it must turn out to be a refresh upgrade
/// @param automatic whether the node is to switch to the release by itself afterwards
public record InstallOrder(
        String server,
        String directory,
        String user,
        String password,
        String file,
        Optional<SystemVersion> version,
        boolean refresh,
        boolean automatic) {
    /// @throws InvalidInput if a part is empty, for then the wizard would take what it remembers,
    ///     or holds a control character, which would be typed as an answer of its own
    public InstallOrder {
        for (String part : List.of(server, directory, user, password, file)) {
            if (part.isBlank() || part.chars().anyMatch(Character::isISOControl)) {
                throw new InvalidInput(Sentence.of("input.install-order"));
            }
        }
    }

    /// A standard upgrade without automatic switching.
    public InstallOrder(
            String server,
            String directory,
            String user,
            String password,
            String file,
            SystemVersion version) {
        this(server, directory, user, password, file, Optional.of(version), false, false);
    }

    @Override
    public String toString() {
        return "InstallOrder[" + user + "@" + server + ":" + directory + "/" + file + "]";
    }
}
