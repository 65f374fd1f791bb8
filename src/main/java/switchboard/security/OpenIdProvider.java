package switchboard.security;

/// An OpenID provider that people can sign in at.
///
/// @param id how it is called in people's names, as in `ann@corp`
/// @param label how it is called on the sign-in page
/// @param path where a browser is sent to it, without a slash in front
public record OpenIdProvider(String id, String label, String path) {}
