package switchboard.ssh;

/// An account as it is kept.
///
/// @param account the account, its password in the clear
/// @param edition tells this keeping of the password from every other, also of the same password
/// @param refused whether a node that had never accepted the password has refused it
record KeptAccount(NodeCredentials.Account account, String edition, boolean refused) {
    @Override
    public String toString() {
        return account + (refused ? " (refused)" : "");
    }
}
