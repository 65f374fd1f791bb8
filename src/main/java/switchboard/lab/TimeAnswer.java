package switchboard.lab;

import java.time.Instant;
import switchboard.cluster.Product;

/// `utils ntp status`: the Unified CM publisher asks a server, every other node asks it.
record TimeAnswer(LabCluster lab, NodeLife life) {
    private static final String SERVER = "192.0.2.123";

    String text(Instant now) {
        boolean isFirst =
                life.node().node().isPublisher()
                        && life.node().node().product() == Product.UNIFIED_CM;
        String server =
                isFirst
                        ? SERVER
                        : lab.publisher(Product.UNIFIED_CM)
                                .map(it -> it.node().node().address())
                                .orElse(SERVER);
        boolean free = life.faults().has(Fault.Ailment.CLOCK_RUNS_FREE);
        return "ntpd (pid 8114) is running...\n\n"
                + "     remote           refid      st t when poll reach   delay   offset  jitter\n"
                + "=".repeat(78)
                + "\n"
                + peer(server, isFirst ? 2 : 3, free)
                + "\n\n"
                + (free ? "unsynchronised\n" : synchronised(server, isFirst ? 3 : 4))
                + "   polling server every 1024 s\n\nCurrent time in America/Chicago is : "
                + NodeClock.DATE.format(now)
                + "\n";
    }

    private static String peer(String server, int stratum, boolean free) {
        String reach = free ? "    0    0.000    0.000   0.000" : "  377    0.318    1.442   0.512";
        return (free ? " " : "*")
                + "%-15s .GPS.           %2d u  411 1024%s".formatted(server, stratum, reach);
    }

    private static String synchronised(String server, int stratum) {
        return "synchronised to NTP server ("
                + server
                + ") at stratum "
                + stratum
                + "\n   time correct to within 31 ms\n";
    }
}
