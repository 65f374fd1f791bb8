package switchboard.cluster;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A release as a node prints it, `major.minor.maintenance.build-inhouse`, for example
/// `14.0.1.13900-155`. Compared number by number, never as text.
public record SystemVersion(int major, int minor, int maintenance, int build, int inhouse)
        implements Comparable<SystemVersion> {
    private static final Pattern GRAMMAR =
            Pattern.compile("(\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,6})-(\\d{1,6})");
    private static final int BUILDS_IN_AN_UPDATE = 1000;
    private static final Comparator<SystemVersion> ORDER =
            Comparator.comparingInt(SystemVersion::major)
                    .thenComparingInt(SystemVersion::minor)
                    .thenComparingInt(SystemVersion::maintenance)
                    .thenComparingInt(SystemVersion::build)
                    .thenComparingInt(SystemVersion::inhouse);

    /// Reads a release.
    ///
    /// @throws InvalidInput if it is not five numbers in that form
    public static SystemVersion parse(String text) {
        Matcher found = GRAMMAR.matcher(text.strip());
        if (!found.matches()) {
            throw new InvalidInput(Sentence.of("input.version", text));
        }
        return new SystemVersion(
                Integer.parseInt(found.group(1)),
                Integer.parseInt(found.group(2)),
                Integer.parseInt(found.group(3)),
                Integer.parseInt(found.group(4)),
                Integer.parseInt(found.group(5)));
    }

    /// The first three numbers, as people say it: `14.0.1`.
    public String release() {
        return major + "." + minor + "." + maintenance;
    }

    /// Whether the first two numbers agree (rule CMP-1).
    public boolean sameMajorAndMinor(SystemVersion other) {
        return major == other.major && minor == other.minor;
    }

    /// Whether both are of the same release: the first three numbers agree, and the digit of the
    /// build that counts service updates. An engineering special belongs to its service update.
    public boolean sameRelease(SystemVersion other) {
        return release().equals(other.release()) && serviceUpdate() == other.serviceUpdate();
    }

    private int serviceUpdate() {
        return build / BUILDS_IN_AN_UPDATE % 10;
    }

    @Override
    public int compareTo(SystemVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return release() + "." + build + "-" + inhouse;
    }
}
