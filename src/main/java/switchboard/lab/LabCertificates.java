package switchboard.lab;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import switchboard.cluster.NodeName;

/// The self-signed certificates of lab nodes' web services: one each, made when first asked for and
/// forgotten with the lab. They protect nothing.
///
/// **Why** they are written here, byte by byte: the JDK only reads certificates, and a library that
/// makes them (Bouncy Castle) would on the same class path become the one by which the SSH library
/// encrypts.
final class LabCertificates {
    private static final Period FIVE_YEARS = Period.ofYears(5);

    private final Instant origin;
    private final Map<NodeName, Identity> identities = new ConcurrentHashMap<>();

    /// A key and the certificate for it.
    record Identity(PrivateKey key, X509Certificate certificate) {}

    /// @param origin from when on they are valid
    LabCertificates(Instant origin) {
        this.origin = origin;
    }

    Identity of(LabNode node) {
        return identities.computeIfAbsent(node.name(), _ -> make(node));
    }

    /// Gives a node another certificate, as an upgrade may.
    void renew(LabNode node) {
        identities.put(node.name(), make(node));
    }

    private Identity make(LabNode node) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            KeyPair pair = generator.generateKeyPair();
            String name = node.fullName().isEmpty() ? node.name().value() : node.fullName();
            byte[] told = told(name, pair);
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(told);
            return new Identity(
                    pair.getPrivate(),
                    read(Der.sequence(told, Der.ECDSA_SHA256, Der.bits(signature.sign()))));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What the certificate tells: number, algorithm, issuer, validity, subject, key.
    private byte[] told(String name, KeyPair pair) {
        byte[] who = Der.commonName(name);
        byte[] key = pair.getPublic().getEncoded();
        return Der.sequence(
                Der.number(1 + Integer.toUnsignedLong(Arrays.hashCode(key))),
                Der.ECDSA_SHA256,
                who,
                Der.sequence(
                        Der.time(origin),
                        Der.time(origin.atOffset(ZoneOffset.UTC).plus(FIVE_YEARS).toInstant())),
                who,
                key);
    }

    private static X509Certificate read(byte[] encoded) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(encoded));
    }
}
