package switchboard.night;

/// What befalls a connection between the product and a node.
enum LineFault {
    /// Broken with a reset, on both sides.
    CUT,
    /// Closed in order, on both sides, by somebody in between.
    CLOSED,
    /// What is sent is swallowed both ways, and nobody is told.
    HALF_OPEN,
    /// The same on every connection that the node has at that moment.
    UNPLUGGED,
    /// Nothing passes for a moment, then all of it.
    DELAYED,
    /// The same for so long that the product has given the connection up when it comes.
    LATE,
    /// From now on one byte at a time.
    DRIPPING,
    /// One byte comes twice.
    DOUBLED_BYTE,
    /// What the node prints comes twice, inside of SSH.
    DOUBLED_TEXT
}
