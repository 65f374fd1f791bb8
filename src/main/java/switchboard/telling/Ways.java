package switchboard.telling;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import switchboard.cluster.Sentence;
import switchboard.security.CannotStart;
import switchboard.telling.TellingSettings.Way;

/// The channels of the settings and the browsers of people, ready to be used.
@Component
@EnableConfigurationProperties(TellingSettings.class)
class Ways {
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final HttpPost post = new HttpPost();
    private final Browsers browsers;

    /// @throws CannotStart if a channel lacks what it needs
    Ways(
            TellingSettings settings,
            ObjectProvider<JavaMailSender> mail,
            Browsers browsers,
            InstantSource clock) {
        this.browsers = browsers;
        settings.requireComplete();
        settings.channels().forEach((name, way) -> channels.put(name, of(name, way, mail, clock)));
    }

    Optional<Channel> find(String name) {
        return Optional.ofNullable(channels.get(name)).or(() -> browsers.find(name));
    }

    private Channel of(
            String name, Way way, ObjectProvider<JavaMailSender> mail, InstantSource clock) {
        return switch (way.kind()) {
            case WEBHOOK -> webhook(name, way, clock);
            case SLACK -> ChatChannels.slack(post, way.url().orElseThrow());
            case TEAMS -> ChatChannels.teams(post, way.url().orElseThrow());
            case SYSLOG -> new SyslogChannel(way.url().orElseThrow());
            case MAIL ->
                    new MailChannel(
                            Optional.ofNullable(mail.getIfAvailable())
                                    .orElseThrow(
                                            () ->
                                                    new CannotStart(
                                                            Sentence.of("telling.no-mail", name))),
                            way.from().orElseThrow(),
                            way.to());
        };
    }

    private Webhook webhook(String name, Way way, InstantSource clock) {
        try {
            return new Webhook(post, way.url().orElseThrow(), way.secret().orElseThrow(), clock);
        } catch (IllegalArgumentException notBase64) {
            throw new CannotStart(
                    Sentence.of("telling.incomplete", name, Sentence.of("telling.needs.WEBHOOK")));
        }
    }
}
