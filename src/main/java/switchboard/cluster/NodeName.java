package switchboard.cluster;

/// The host name of a node, as `show network cluster` prints it, without the domain.
///
/// @param value never blank
public record NodeName(String value) implements Comparable<NodeName> {
    /// @throws InvalidInput if the name is blank
    public NodeName {
        if (value.isBlank()) {
            throw new InvalidInput(Sentence.of("input.node-name"));
        }
    }

    @Override
    public int compareTo(NodeName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
