package switchboard.security;

import java.util.List;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;

/// What a wall shows, and how it is to be read and heard.
///
/// @param clusters the clusters, in the order in which they stand; empty for all there are
/// @param metres how far away people stand, in metres
/// @param inches the diagonal of the screen, in inches
/// @param theme light or dark
/// @param sound whether a sound calls when a person is needed
public record WallSettings(
        List<ClusterName> clusters, double metres, double inches, Theme theme, boolean sound) {
    /// A desk's screen: near enough to read what any browser shows.
    public static final double NEAR_METRES = 0.7;

    /// See [#NEAR_METRES].
    public static final double NEAR_INCHES = 24;

    /// Nearer than this nobody stands before a screen.
    private static final double LEAST_METRES = 0.3;

    /// From further away no screen of a room is read.
    private static final double MOST_METRES = 50;

    /// The smallest screen there is to hang up.
    private static final double LEAST_INCHES = 5;

    /// The largest, as wide as a hall.
    private static final double MOST_INCHES = 1000;

    /// Copies the clusters.
    public WallSettings {
        clusters = List.copyOf(clusters);
    }

    /// The colours of a wall.
    public enum Theme {
        /// As the browser asks for.
        BROWSER,
        /// Dark ground.
        DARK,
        /// Light ground.
        LIGHT
    }

    /// What a person sees who looks at walls from a desk.
    ///
    /// @param clusters which, or empty for all
    public static WallSettings atDesk(List<ClusterName> clusters) {
        return new WallSettings(clusters, NEAR_METRES, NEAR_INCHES, Theme.BROWSER, false);
    }

    /// The same, if a wall can be seen so.
    ///
    /// @throws InvalidInput if the distance or the size is out of range, or no number
    public WallSettings checked() {
        within("security.wall.metres", metres, LEAST_METRES, MOST_METRES);
        within("security.wall.inches", inches, LEAST_INCHES, MOST_INCHES);
        return this;
    }

    private static void within(String refusal, double number, double least, double most) {
        // Written so that what is not a number is refused as well.
        if (!(number >= least && number <= most)) {
            throw new InvalidInput(Sentence.of(refusal, least, most));
        }
    }

    /// The same for these clusters alone, or for all.
    public WallSettings of(List<ClusterName> only) {
        return new WallSettings(only, metres, inches, theme, sound);
    }

    /// Whether it may show a cluster.
    public boolean shows(ClusterName cluster) {
        return clusters.isEmpty() || clusters.contains(cluster);
    }
}
