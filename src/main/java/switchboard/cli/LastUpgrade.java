package switchboard.cli;

/// What `utils system upgrade status` says of the last upgrade on a node.
///
/// @param word the node's own word for how it stands; `Failed` is the only one documented
/// @param file the image, empty where the node does not name it
/// @param log the name of the install log, empty where the node does not name it
public record LastUpgrade(String word, String file, String log) {}
