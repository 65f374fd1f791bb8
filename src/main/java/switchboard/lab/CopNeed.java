package switchboard.lab;

import switchboard.cluster.SystemVersion;

/// A COP file without which an image cannot be installed (rules COP-1 to COP-3).
///
/// @param cop what its name begins with
/// @param below nodes that run an older release than this one need it
/// @param toRead whether the image cannot even be read without it; otherwise the install begins
///     and fails
public record CopNeed(String cop, SystemVersion below, boolean toRead) {
    /// What the install of an image needs.
    ///
    /// @param cop what the name of the COP file begins with
    public static CopNeed toInstall(String cop, String below) {
        return new CopNeed(cop, SystemVersion.parse(below), false);
    }

    /// What nodes need to read an image at all, such as the key of its signature.
    ///
    /// @param cop what the name of the COP file begins with
    public static CopNeed toRead(String cop, String below) {
        return new CopNeed(cop, SystemVersion.parse(below), true);
    }

    /// Whether a node lacks it.
    boolean isMissing(NodeSides sides) {
        return sides.active().compareTo(below) < 0 && !sides.hasInForce(cop);
    }
}
