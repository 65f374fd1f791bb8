package switchboard.cluster;

/// What a node is among the nodes of its product. For IM and Presence the publisher is the database
/// publisher, which `show network cluster` calls "Subscriber cups DBPub".
public enum Role {
    /// The first node: it holds the writable database.
    PUBLISHER,
    /// A node that receives the database from its publisher.
    SUBSCRIBER
}
