package switchboard.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import switchboard.cluster.Product;

/// What a node prints between sign-in and its first prompt: some 8 seconds, longer while its
/// services start.
final class Banner {
    private static final String SERVICES_WAIT =
            """

            The IM and Presence Data Monitor reports that database replication, the Cisco Sync \
            Agent sync from Cisco Unified Communications Manager, or both are not complete. Some \
            services can remain in the "Starting" state until they are.
            """;

    private Banner() {}

    static List<Beat> beats(NodeLife life, Instant now) {
        boolean isStarting =
                life.lastOutage().filter(outage -> outage.services().isAfter(now)).isPresent();
        boolean waits = isStarting && life.node().node().product() == Product.IM_AND_PRESENCE;
        return List.of(
                Beat.say(millis(700), "Command Line Interface is starting up, please wait ...\n"),
                Beat.say(
                        isStarting ? Duration.ofSeconds(25) : millis(5_400),
                        "\n   Welcome to the Platform Command Line Interface\n"),
                Beat.say(millis(1_500), machine()),
                Beat.say(waits ? SERVICES_WAIT : ""),
                Beat.say(millis(900), "\n"));
    }

    private static String machine() {
        return """

        VMware Installation:
        \t4 vCPU: Intel(R) Xeon(R) Gold 6248R CPU @ 3.00GHz
        \tDisk 1: 110GB, Partitions aligned
        \t8192 Mbytes RAM
        """;
    }

    private static Duration millis(long count) {
        return Duration.ofMillis(count);
    }
}
