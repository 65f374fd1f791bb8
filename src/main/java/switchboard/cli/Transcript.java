package switchboard.cli;

import java.util.List;

/// What a node printed between a command and the next prompt: cleaned of escape sequences, pagers
/// and stand-alone carriage returns, without the echo of the command and without the prompt.
///
/// @param command what was typed
/// @param text what came back, lines separated by `\n`
public record Transcript(String command, String text) {
    /// The lines, without their ends.
    public List<String> lines() {
        return text.lines().toList();
    }
}
