package switchboard.lab;

import java.util.Optional;

/// Where a person told the wizard to fetch the image from.
///
/// @param inDrive whether it is the drive of the node, in which lies what the file server has
record ImageSource(String server, String directory, LabAccount account, boolean inDrive) {

    ImageSource(String server, String directory, LabAccount account) {
        this(server, directory, account, false);
    }

    /// The drive of the node.
    static ImageSource drive() {
        return new ImageSource("", "", new LabAccount("", ""), true);
    }

    /// The line above the list of what is there.
    String title() {
        String place = inDrive ? "\"upgrade\" directory:" : "\"" + server + ":" + directory + "\":";
        return "\nAvailable options and upgrades in " + place + "\n";
    }

    /// What is wrong with it, in the node's words; empty if the images can be had.
    Optional<String> refusal(LabImages images) {
        if (inDrive) {
            return Optional.empty();
        }
        if (!server.equals(images.server())) {
            return Optional.of("The remote server could not be located.");
        }
        if (!account.equals(images.account())) {
            return Optional.of("The user name or password is not valid.");
        }
        if (!withoutSlash(directory).equals(withoutSlash(images.directory()))) {
            return Optional.of("The directory could not be located.");
        }
        return Optional.empty();
    }

    private static String withoutSlash(String path) {
        return path.length() > 1 && path.endsWith("/")
                ? path.substring(0, path.length() - 1)
                : path;
    }
}
