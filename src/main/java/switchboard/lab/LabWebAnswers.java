package switchboard.lab;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import switchboard.cluster.ReplicationState;
import switchboard.cluster.SystemVersion;

/// What the web services of a lab node answer, from what the node is.
record LabWebAnswers(LabCluster lab, NodeLife life, boolean saysOutOfSync) {
    private static final String PLATFORM = "/platform-services/services/";
    private static final String COUNTERS = "/perfmonservice2/services/PerfmonService";
    private static final String OBJECT =
            "Number of Replicates Created and State of Replication(ReplicateCount)";
    private static final Map<String, String> OPERATIONS =
            Map.of(
                    "getActiveVersion", "VersionService",
                    "getInactiveVersion", "VersionService",
                    "getUpgradeStage", "UpgradeStageService",
                    "getCurrentUpgradeProgressStage", "UpgradeProgressStageService",
                    "getUpgradeType", "UpgradeTypeService",
                    "isClusterReplicationOK", "ClusterNodesService",
                    "isNodeReplicationOK", "ClusterNodesService");

    /// Whether the services at that path know an account of their own.
    static boolean isCounters(String path) {
        return path.equals(COUNTERS);
    }

    /// The answer to a call, empty where there is no such service or operation.
    ///
    /// @param action the operation as the SOAP header names it
    Optional<String> answer(String path, String action, Instant now) {
        if (isCounters(path)) {
            return action.equals("perfmonCollectCounterData")
                    ? Optional.of(counters(now))
                    : Optional.empty();
        }
        String operation = action.startsWith("urn:") ? action.substring(4) : action;
        return Optional.ofNullable(OPERATIONS.get(operation))
                .filter(it -> path.equals(PLATFORM + it + "." + it + "HttpsSoap11Endpoint/"))
                .map(_ -> envelope(operation, element(operation, now)));
    }

    private String element(String operation, Instant now) {
        return switch (operation) {
            case "getActiveVersion" -> in("version", life.active().toString());
            case "getInactiveVersion" ->
                    in("version", life.inactive().map(SystemVersion::toString).orElse(""));
            case "getUpgradeStage" -> in("upgradeStage", stage());
            case "getCurrentUpgradeProgressStage" -> in("upgradeStage", progress(now));
            case "getUpgradeType" -> in("upgradeType", type());
            case "isClusterReplicationOK" ->
                    in(
                            "clusterReplicationStatusOK",
                            String.valueOf(
                                    lab.lives(life.node().node().product()).stream()
                                            .allMatch(it -> isGood(it, now))));
            default -> in("nodeReplicationStatusOK", String.valueOf(isGood(life, now)));
        };
    }

    private String stage() {
        if (life.doing() instanceof Doing.Installing) {
            return "upgrade.stage.installing";
        }
        return life.installs().isEmpty()
                ? "upgrade.stage.none"
                : life.installs()
                        .getLast()
                        .result()
                        .map(
                                how ->
                                        switch (how.act()) {
                                            case INSTALL_DONE, COP_DONE -> "completed";
                                            case INSTALL_CANCELLED -> "cancelled";
                                            default -> "error";
                                        })
                        .map("upgrade.stage."::concat)
                        .orElse("upgrade.stage.installing");
    }

    private String progress(Instant now) {
        if (!(life.doing() instanceof Doing.Installing(LabInstall install))) {
            return "";
        }
        boolean early = now.isBefore(install.at(300));
        boolean late = !now.isBefore(install.at(900));
        String word =
                early ? "populating.archives" : late ? "finalization" : "application.installation";
        return "upgrade.progress." + word;
    }

    private String type() {
        return life.doing() instanceof Doing.Installing(LabInstall install)
                ? (install.isRefresh() ? "RU" : "L2")
                : "";
    }

    private Optional<ReplicationState> state(NodeLife node, Instant now) {
        Optional<ReplicationState> state =
                new Replication(lab, lab.shape().times()).state(node, now);
        return saysOutOfSync ? state.map(_ -> ReplicationState.OUT_OF_SYNC) : state;
    }

    private boolean isGood(NodeLife node, Instant now) {
        return state(node, now).filter(ReplicationState.GOOD::equals).isPresent();
    }

    private String counters(Instant now) {
        String items =
                state(life, now)
                        .map(
                                state ->
                                        counter("Replicate_State", state.digit())
                                                + counter(
                                                        "Number of Replicates Created",
                                                        CounterAnswer.created(state)))
                        .orElse("");
        return """
        <?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope \
        xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body>\
        <ns1:perfmonCollectCounterDataResponse xmlns:ns1="http://schemas.cisco.com/ast/soap">\
        <ArrayOfCounterInfo>%s</ArrayOfCounterInfo></ns1:perfmonCollectCounterDataResponse>\
        </soapenv:Body></soapenv:Envelope>"""
                .formatted(items);
    }

    private String counter(String name, int value) {
        return "<item><Name>\\\\%s\\%s\\%s</Name><Value>%d</Value><CStatus>1</CStatus></item>"
                .formatted(life.node().node().address(), OBJECT, name, value);
    }

    private static String in(String element, String value) {
        return "<ax1:" + element + ">" + value + "</ax1:" + element + ">";
    }

    private static String envelope(String operation, String element) {
        return """
        <?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope \
        xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body>\
        <ns:%sResponse xmlns:ns="http://services.api.platform.vos.cisco.com">\
        <ns:return xmlns:ax1="http://element.services.api.platform.vos.cisco.com/xsd" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
        <ax1:remoteMessages xsi:nil="true"/><ax1:result>internal.request.complete</ax1:result>\
        %s</ns:return></ns:%sResponse></soapenv:Body></soapenv:Envelope>"""
                .formatted(operation, element, operation);
    }
}
