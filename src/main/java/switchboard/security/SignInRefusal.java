package switchboard.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import switchboard.cluster.Sentence;

/// Why somebody was not let in who may be who they say; told only to a person who has proved it,
/// or about something that is nobody's secret.
public enum SignInRefusal {
    /// None of the person's groups has a role here.
    NO_ROLE,
    /// An admin has closed the account.
    CLOSED,
    /// Somebody else has the name already.
    NAME_TAKEN,
    /// The source gives no name, or one that cannot be used here.
    NAME,
    /// The provider was not reached, or its answer does not hold.
    PROVIDER,
    /// The directory was not reached, or its answer cannot be read.
    DIRECTORY,
    /// The passkey is not known here, or its owner may not come in.
    PASSKEY;

    /// The refusal of this name in the address of the sign-in page.
    public static Optional<SignInRefusal> called(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    /// What to tell the person.
    public Sentence sentence() {
        return Sentence.of("security.sign-in." + code());
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
