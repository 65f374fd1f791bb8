package switchboard.telling;

import com.zerodeplibs.webpush.PushSubscription;
import com.zerodeplibs.webpush.VAPIDKeyPair;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.notice.Severity;
import switchboard.security.People;
import switchboard.security.Person;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The browsers, on telephones mostly, that are told by web push what calls for a person and what
/// is wrong. Everybody adds and removes their own; those of whoever may not sign in any more are
/// told nothing.
@Service
@Transactional
@EnableConfigurationProperties(PushSettings.class)
public class Browsers {
    /// How many one person may have.
    public static final int MOST = 10;

    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_SUBSCRIPTION = 4000;

    private final PushTable table;
    private final PushKey key;
    private final PushSettings push;
    private final TellingSettings settings;
    private final People people;
    private final InstantSource clock;
    private final HttpPost post = new HttpPost();

    Browsers(
            PushTable table,
            PushKey key,
            PushSettings push,
            TellingSettings settings,
            People people,
            InstantSource clock) {
        this.table = table;
        this.key = key;
        this.push = push;
        this.settings = settings;
        this.people = people;
        this.clock = clock;
    }

    /// Whether the site has said how it is called, over TLS or on this machine: no other is allowed
    /// to push by browsers.
    public boolean areOffered() {
        return settings.address().filter(PushSettings::isSecure).isPresent();
    }

    /// By what browsers know that a push comes from here, in base 64 of URLs.
    ///
    /// @throws InvalidInput if what is kept of it cannot be read
    public String key() {
        return pair().extractPublicKeyInUncompressedFormAsString();
    }

    /// Somebody's own, in the order in which they were added.
    public List<ToldBrowser> of(Person me) {
        return table.all().stream().filter(it -> it.person().equals(me.name())).toList();
    }

    /// Tells a browser from now on.
    ///
    /// @param subscription what it says about itself, as JSON
    /// @param label how the person calls it
    /// @throws InvalidInput if it cannot be told, there are too many, or the label is none
    public void keep(Person me, String subscription, String label) {
        String called = label.strip();
        if (called.isEmpty() || called.length() > LONGEST_LABEL) {
            throw new InvalidInput(Sentence.of("telling.push.label", LONGEST_LABEL));
        }
        if (of(me).size() >= MOST) {
            throw new InvalidInput(Sentence.of("telling.push.most", MOST));
        }
        PushSubscription to = read(subscription);
        URI endpoint = endpoint(to);
        if (!push.mayGoTo(endpoint)) {
            throw new InvalidInput(
                    Sentence.of("telling.push.elsewhere", String.valueOf(endpoint.getHost())));
        }
        tried(to);
        table.keep(me.name(), called, endpoint.getHost(), to, clock.instant());
    }

    /// Tells one of one's own no more.
    public void remove(Person me, String channel) {
        of(me).stream()
                .filter(it -> it.channel().equals(channel))
                .forEach(it -> table.remove(it.channel()));
    }

    /// The names of the ways to all who may sign in.
    List<String> channels() {
        return areOffered() ? mayBeTold().stream().map(ToldBrowser::channel).toList() : List.of();
    }

    /// The way of this name.
    Optional<Channel> find(String channel) {
        return mayBeTold().stream()
                .filter(it -> areOffered() && it.channel().equals(channel))
                .findFirst()
                .flatMap(it -> table.subscription(it).map(to -> way(to, channel)));
    }

    private List<ToldBrowser> mayBeTold() {
        return table.all().stream().filter(it -> people.find(it.person()).isPresent()).toList();
    }

    private WebPush way(PushSubscription to, String channel) {
        return new WebPush(
                post,
                to,
                pair(),
                settings.address().orElseThrow(),
                settings.giveUpAfter(),
                clock,
                () -> table.remove(channel));
    }

    private VAPIDKeyPair pair() {
        return key.pair().orElseThrow(() -> new InvalidInput(Sentence.of("telling.push.no-key")));
    }

    private static PushSubscription read(String subscription) {
        if (subscription.length() > LONGEST_SUBSCRIPTION) {
            throw wrong();
        }
        try {
            return JsonMapper.shared().readValue(subscription, PushSubscription.class);
        } catch (JacksonException notJson) {
            throw wrong();
        }
    }

    private static URI endpoint(PushSubscription to) {
        try {
            return URI.create(to.getEndpoint());
        } catch (IllegalArgumentException | NullPointerException none) {
            throw wrong();
        }
    }

    /// Seals something for it, which shows whether its key is one.
    private void tried(PushSubscription to) {
        try {
            way(to, "").request(new Message("", Severity.NEWS, "", "", "", Instant.EPOCH));
        } catch (InvalidInput known) {
            throw known;
        } catch (RuntimeException noKey) {
            throw wrong();
        }
    }

    private static InvalidInput wrong() {
        return new InvalidInput(Sentence.of("telling.push.wrong"));
    }
}
