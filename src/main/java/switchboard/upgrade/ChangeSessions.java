package switchboard.upgrade;

import java.util.List;
import java.util.Optional;
import switchboard.approval.Clearance;
import switchboard.cli.Dialogue;
import switchboard.cli.InstallDialogue;
import switchboard.cli.InstallOrder;
import switchboard.cli.InstallSource;
import switchboard.cli.RestartDialogue;
import switchboard.cli.SwitchDialogue;
import switchboard.cluster.Cluster;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;
import switchboard.journal.UpgradeEvent;
import switchboard.sequence.CopFile;
import switchboard.sequence.Plan;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.Situation;
import switchboard.sequence.Step;
import switchboard.ssh.NodeCredentials;

/// Opens the session for a changing command, with the dialogue that the step needs.
final class ChangeSessions {
    private final Lines lines;
    private final NodeCredentials credentials;
    private final Cluster cluster;

    ChangeSessions(Lines lines, NodeCredentials credentials, Cluster cluster) {
        this.lines = lines;
        this.credentials = credentials;
        this.cluster = cluster;
    }

    ChangeSession open(
            Upgrade upgrade,
            PlannedStep planned,
            Clearance clearance,
            NodeName name,
            Situation situation) {
        Node node = cluster.node(name);
        Dialogue dialogue = dialogue(typed(clearance.step(), node, situation), upgrade, node);
        return new ChangeSession(
                planned.number(),
                name,
                clearance,
                dialogue,
                lines.change(node, planned.number(), dialogue.command().text(), situation.now()),
                new Answers(cluster, name));
    }

    /// What is left to do of an install that is to switch by itself, once the release is there: to
    /// switch. It was approved with the install, and is not installed anew (FAI-2).
    private static Step typed(Step step, Node node, Situation situation) {
        return step instanceof Step.InstallAndSwitch it && situation.isInstalled(node.name())
                ? new Step.SwitchVersion(it.product(), List.of(node.name()))
                : step;
    }

    private Dialogue dialogue(Step step, Upgrade upgrade, Node node) {
        return switch (step) {
            case Step.Installs it -> new InstallDialogue(release(it, upgrade, node));
            case Step.InstallCop it -> new InstallDialogue(cop(it.cop(), upgrade));
            case Step.SwitchVersion _, Step.SwitchBack _ -> new SwitchDialogue();
            case Step.RestartAfterCop _, Step.RestartOwed _ -> new RestartDialogue();
            case Step.Waits it -> throw new IllegalStateException(it + " types nothing");
        };
    }

    private InstallOrder release(Step.Installs step, Upgrade upgrade, Node node) {
        Plan plan = upgrade.plan();
        UpgradeEvent.Images images = images(upgrade);
        return new InstallOrder(
                source(images),
                images.files().getOrDefault(node.product(), ""),
                Optional.ofNullable(images.checksums().get(node.product())),
                Optional.of(plan.target().of(node.product())),
                plan.terms().isRefresh(node.product()),
                step instanceof Step.InstallAndSwitch);
    }

    /// COP files lie beside the images.
    private InstallOrder cop(CopFile cop, Upgrade upgrade) {
        return new InstallOrder(
                source(images(upgrade)),
                cop.file(),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    private static UpgradeEvent.Images images(Upgrade upgrade) {
        return upgrade.driven().orElseThrow().images();
    }

    private InstallSource source(UpgradeEvent.Images images) {
        if (!images.origin().isRemote()) {
            return new InstallSource(images.origin(), "", "", "", "");
        }
        NodeCredentials.Account account =
                credentials
                        .account(cluster.name(), NodeCredentials.Purpose.IMAGES)
                        .orElseThrow(
                                () ->
                                        new InvalidInput(
                                                Sentence.of(
                                                        "input.no-image-account", cluster.name())));
        return new InstallSource(
                images.origin(),
                images.server(),
                images.directory(),
                account.user(),
                account.password());
    }
}
