package switchboard.cli;

import switchboard.cluster.SystemVersion;

/// What the install wizard is to install, and from where.
///
/// @param server the host of the image, as the node reaches it
/// @param directory the directory there, with forward slashes
/// @param user the account there
/// @param password its password; masked wherever it would be shown
/// @param file the exact name of the image
/// @param version the release that the image must turn out to be
public record InstallOrder(
        String server,
        String directory,
        String user,
        String password,
        String file,
        SystemVersion version) {
    @Override
    public String toString() {
        return "InstallOrder[" + user + "@" + server + ":" + directory + "/" + file + "]";
    }
}
