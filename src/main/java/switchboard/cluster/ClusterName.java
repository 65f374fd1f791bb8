package switchboard.cluster;

import java.util.regex.Pattern;

/// The name by which people call a cluster, as on the wall.
///
/// @param value 1 to 40 letters, digits, dots, dashes or underscores, beginning with a letter or a
///     digit, so that it can stand in an address of the product as it is
public record ClusterName(String value) {
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    private static final Pattern REHEARSAL = Pattern.compile(".+-rehearsal-[0-9]+");
    private static final int LONGEST = 40;

    /// @throws InvalidInput if the name is not as [#value()] asks
    public ClusterName {
        if (!ALLOWED.matcher(value).matches()) {
            throw new InvalidInput(Sentence.of("input.cluster-name", value));
        }
    }

    /// The name of a rehearsal on a copy of this cluster; a long name loses its end.
    ///
    /// @param number which one, from 1
    public ClusterName rehearsal(int number) {
        String last = "-rehearsal-" + number;
        int kept = Math.min(value.length(), LONGEST - last.length());
        return new ClusterName(value.substring(0, kept) + last);
    }

    /// Whether it is the name of a rehearsal. No cluster with real nodes may be called so: whoever
    /// is woken at night, and the door to the nodes, tell one from the other by the name alone.
    public boolean isRehearsal() {
        return REHEARSAL.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
