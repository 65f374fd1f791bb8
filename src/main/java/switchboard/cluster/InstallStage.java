package switchboard.cluster;

/// Where an install stands, in the node's own words. Nodes report stages, never a percentage.
///
/// @param log the name of the install log, empty until the node has named it
/// @param line the latest line that the node wrote about it
public record InstallStage(String log, String line) {}
