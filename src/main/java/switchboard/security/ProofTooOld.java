package switchboard.security;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;

/// The person may do this, but has not proved for some minutes that it is them who sits there.
/// Nothing has been changed when it is thrown; once they have proved it, it can be asked for again.
public final class ProofTooOld extends NotAllowed {
    private final transient Optional<String> provider;
    private final boolean password;
    private final boolean code;
    private final transient BiConsumer<String, String> proof;
    private final transient Optional<Supplier<PasskeyQuestion>> passkey;

    ProofTooOld(
            Sentence sentence,
            Optional<String> provider,
            boolean password,
            boolean code,
            BiConsumer<String, String> proof,
            Optional<Supplier<PasskeyQuestion>> passkey) {
        super(sentence);
        this.provider = provider;
        this.password = password;
        this.code = code;
        this.proof = proof;
        this.passkey = passkey;
    }

    /// Where the browser goes to prove it; empty for somebody who has something to type here. With
    /// the parameter [AskAgain#PAGE] it comes back to that page.
    public Optional<String> provider() {
        return provider;
    }

    /// Whether the password is needed that the person signed in with.
    public boolean asksPassword() {
        return password;
    }

    /// Whether a code of the second factor is needed.
    public boolean asksCode() {
        return code;
    }

    /// Asks for a passkey, which proves all of it; empty for somebody who has none.
    public Optional<Supplier<PasskeyQuestion>> passkey() {
        return passkey;
    }

    /// Proves it. A password that was right need not be typed again when the code was wrong.
    ///
    /// @param typed the password; not looked at where none is needed
    /// @param code of the authenticator, or a recovery code; not looked at where none is needed
    /// @throws InvalidInput if one is wrong, or cannot be tried now
    public void prove(String typed, String code) {
        proof.accept(typed, code);
    }
}
