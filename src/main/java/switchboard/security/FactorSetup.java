package switchboard.security;

/// A second factor that somebody is setting up; it counts once a code of it was typed.
///
/// @param name whose it is
/// @param secret what the authenticator is given, in base 32
public record FactorSetup(String name, String secret) {
    /// The same for an authenticator that reads a picture (`otpauth:`).
    public String address() {
        return TimeCodes.address(name, secret);
    }

    /// It never prints its secret.
    @Override
    public String toString() {
        return "second factor of " + name;
    }
}
