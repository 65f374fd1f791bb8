package switchboard.ui.part;

/// What a person says to register a cluster, as typed.
///
/// @param name what to call it
/// @param address one of its nodes
/// @param port the SSH port of all its nodes
/// @param user the OS administration account
/// @param password its password
/// @param speed how many times as fast as real nodes its nodes run
public record NewCluster(
        String name, String address, int port, String user, String password, int speed) {
    private static final int SSH = 22;

    /// An empty form for real nodes.
    public static NewCluster blank() {
        return new NewCluster("", "", SSH, "", "", 1);
    }

    @Override
    public String toString() {
        return "NewCluster[" + name + "]";
    }
}
