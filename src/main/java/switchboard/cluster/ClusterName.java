package switchboard.cluster;

import java.util.regex.Pattern;

/// The name by which people call a cluster, as on the wall.
///
/// @param value 1 to 40 letters, digits, dots, dashes or underscores, beginning with a letter or a
///     digit, so that it can stand in an address of the product as it is
public record ClusterName(String value) {
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    /// @throws InvalidInput if the name is not as [#value()] asks
    public ClusterName {
        if (!ALLOWED.matcher(value).matches()) {
            throw new InvalidInput(Sentence.of("input.cluster-name", value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
