package switchboard.upgrade;

import switchboard.cluster.NodeName;
import switchboard.sequence.Situation;
import switchboard.sequence.Step;

/// Whether a node is where a step leads, by what it says.
final class Arrival {
    private Arrival() {}

    static boolean isThere(Step step, NodeName node, Situation situation) {
        return switch (step) {
            case Step.Install _ -> situation.isInstalled(node);
            case Step.Switches _, Step.SwitchBack _ -> situation.isSwitched(node);
            case Step.InstallCop it -> situation.hasCop(node, it.cop());
            case Step.RestartAfterCop _ -> situation.isRestartedAfterCops(node);
            case Step.RestartOwed _ -> situation.isRestartedSincePublisher(node);
            case Step.Waits _ -> true;
        };
    }
}
