package switchboard.ui.part;

/// Where the nodes fetch images from.
///
/// @param server the server, as the nodes reach it
/// @param directory the directory there
/// @param user the account there
/// @param password its password
public record ImageSource(String server, String directory, String user, String password) {
    /// Nothing filled in.
    public static ImageSource blank() {
        return new ImageSource("", "", "", "");
    }

    @Override
    public String toString() {
        return "ImageSource[" + server + "]";
    }
}
