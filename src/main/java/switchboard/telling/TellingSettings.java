package switchboard.telling;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import switchboard.cluster.Sentence;
import switchboard.notice.Severity;
import switchboard.security.CannotStart;

/// Who is told what, and how.
///
/// @param address the product's own address for the links, such as
/// `https://switchboard.example.com`
/// @param rehearsals whether rehearsals are told, too
/// @param giveUpAfter how old a message may become before nobody is told any more
/// @param channels the ways, by a name of the site's own
@ConfigurationProperties("switchboard.telling")
record TellingSettings(
        Optional<URI> address,
        boolean rehearsals,
        @DefaultValue("1h") Duration giveUpAfter,
        @DefaultValue Map<String, Way> channels) {

    /// What stands at the other end.
    enum Kind {
        WEBHOOK,
        SLACK,
        TEAMS,
        MAIL,
        SYSLOG
    }

    /// One way.
    ///
    /// @param url where webhooks, Slack and Teams are reached; for syslog `tcp://host:port` or
    ///     `udp://host:port`
    /// @param secret of a webhook, `whsec_` and base 64, with which messages are signed
    /// @param from the sender of mail
    /// @param to who gets mail
    /// @param tells what is told this way
    record Way(
            Kind kind,
            Optional<URI> url,
            Optional<String> secret,
            Optional<String> from,
            @DefaultValue List<String> to,
            @DefaultValue({"PERSON_NEEDED", "FAULT"}) Set<Severity> tells) {
        /// Where it leads, without what opens it.
        String place() {
            return url.map(URI::getHost).orElseGet(() -> String.join(", ", to));
        }

        @Override
        public String toString() {
            return kind + " " + place();
        }
    }

    /// @throws CannotStart if a channel lacks what it needs
    void requireComplete() {
        channels.forEach(
                (name, way) -> {
                    boolean complete =
                            switch (way.kind()) {
                                case WEBHOOK -> isWeb(way) && way.secret().isPresent();
                                case SLACK, TEAMS -> isWeb(way);
                                case MAIL -> way.from().isPresent() && !way.to().isEmpty();
                                case SYSLOG ->
                                        has(way, Set.of("tcp", "udp"))
                                                && way.url().map(URI::getPort).orElse(-1) > 0;
                            };
                    if (!complete) {
                        throw new CannotStart(
                                Sentence.of(
                                        "telling.incomplete",
                                        name,
                                        Sentence.of("telling.needs." + way.kind().name())));
                    }
                });
    }

    private static boolean isWeb(Way way) {
        return has(way, Set.of("http", "https"));
    }

    private static boolean has(Way way, Set<String> schemes) {
        return way.url()
                .filter(it -> it.getHost() != null && schemes.contains(it.getScheme()))
                .isPresent();
    }
}
