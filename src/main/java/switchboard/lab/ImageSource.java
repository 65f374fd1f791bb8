package switchboard.lab;

import java.util.Optional;

/// Where a person told the wizard to fetch the image from.
record ImageSource(String server, String directory, LabAccount account) {

    /// What is wrong with it, in the node's words; empty if the images can be had.
    Optional<String> refusal(LabImages images) {
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
