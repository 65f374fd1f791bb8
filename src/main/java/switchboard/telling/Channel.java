package switchboard.telling;

/// A way to people.
interface Channel {
    /// Hands a message over.
    ///
    /// @throws NotDelivered if the other end did not take it
    void send(Message message) throws NotDelivered;
}
