package switchboard.telling;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/// A webhook, signed as the specification *Standard Webhooks* asks: whoever has the secret knows
/// that it comes from here, and when.
final class Webhook implements Channel {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "whsec_";

    private final HttpPost post;
    private final URI to;
    private final SecretKeySpec secret;
    private final InstantSource clock;

    /// @param secret base 64, may begin with `whsec_`
    /// @throws IllegalArgumentException if it is not
    Webhook(HttpPost post, URI to, String secret, InstantSource clock) {
        this.post = post;
        this.to = to;
        this.clock = clock;
        String bare = secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret;
        this.secret = new SecretKeySpec(Base64.getDecoder().decode(bare), ALGORITHM);
    }

    @Override
    public void send(Message message) throws NotDelivered {
        String json =
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of(
                                        "type", "switchboard.notice",
                                        "timestamp", message.at().toString(),
                                        "data",
                                                Map.of(
                                                        "id", message.id(),
                                                        "severity", message.severity().name(),
                                                        "subject", message.subject(),
                                                        "text", message.body(),
                                                        "link", message.link())));
        String at = String.valueOf(clock.instant().getEpochSecond());
        post.send(
                to,
                Map.of(
                        "webhook-id",
                        message.id(),
                        "webhook-timestamp",
                        at,
                        "webhook-signature",
                        "v1," + signature(message.id(), at, json)),
                json);
    }

    private String signature(String id, String at, String json) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            byte[] signed = (id + "." + at + "." + json).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", impossible);
        }
    }
}
