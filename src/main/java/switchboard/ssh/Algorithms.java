package switchboard.ssh;

import static org.apache.sshd.common.kex.BuiltinDHFactories.*;

import java.util.List;
import java.util.stream.Stream;
import org.apache.sshd.client.ClientBuilder;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.OptionalFeature;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.cipher.Cipher;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.kex.KexFactoryManager;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.mac.Mac;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.signature.Signature;

/// What we offer a node, best first.
///
/// **Why** our own order of key exchanges: beginning with the post-quantum ones, as the library
/// does, costs four times the time at every connection, and no node speaks them. Host keys are
/// plain keys, no certificates, because plain keys are what a person has confirmed.
///
/// What old releases need stands behind all that is better, and is offered only where an admin has
/// said so: a node that knows better still agrees on the better.
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
    private static final List<BuiltinDHFactories> OLD_KEY_EXCHANGES = List.of(dhgex, dhg14, dhg1);

    private static final List<BuiltinSignatures> HOST_KEYS =
            List.of(
                    BuiltinSignatures.ed25519,
                    BuiltinSignatures.nistp256,
                    BuiltinSignatures.nistp384,
                    BuiltinSignatures.nistp521,
                    BuiltinSignatures.rsaSHA512,
                    BuiltinSignatures.rsaSHA256);
    private static final List<BuiltinSignatures> OLD_HOST_KEYS =
            List.of(BuiltinSignatures.rsa, BuiltinSignatures.dsa);

    private static final List<BuiltinCiphers> CIPHERS =
            List.of(
                    BuiltinCiphers.cc20p1305_openssh,
                    BuiltinCiphers.aes128gcm,
                    BuiltinCiphers.aes256gcm,
                    BuiltinCiphers.aes128ctr,
                    BuiltinCiphers.aes192ctr,
                    BuiltinCiphers.aes256ctr);
    private static final List<BuiltinCiphers> OLD_CIPHERS =
            List.of(
                    BuiltinCiphers.aes128cbc,
                    BuiltinCiphers.aes192cbc,
                    BuiltinCiphers.aes256cbc,
                    BuiltinCiphers.tripledescbc);

    private static final List<BuiltinMacs> MACS =
            List.of(
                    BuiltinMacs.hmacsha256etm,
                    BuiltinMacs.hmacsha512etm,
                    BuiltinMacs.hmacsha256,
                    BuiltinMacs.hmacsha512,
                    BuiltinMacs.hmacsha1);

    private Algorithms() {}

    /// Offers what is good today.
    static void set(SshClient client) {
        offer(client, KEY_EXCHANGES, HOST_KEYS, CIPHERS);
        client.setMacFactories(supported(MACS.stream()).map(it -> (NamedFactory<Mac>) it).toList());
    }

    /// Offers what old releases need as well, on one connection before it has begun to agree.
    static void addOld(Session session) {
        offer(
                session,
                both(KEY_EXCHANGES, OLD_KEY_EXCHANGES),
                both(HOST_KEYS, OLD_HOST_KEYS),
                both(CIPHERS, OLD_CIPHERS));
    }

    private static void offer(
            KexFactoryManager to,
            List<BuiltinDHFactories> exchanges,
            List<BuiltinSignatures> keys,
            List<BuiltinCiphers> ciphers) {
        to.setKeyExchangeFactories(
                NamedFactory.setUpTransformedFactories(true, exchanges, ClientBuilder.DH2KEX));
        to.setSignatureFactories(
                supported(keys.stream()).map(it -> (NamedFactory<Signature>) it).toList());
        to.setCipherFactories(
                supported(ciphers.stream()).map(it -> (NamedFactory<Cipher>) it).toList());
    }

    private static <T extends OptionalFeature> Stream<T> supported(Stream<T> all) {
        return all.filter(OptionalFeature::isSupported);
    }

    private static <T> List<T> both(List<T> first, List<T> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}
