package switchboard.lab;

/// Something that goes wrong in a lab node's web services while the node itself is as it is. It
/// lasts until it is taken away.
public enum WebTrouble {
    /// The web application does not run.
    NOT_RUNNING,
    /// The node was asked too often.
    TOO_FAST,
    /// It answers with something that is no XML.
    NONSENSE,
    /// It says that replication is out of sync, whatever the node's tables say.
    SAYS_OUT_OF_SYNC,
    /// It takes the call and never answers.
    SILENT
}
