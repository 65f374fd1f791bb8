package switchboard.ui.part;

import java.util.Map;
import java.util.TreeMap;
import switchboard.upgrade.Attempt;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.Upgrade;

/// Where the transcripts of the steps of an upgrade are.
public final class StepSessions {
    private StepSessions() {}

    /// The address for every step of which something was to be typed.
    public static Map<Integer, String> of(LiveCluster cluster) {
        Map<Integer, String> addresses = new TreeMap<>();
        for (Upgrade upgrade : cluster.upgrade().stream().toList()) {
            upgrade.attempts().stream()
                    .map(Attempt::step)
                    .forEach(
                            step ->
                                    addresses.put(
                                            step,
                                            SessionWays.of(
                                                    cluster.name(), step, upgrade.startedAt())));
        }
        return addresses;
    }
}
