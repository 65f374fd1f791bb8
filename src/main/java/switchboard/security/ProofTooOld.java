package switchboard.security;

import java.util.Optional;
import java.util.function.Consumer;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;

/// The person may do this, but has not proved for some minutes that it is them who sits there.
/// Nothing has been changed when it is thrown; once they have proved it, it can be asked for again.
public final class ProofTooOld extends NotAllowed {
    private final transient Optional<String> provider;
    private final transient Consumer<String> password;

    ProofTooOld(Sentence sentence, Optional<String> provider, Consumer<String> password) {
        super(sentence);
        this.provider = provider;
        this.password = password;
    }

    /// Where the browser goes to prove it; empty for somebody who has a password to type here. With
    /// the parameter [AskAgain#PAGE] it comes back to that page.
    public Optional<String> provider() {
        return provider;
    }

    /// Proves it with the password that the person signed in with.
    ///
    /// @throws InvalidInput if it is wrong, or cannot be tried now
    public void prove(String typed) {
        password.accept(typed);
    }
}
