package switchboard.sequence;

import java.util.Locale;
import java.util.Optional;
import switchboard.cluster.Sentence;

/// The kinds of steps that a person approves; a site says for each how many people it takes.
public enum ApprovalKind {
    /// Nodes begin to run the new release, whether they are told to or do so after their install.
    SWITCH_VERSION,
    /// Nodes go back to the release before.
    SWITCH_BACK,
    /// Nodes restart on the release that they run.
    RESTART,
    /// A COP file is installed that takes the way back.
    COP_FILE;

    /// The kind of a step; empty for one that nobody approves.
    public static Optional<ApprovalKind> of(Step step) {
        return switch (step) {
            case Step.Switches _ -> Optional.of(SWITCH_VERSION);
            case Step.SwitchBack _ -> Optional.of(SWITCH_BACK);
            case Step.RestartAfterCop _, Step.RestartOwed _ -> Optional.of(RESTART);
            case Step.InstallCop it ->
                    it.needsApproval() ? Optional.of(COP_FILE) : Optional.empty();
            case Step.Install _, Step.Waits _ -> Optional.empty();
        };
    }

    /// How it is called on the screen.
    public Sentence word() {
        return Sentence.of("approval.kind." + name().toLowerCase(Locale.ROOT));
    }
}
