package switchboard.telling;

import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A browser's side of web push, written from RFC 8188 and RFC 8291 and from nothing of ours.
public final class PushedBrowser {
    private static final int HALF = 32;
    private static final int POINT = 65;
    private static final int SALT = 16;
    private static final int TAG_BITS = 128;

    private final KeyPair keys;
    private final byte[] auth = "sixteen bytes it".getBytes(StandardCharsets.UTF_8);

    /// Makes keys of its own.
    public PushedBrowser() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        keys = generator.generateKeyPair();
    }

    /// What it says about itself, as JSON.
    public String subscription(URI service) {
        return """
        {"endpoint":"%s","expirationTime":null,"keys":{"p256dh":"%s","auth":"%s"}}"""
                .formatted(service, text(point((ECPublicKey) keys.getPublic())), text(auth));
    }

    /// What was sealed for it.
    ///
    /// @throws GeneralSecurityException if it was not
    public String open(byte[] sealed) throws GeneralSecurityException {
        ByteBuffer whole = ByteBuffer.wrap(sealed);
        byte[] salt = new byte[SALT];
        whole.get(salt);
        whole.getInt(); // the size of a record, and there is one
        byte[] theirs = new byte[whole.get()];
        whole.get(theirs);
        byte[] records = new byte[whole.remaining()];
        whole.get(records);

        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(keys.getPrivate());
        agreement.doPhase(key(theirs), true);
        byte[] info =
                joined(
                        "WebPush: info\0".getBytes(StandardCharsets.US_ASCII),
                        point((ECPublicKey) keys.getPublic()),
                        theirs);
        byte[] secret = derived(agreement.generateSecret(), auth, info, HALF);
        byte[] key = derived(secret, salt, named("aes128gcm"), SALT);
        byte[] nonce = derived(secret, salt, named("nonce"), 12);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(TAG_BITS, nonce));
        String padded = new String(cipher.doFinal(records), StandardCharsets.UTF_8);
        return padded.substring(0, padded.lastIndexOf('\u0002'));
    }

    /// A public key from its point.
    static ECPublicKey key(byte[] point) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var parameters = ((ECPublicKey) generator.generateKeyPair().getPublic()).getParams();
        var at =
                new ECPoint(
                        new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + HALF)),
                        new BigInteger(1, Arrays.copyOfRange(point, 1 + HALF, POINT)));
        return (ECPublicKey)
                KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(at, parameters));
    }

    private static byte[] named(String what) {
        return ("Content-Encoding: " + what + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] derived(byte[] secret, byte[] salt, byte[] info, int length)
            throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(
                        HKDFParameterSpec.ofExtract()
                                .addIKM(secret)
                                .addSalt(salt)
                                .thenExpand(info, length));
    }

    private static byte[] point(ECPublicKey key) {
        return joined(new byte[] {4}, half(key.getW().getAffineX()), half(key.getW().getAffineY()));
    }

    private static byte[] half(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] half = new byte[HALF];
        int length = Math.min(bytes.length, HALF);
        System.arraycopy(bytes, bytes.length - length, half, HALF - length, length);
        return half;
    }

    private static byte[] joined(byte[]... parts) {
        ByteBuffer whole =
                ByteBuffer.allocate(Arrays.stream(parts).mapToInt(it -> it.length).sum());
        Arrays.stream(parts).forEach(whole::put);
        return whole.array();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
