package switchboard.lab;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import switchboard.cluster.Product;
import switchboard.cluster.ReplicationState;

/// `utils service list`. After a restart the services are starting for some minutes; those of
/// IM and Presence subscribers until replication is good (rule REP-2).
record ServiceAnswer(LabCluster lab, NodeLife life) {
    private static final List<String> PLATFORM =
            List.of(
                    "System NTP",
                    "System SSH",
                    "Service Manager",
                    "A Cisco DB",
                    "A Cisco DB Replicator",
                    "Cisco AMC Service",
                    "Cisco Audit Event Service",
                    "Cisco CDP",
                    "Cisco CDP Agent",
                    "Cisco Certificate Expiry Monitor",
                    "Cisco DRF Local",
                    "Cisco Log Partition Monitoring Tool",
                    "Cisco RIS Data Collector",
                    "Cisco RTMT Reporter Servlet",
                    "Cisco Syslog Agent",
                    "Cisco Tomcat",
                    "Cisco Trace Collection Service",
                    "Host Resources Agent",
                    "MIB2 Agent",
                    "SNMP Master Agent");
    private static final List<String> UNIFIED_CM =
            List.of(
                    "Cisco CallManager",
                    "Cisco CTIManager",
                    "Cisco CallManager Admin",
                    "Cisco Database Layer Monitor",
                    "Cisco Extended Functions",
                    "Cisco IP Voice Media Streaming App",
                    "Cisco Tftp",
                    "Cisco Trust Verification Service");
    private static final List<String> PUBLISHER_ONLY =
            List.of(
                    "Cisco CAR DB",
                    "Cisco CAR Scheduler",
                    "Cisco CDR Repository Manager",
                    "Cisco DRF Master",
                    "Cisco DirSync");
    private static final List<String> IM_AND_PRESENCE =
            List.of(
                    "Cisco Client Profile Agent",
                    "Cisco Config Agent",
                    "Cisco Intercluster Sync Agent",
                    "Cisco Login Datastore",
                    "Cisco OAM Agent",
                    "Cisco Presence Datastore",
                    "Cisco Presence Engine",
                    "Cisco Route Datastore",
                    "Cisco SIP Proxy",
                    "Cisco SIP Registration Datastore",
                    "Cisco Sync Agent",
                    "Cisco XCP Authentication Service",
                    "Cisco XCP Connection Manager",
                    "Cisco XCP Router");

    private static final String AILING = "Cisco Trace Collection Service";

    String text(Instant now) {
        boolean isUnifiedCm = life.node().node().product() == Product.UNIFIED_CM;
        boolean isUp = life.lastOutage().filter(outage -> outage.services().isAfter(now)).isEmpty();
        String core = isUp && !waitsForReplication(now) ? "[STARTED]" : "[STARTING]";
        Stream<String> rows =
                Stream.of(
                                rows(PLATFORM, "[STARTED]"),
                                rows(isUnifiedCm ? UNIFIED_CM : IM_AND_PRESENCE, core),
                                rows(PUBLISHER_ONLY, publisherOnly(core)),
                                rows(List.of("Cisco Bulk Provisioning Service"), notActivated()))
                        .flatMap(row -> row)
                        .map(this::ailing);
        return "Requesting service status, please wait...\n"
                + rows.sorted().collect(Collectors.joining("\n", "", "\n"))
                + "Primary Node ="
                + life.node().node().isPublisher()
                + "\n";
    }

    /// What the fault leaves of a row: the service does not run any more.
    private String ailing(String row) {
        boolean down =
                life.faults().has(Fault.Ailment.SERVICE_STAYS_DOWN)
                        && life.lastOutage().isPresent()
                        && row.startsWith(AILING);
        return down ? AILING + "[STOPPED]" : row;
    }

    private boolean waitsForReplication(Instant now) {
        boolean isWaiting =
                life.node().node().product() == Product.IM_AND_PRESENCE
                        && !life.node().node().isPublisher();
        return isWaiting
                && new Replication(lab, lab.shape().times())
                        .state(life, now)
                        .filter(state -> state == ReplicationState.GOOD)
                        .isEmpty();
    }

    private String publisherOnly(String core) {
        return life.node().node().isPublisher() ? core : "[STOPPED]  Commanded Out of Service";
    }

    private static String notActivated() {
        return "[STOPPED]  Service Not Activated";
    }

    private static Stream<String> rows(List<String> names, String state) {
        return names.stream().map(name -> name + state);
    }
}
