package switchboard.lab;

import java.util.List;

/// Why an install is going to fail.
///
/// @param early whether it is found out before anything has been written
/// @param script which script logs it
/// @param log what the log says
/// @param words what the session is told before it is told that the install failed
record Trouble(boolean early, String script, String log, List<String> words) {
    private static final String PREFLIGHT =
            "The preflight script in the upgrade file failed. Please review the install logs for"
                    + " more information.";

    /// It fails in the middle.
    static Trouble halfWay() {
        return new Trouble(
                false, "component_install", "(CAPTURE) rpm: error: unpacking", List.of());
    }

    /// A COP file is missing, or waits for a restart.
    static Trouble without(String cop) {
        return new Trouble(
                true,
                "preflight",
                "Upgrade option " + cop + "* is not installed or not active on this server",
                List.of(PREFLIGHT));
    }
}
