package switchboard.ssh;

/// Why a session did not come about, or ended. A failure is news about the node, not an exception.
///
/// @param kind what happened
/// @param detail the fingerprint seen, the words of the other side, or why we did not try; never a
///     password
public record ShellFailure(Kind kind, String detail) {
    /// What happened.
    public enum Kind {
        /// Nothing accepts a connection at the address and port.
        NO_ANSWER,
        /// No host key is pinned for the address; the detail is the fingerprint seen.
        HOST_KEY_NOT_PINNED,
        /// The host key is another than the pinned one; the detail is the fingerprint seen.
        HOST_KEY_CHANGED,
        /// The account or password was refused, now or before with the same password.
        SIGN_IN_REFUSED,
        /// No algorithm in common, or no way to sign in with a password.
        NO_COMMON_ALGORITHM,
        /// The port answered, but the connection broke before the shell was open.
        CUT_OFF,
        /// The session was open and broke.
        LOST,
        /// We closed it.
        CLOSED
    }

    /// A failure thrown where there is nobody to return it to.
    public static final class Raised extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient ShellFailure failure;

        /// @param failure what happened
        public Raised(ShellFailure failure) {
            super(failure.kind() + " " + failure.detail());
            this.failure = failure;
        }

        /// What happened.
        public ShellFailure failure() {
            return failure;
        }
    }
}
