package switchboard.telling;

import com.zerodeplibs.webpush.PushSubscription;
import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.httpclient.StandardHttpClientRequestPreparer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import switchboard.cluster.Sentence;
import tools.jackson.databind.json.JsonMapper;

/// A browser, by web push (RFC 8030), sealed for it (RFC 8291): the push service that carries the
/// message cannot read it.
final class WebPush implements Channel {
    /// How long a push service believes that it comes from here; a day at most (RFC 8292).
    private static final Duration BELIEVED = Duration.ofHours(12);

    // Push services take 4096 bytes sealed. A character is up to three of them.
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_BODY = 800;
    private static final Set<Integer> GONE = Set.of(404, 410);

    private final HttpPost post;
    private final PushSubscription to;
    private final VAPIDKeyPair from;
    private final URI site;
    private final Duration useful;
    private final InstantSource clock;
    private final Runnable gone;

    /// @param site the product's own address, which a push service may want to know
    /// @param useful how long a message is kept for a browser that is not reached
    /// @param gone is called when the browser takes no more
    WebPush(
            HttpPost post,
            PushSubscription to,
            VAPIDKeyPair from,
            URI site,
            Duration useful,
            InstantSource clock,
            Runnable gone) {
        this.post = post;
        this.to = to;
        this.from = from;
        this.site = site;
        this.useful = useful;
        this.clock = clock;
        this.gone = gone;
    }

    @Override
    public void send(Message message) throws NotDelivered {
        int code = post.code(request(message));
        if (GONE.contains(code)) {
            gone.run();
            throw new NotDelivered(Sentence.of("telling.push.gone"), false);
        }
        HttpPost.check(code);
    }

    /// @throws com.zerodeplibs.webpush.MessageEncryptionException if the browser's key is none
    HttpRequest.Builder request(Message message) {
        return StandardHttpClientRequestPreparer.getBuilder()
                .pushSubscription(to)
                .vapidJWTExpirationTime(clock.instant().plus(BELIEVED))
                .vapidJWTSubject(site.toString())
                .ttl(useful.toSeconds(), TimeUnit.SECONDS)
                .urgencyHigh() // a telephone that saves power brings the others later
                .pushMessage(shown(message))
                .build(from)
                .toRequestBuilder();
    }

    private static String shown(Message message) {
        return JsonMapper.shared()
                .writeValueAsString(
                        Map.of(
                                "id", message.id(),
                                "title", cut(message.subject(), LONGEST_TITLE),
                                "body", body(message.body()),
                                "link", message.link()));
    }

    /// The last line, which has the head of the journal's chain, is always there.
    private static String body(String lines) {
        int last = lines.lastIndexOf('\n') + 1;
        return last == 0
                ? cut(lines, LONGEST_BODY)
                : cut(lines.substring(0, last - 1), LONGEST_BODY) + "\n" + lines.substring(last);
    }

    private static String cut(String words, int longest) {
        return words.length() <= longest ? words : words.substring(0, longest - 1) + "…";
    }
}
