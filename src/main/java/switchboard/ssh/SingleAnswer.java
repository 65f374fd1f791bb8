package switchboard.ssh;

import java.util.Arrays;
import org.apache.sshd.client.auth.keyboard.UserInteraction;
import org.apache.sshd.client.session.ClientSession;
import org.jspecify.annotations.Nullable;

/// Hands out a password once in its life: to the first question of keyboard-interactive, or else
/// to the password method. A second question, for a new password or after a wrong one, is left
/// unanswered, for an answer to it would count as another attempt.
final class SingleAnswer implements UserInteraction {
    private final String password;
    private volatile boolean given;
    private volatile String lastWords = "";

    SingleAnswer(String password) {
        this.password = password;
    }

    /// Whether the password has been handed out.
    boolean given() {
        return given;
    }

    /// What the node last said about signing in, apart from asking for the password.
    String lastWords() {
        return lastWords;
    }

    @Override
    public String @Nullable [] interactive(
            ClientSession session,
            String name,
            String instruction,
            String language,
            String[] prompts,
            boolean[] echo) {
        note(instruction);
        if (given) {
            note(String.join(" ", prompts));
            return null;
        }
        given = true;
        var answers = new String[prompts.length];
        Arrays.fill(answers, password);
        return answers;
    }

    @Override
    public @Nullable String resolveAuthPasswordAttempt(ClientSession session) {
        if (given) {
            return null;
        }
        given = true;
        return password;
    }

    @Override
    public @Nullable String getUpdatedPassword(
            ClientSession session, String prompt, String language) {
        note(prompt);
        return null;
    }

    private void note(String words) {
        if (!words.isBlank()) {
            lastWords = words.strip();
        }
    }
}
