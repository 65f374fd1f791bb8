package switchboard.lab;

/// An account with its password.
///
/// @param user the user name
/// @param password its password
public record LabAccount(String user, String password) {
    @Override
    public String toString() {
        return "LabAccount[" + user + "]";
    }
}
