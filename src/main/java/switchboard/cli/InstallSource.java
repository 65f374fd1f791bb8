package switchboard.cli;

import java.util.List;
import switchboard.cluster.ImageOrigin;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;

/// Where the install wizard is to take a file from.
///
/// @param origin which entry of its menu
/// @param server the host of the file, as the node reaches it; empty where it is not remote
/// @param directory the directory there, with forward slashes
/// @param user the account there
/// @param password its password; masked wherever it would be shown
public record InstallSource(
        ImageOrigin origin, String server, String directory, String user, String password) {
    /// @throws InvalidInput if a part is empty where it is asked for, for then the wizard would
    ///     take what it remembers, or holds a control character, which would be typed as an answer
    ///     of its own
    public InstallSource {
        for (String part : List.of(server, directory, user, password)) {
            boolean missing = origin.isRemote() && part.isBlank();
            if (missing || part.chars().anyMatch(Character::isISOControl)) {
                throw new InvalidInput(Sentence.of("input.install-order"));
            }
        }
    }

    /// How its entry in the menu begins; its number differs between releases, and a local image is
    /// named behind it.
    String label() {
        return switch (origin) {
            case SFTP -> "Remote Filesystem via SFTP";
            case FTP -> "Remote Filesystem via FTP";
            case DVD -> "Local DVD/CD";
            case LOCAL_IMAGE -> "Local Image";
        };
    }

    /// A server over SFTP.
    public static InstallSource sftp(
            String server, String directory, String user, String password) {
        return new InstallSource(ImageOrigin.SFTP, server, directory, user, password);
    }

    @Override
    public String toString() {
        return origin.isRemote()
                ? origin + " " + user + "@" + server + ":" + directory
                : origin.name();
    }
}
