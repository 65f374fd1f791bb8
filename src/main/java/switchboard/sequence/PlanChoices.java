package switchboard.sequence;

import java.util.List;
import java.util.Optional;

/// What the site may choose within the rules.
///
/// @param parallel IM and Presence installs beside Unified CM (task list "parallel")
/// @param installTogether subscribers install together, else one by one (SEQ-2, SEQ-7)
/// @param switchTogether Unified CM subscribers switch all at once, else one by one (SEQ-12)
/// @param automatic nodes switch by themselves at the end of their install (TYP-2); the approval is
///     asked before it
/// @param cops the COP files to install first
/// @param highAvailabilityOff whether high availability of IM and Presence is turned off for the
///     night, and owed at its end
/// @param centralisedPresence whether IM and Presence is a centralised deployment, which may run
///     another release than Unified CM (CMP-2)
/// @param window the maintenance window; a refresh upgrade needs one (TYP-3)
public record PlanChoices(
        boolean parallel,
        boolean installTogether,
        boolean switchTogether,
        boolean automatic,
        List<CopFile> cops,
        boolean highAvailabilityOff,
        boolean centralisedPresence,
        Optional<Window> window) {
    /// Copies the files.
    public PlanChoices {
        cops = List.copyOf(cops);
    }

    /// A standard upgrade with manual switching.
    public PlanChoices(boolean parallel, boolean installTogether, boolean switchTogether) {
        this(
                parallel,
                installTogether,
                switchTogether,
                false,
                List.of(),
                false,
                false,
                Optional.empty());
    }

    /// The same with nodes that switch by themselves at the end of their install.
    public PlanChoices switchingThemselves() {
        return new PlanChoices(
                parallel,
                installTogether,
                switchTogether,
                true,
                cops,
                highAvailabilityOff,
                centralisedPresence,
                window);
    }

    /// The same with these COP files first.
    public PlanChoices after(List<CopFile> files) {
        return new PlanChoices(
                parallel,
                installTogether,
                switchTogether,
                automatic,
                files,
                highAvailabilityOff,
                centralisedPresence,
                window);
    }

    /// The same in a maintenance window.
    public PlanChoices in(Window when) {
        return new PlanChoices(
                parallel,
                installTogether,
                switchTogether,
                automatic,
                cops,
                highAvailabilityOff,
                centralisedPresence,
                Optional.of(when));
    }

    /// The same where IM and Presence is a centralised deployment.
    public PlanChoices withCentralisedPresence() {
        return new PlanChoices(
                parallel,
                installTogether,
                switchTogether,
                automatic,
                cops,
                highAvailabilityOff,
                true,
                window);
    }

    /// The same with the other answer to one choice.
    public PlanChoices turned(Choice choice) {
        return new PlanChoices(
                parallel != (choice == Choice.PARALLEL),
                installTogether != (choice == Choice.INSTALLS),
                switchTogether != (choice == Choice.SWITCHES),
                automatic != (choice == Choice.AUTOMATIC),
                cops,
                highAvailabilityOff,
                centralisedPresence,
                window);
    }
}
