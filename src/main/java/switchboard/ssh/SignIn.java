package switchboard.ssh;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.sshd.client.future.AuthFuture;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import switchboard.cluster.Sentence;
import switchboard.ssh.Admission.Outcome;
import switchboard.ssh.ShellFailure.Kind;

/// One attempt to sign in, and what came of it.
///
/// @param outcome what the guard needs to know
/// @param failure why it failed, empty if the node let us in
record SignIn(Outcome outcome, Optional<ShellFailure> failure) {

    /// Signs in on a connection whose host key is the right one, and waits for the answer.
    ///
    /// @param limit how long the node has to answer
    static SignIn attempt(Contact contact, NodeCredentials.Account account, Duration limit) {
        var answer = new SingleAnswer(account.password());
        ClientSession session = contact.session();
        session.setUsername(account.user());
        session.setUserInteraction(answer);
        session.resetAuthTimeout();
        try {
            AuthFuture answered = session.auth();
            if (!answered.await(limit)) {
                return failed(answer, Kind.CUT_OFF, "");
            }
            return answered.isSuccess()
                    ? new SignIn(sent(answer, Outcome.ACCEPTED), Optional.empty())
                    : judge(answer, answered.getException(), contact);
        } catch (IOException e) {
            return failed(answer, Kind.CUT_OFF, Contact.words(e));
        }
    }

    private static SignIn judge(SingleAnswer answer, Throwable why, Contact contact) {
        if (!refused(why)) {
            String words = contact.lastWords();
            return failed(answer, Kind.CUT_OFF, words.isEmpty() ? Contact.words(why) : words);
        }
        if (!answer.given()) {
            String words = Sentence.of("shell.no-password").text();
            return failed(answer, Kind.NO_COMMON_ALGORITHM, words);
        }
        var failure = new ShellFailure(Kind.SIGN_IN_REFUSED, answer.lastWords());
        return new SignIn(Outcome.REFUSED, Optional.of(failure));
    }

    /// Either the node named no other method to go on with, or it said so and hung up; older ones
    /// hang up with a reason code that means something else.
    private static boolean refused(Throwable why) {
        return why instanceof SshException ssh
                && (ssh.getDisconnectCode()
                                == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE
                        || Contact.words(ssh).contains("authentication failures"));
    }

    private static SignIn failed(SingleAnswer answer, Kind kind, String words) {
        var failure = new ShellFailure(kind, words);
        return new SignIn(sent(answer, Outcome.UNANSWERED), Optional.of(failure));
    }

    private static Outcome sent(SingleAnswer answer, Outcome outcome) {
        return answer.given() ? outcome : Outcome.NOT_TRIED;
    }
}
