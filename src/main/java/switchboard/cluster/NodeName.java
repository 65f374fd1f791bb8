package switchboard.cluster;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;

/// The host name of a node, as `show network cluster` prints it, without the domain. In order,
/// `sub2` stands before `sub10`, as people count.
///
/// @param value never blank
public record NodeName(String value) implements Comparable<NodeName> {
    private static final Pattern BESIDE_A_NUMBER =
            Pattern.compile("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)");
    private static final Comparator<NodeName> AS_PEOPLE_COUNT =
            Comparator.comparing(NodeName::runs, NodeName::compare).thenComparing(NodeName::value);

    /// @throws InvalidInput if the name is blank
    public NodeName {
        if (value.isBlank()) {
            throw new InvalidInput(Sentence.of("input.node-name"));
        }
    }

    @Override
    public int compareTo(NodeName other) {
        return AS_PEOPLE_COUNT.compare(this, other);
    }

    /// Its letters and its numbers, in turn.
    private String[] runs() {
        return BESIDE_A_NUMBER.split(value);
    }

    private static int compare(String[] one, String[] other) {
        return Arrays.compare(one, other, NodeName::compareRuns);
    }

    private static int compareRuns(String one, String other) {
        boolean numbers = isNumber(one) && isNumber(other);
        return numbers
                ? new BigInteger(one).compareTo(new BigInteger(other))
                : one.compareTo(other);
    }

    private static boolean isNumber(String run) {
        return run.charAt(0) >= '0' && run.charAt(0) <= '9';
    }

    @Override
    public String toString() {
        return value;
    }
}
