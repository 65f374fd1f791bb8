package switchboard.soap;

import switchboard.cluster.SecondQuestion;
import switchboard.ssh.NodeCredentials.Purpose;

/// A reading call of the Platform Administrative Web Services. None takes an argument.
public enum PlatformCall implements ReadingCall {
    /// The release that runs.
    ACTIVE_VERSION(SecondQuestion.ACTIVE_VERSION, "VersionService", "getActiveVersion", "version"),
    /// The release on the other side.
    INACTIVE_VERSION(
            SecondQuestion.INACTIVE_VERSION, "VersionService", "getInactiveVersion", "version"),
    /// The stage of an upgrade.
    UPGRADE_STAGE(
            SecondQuestion.UPGRADE_STAGE, "UpgradeStageService", "getUpgradeStage", "upgradeStage"),
    /// The stage of an install within it.
    UPGRADE_PROGRESS(
            SecondQuestion.UPGRADE_PROGRESS,
            "UpgradeProgressStageService",
            "getCurrentUpgradeProgressStage",
            "upgradeStage"),
    /// Standard or refresh.
    UPGRADE_TYPE(
            SecondQuestion.UPGRADE_TYPE, "UpgradeTypeService", "getUpgradeType", "upgradeType"),
    /// Replication of the cluster. Cisco's reference has it in the service of the cluster's nodes.
    CLUSTER_REPLICATION(
            SecondQuestion.CLUSTER_REPLICATION,
            "ClusterNodesService",
            "isClusterReplicationOK",
            "clusterReplicationStatusOK"),
    /// Replication of the node.
    NODE_REPLICATION(
            SecondQuestion.NODE_REPLICATION,
            "ClusterNodesService",
            "isNodeReplicationOK",
            "nodeReplicationStatusOK");

    private static final String NAMESPACE = "http://services.api.platform.vos.cisco.com";

    private final SecondQuestion question;
    private final String service;
    private final String operation;
    private final String element;

    PlatformCall(SecondQuestion question, String service, String operation, String element) {
        this.question = question;
        this.service = service;
        this.operation = operation;
        this.element = element;
    }

    @Override
    public SecondQuestion question() {
        return question;
    }

    @Override
    public Purpose account() {
        return Purpose.NODES;
    }

    @Override
    public String path() {
        return "/platform-services/services/%s.%sHttpsSoap11Endpoint/".formatted(service, service);
    }

    @Override
    public String action() {
        return "urn:" + operation;
    }

    @Override
    public String body() {
        return "<%s xmlns=\"%s\"/>".formatted(operation, NAMESPACE);
    }

    /// The element of the answer in which it stands.
    String element() {
        return element;
    }
}
