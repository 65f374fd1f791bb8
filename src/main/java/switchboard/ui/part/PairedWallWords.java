package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import switchboard.cluster.ClusterName;
import switchboard.security.PairedWall;
import switchboard.security.WallSettings;

/// What is said of a paired wall.
public final class PairedWallWords {
    private PairedWallWords() {}

    /// Which clusters.
    static String shows(WallSettings settings) {
        return settings.clusters().isEmpty()
                ? say("walls.shows.all")
                : settings.clusters().stream()
                        .map(ClusterName::value)
                        .collect(Collectors.joining(", "));
    }

    /// From where, and in which colours.
    static String seen(WallSettings settings) {
        return say(
                "walls.seen",
                number(settings.metres()),
                number(settings.inches()),
                say("walls.theme." + settings.theme().name().toLowerCase(Locale.ROOT) + ".short"));
    }

    /// Who did something, and when.
    static String act(PairedWall.Act act, Times times) {
        return say("walls.act", act.by(), times.day(act.at()));
    }

    /// A wall that is no more, in one line.
    ///
    /// @param revoked who took it back
    public static String gone(PairedWall wall, PairedWall.Act revoked, Times times) {
        return say(
                "walls.gone",
                shows(wall.settings()),
                act(wall.paired(), times),
                act(revoked, times));
    }

    /// As people write it: `3`, `4.5`.
    private static String number(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
