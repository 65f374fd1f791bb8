package switchboard.security;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Takes the same time for every account while some passwords are still kept by bcrypt: both are
/// computed then, so that the time does not tell an old account from one that does not exist.
final class EvenlySlow implements PasswordEncoder {
    private static final String OLD = "{bcrypt}";
    // Of a password that nobody has; at the price that older versions paid.
    private static final String OLD_OF_NOBODY =
            "{bcrypt}$2a$10$R6beX2iOb5Veri50ZIhP1eHWHEUwxB.Vq3pqPJFMfM7yZxLyWOsoO";

    private final PasswordEncoder encoder;
    private final BooleanSupplier someAreOld;
    private final @Nullable String ofNobody;

    EvenlySlow(PasswordEncoder encoder, BooleanSupplier someAreOld) {
        this.encoder = encoder;
        this.someAreOld = someAreOld;
        this.ofNobody = encoder.encode("nobody has it");
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return encoder.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String kept) {
        boolean right = encoder.matches(password, kept);
        if (someAreOld.getAsBoolean()) {
            boolean isOld = kept != null && kept.startsWith(OLD);
            encoder.matches(password, isOld ? ofNobody : OLD_OF_NOBODY);
        }
        return right;
    }

    @Override
    public boolean upgradeEncoding(@Nullable String kept) {
        return encoder.upgradeEncoding(kept);
    }
}
