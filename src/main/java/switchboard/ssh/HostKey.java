package switchboard.ssh;

/// The host key of a node as people compare it.
///
/// @param algorithm for example `ssh-ed25519`
/// @param fingerprint `SHA256:` and the digest in base 64, as OpenSSH prints it
public record HostKey(String algorithm, String fingerprint) {}
