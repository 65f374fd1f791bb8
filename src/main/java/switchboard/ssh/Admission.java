package switchboard.ssh;

/// Leave to try an account's password on a node, once. Whoever holds it tells the guard how it
/// went, whatever happens.
///
/// @param node where it may be tried
/// @param kept the account and which edition of its password
record Admission(NodeAccess node, KeptAccount kept) {
    /// How the attempt went.
    enum Outcome {
        /// The node let us in.
        ACCEPTED,
        /// The node refused the password.
        REFUSED,
        /// The password was sent, and no answer came.
        UNANSWERED,
        /// The password was not sent.
        NOT_TRIED
    }
}
