package switchboard.ssh;

import static org.apache.sshd.common.kex.BuiltinDHFactories.*;

import java.util.List;
import org.apache.sshd.client.ClientBuilder;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.signature.Signature;

/// What we offer a node, best first.
///
/// **Why** our own order of key exchanges: beginning with the post-quantum ones, as the library
/// does, costs four times the time at every connection, and no node speaks them. Exchanges with
/// SHA-1 are not offered. Host keys are plain keys, no certificates, because plain keys are what a
/// person has confirmed; `ssh-rsa` stays for nodes up to release 11.5, which have nothing else.
final class Algorithms {
    private static final List<BuiltinDHFactories> KEY_EXCHANGES =
            List.of(
                    curve25519,
                    curve25519_libssh,
                    ecdhp256,
                    ecdhp384,
                    ecdhp521,
                    dhgex256,
                    dhg14_256,
                    dhg16_512,
                    dhg18_512,
                    mlkem768x25519,
                    sntrup761x25519,
                    sntrup761x25519_openssh);

    private static final List<BuiltinSignatures> HOST_KEYS =
            List.of(
                    BuiltinSignatures.ed25519,
                    BuiltinSignatures.nistp256,
                    BuiltinSignatures.nistp384,
                    BuiltinSignatures.nistp521,
                    BuiltinSignatures.rsaSHA512,
                    BuiltinSignatures.rsaSHA256,
                    BuiltinSignatures.rsa);

    private Algorithms() {}

    /// Sets them.
    static void set(SshClient client) {
        client.setKeyExchangeFactories(
                NamedFactory.setUpTransformedFactories(true, KEY_EXCHANGES, ClientBuilder.DH2KEX));
        var signatures = HOST_KEYS.stream().filter(BuiltinSignatures::isSupported).toList();
        client.setSignatureFactories(List.<NamedFactory<Signature>>copyOf(signatures));
    }
}
