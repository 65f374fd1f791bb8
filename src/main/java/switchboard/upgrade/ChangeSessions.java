package switchboard.upgrade;

import java.time.Instant;
import switchboard.approval.Clearance;
import switchboard.cli.Dialogue;
import switchboard.cli.InstallDialogue;
import switchboard.cli.InstallOrder;
import switchboard.cli.SwitchDialogue;
import switchboard.cluster.Cluster;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;
import switchboard.journal.Pace;
import switchboard.journal.UpgradeEvent;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.Step;
import switchboard.ssh.NodeAccess;
import switchboard.ssh.NodeCredentials;
import switchboard.ssh.NodeShell;

/// Opens the session for a changing command, with the dialogue that the step needs.
final class ChangeSessions {
    private final NodeShell shell;
    private final NodeCredentials credentials;
    private final Cluster cluster;
    private final int port;
    private final Pace pace;

    ChangeSessions(
            NodeShell shell, NodeCredentials credentials, Cluster cluster, int port, Pace pace) {
        this.shell = shell;
        this.credentials = credentials;
        this.cluster = cluster;
        this.port = port;
        this.pace = pace;
    }

    ChangeSession open(
            Upgrade upgrade, PlannedStep planned, Clearance clearance, NodeName name, Instant now) {
        Node node = cluster.node(name);
        NodeAccess access = new NodeAccess(cluster.name(), node.address(), port);
        return new ChangeSession(
                planned.number(),
                name,
                clearance,
                dialogue(clearance.step(), upgrade, node),
                new PromptLine(shell.open(access), pace, now),
                new Answers(cluster, name));
    }

    private Dialogue dialogue(Step step, Upgrade upgrade, Node node) {
        return switch (step) {
            case Step.Install _ -> new InstallDialogue(order(upgrade, node));
            case Step.SwitchVersion _ -> new SwitchDialogue();
            case Step.AwaitReplication it -> throw new IllegalStateException(it + " types nothing");
            case Step.ConfirmPostUpgradeTasks it ->
                    throw new IllegalStateException(it + " types nothing");
        };
    }

    private InstallOrder order(Upgrade upgrade, Node node) {
        UpgradeEvent.Images images = upgrade.started().images();
        NodeCredentials.Account account =
                credentials
                        .account(cluster.name(), NodeCredentials.Purpose.IMAGES)
                        .orElseThrow(
                                () ->
                                        new InvalidInput(
                                                Sentence.of(
                                                        "input.no-image-account", cluster.name())));
        return new InstallOrder(
                images.server(),
                images.directory(),
                account.user(),
                account.password(),
                images.files().getOrDefault(node.product(), ""),
                upgrade.plan().target().of(node.product()));
    }
}
