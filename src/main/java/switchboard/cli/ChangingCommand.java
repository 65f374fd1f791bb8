package switchboard.cli;

/// A command that changes the node. It is typed only by the gate in `upgrade`, with a clearance.
public sealed interface ChangingCommand extends Command {
    /// Begins the install wizard; what it installs is told to the wizard's questions.
    record InitiateUpgrade() implements ChangingCommand {
        @Override
        public String text() {
            return "utils system upgrade initiate";
        }
    }

    /// Switches to the other side and restarts. It toggles: typed twice it brings the old release
    /// back (rule SEQ-0).
    record SwitchVersion() implements ChangingCommand {
        @Override
        public String text() {
            return "utils system switch-version";
        }
    }

    /// Restarts the node on the release that it runs.
    record Restart() implements ChangingCommand {
        @Override
        public String text() {
            return "utils system restart";
        }
    }
}
