package switchboard.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import switchboard.journal.JournalChain;
import switchboard.journal.UpgradeEvent;
import switchboard.security.People;
import switchboard.security.PersonRole;
import switchboard.telling.Delivery.Standing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Browsers that are told by web push; the other end opens what it gets as a browser does.
@Tag("postgresql")
class WebPushTest extends ToldByPush {
    private static final Pattern PROOF = Pattern.compile("vapid t=(\\S+),\\s?k=(\\S+)");
    private static final int MOST_BYTES = 4096;

    private List<Delivery> told() {
        return telling.deliveries(ADAM).stream()
                .filter(it -> it.channel().startsWith("push/" + olga.name() + "/"))
                .toList();
    }

    private JsonNode opened(int number) throws Exception {
        return JsonMapper.shared().readTree(browser.open(other.got().get(number).bytes()));
    }

    @Test
    void a_call_for_a_person_comes_once_sealed_and_with_the_head_of_the_chain() throws Exception {
        kept();
        happens(new UpgradeEvent.EmergencyStopped(cluster, "olga"));
        telling.round();
        telling.round();

        assertThat(other.got()).hasSize(1);
        assertThat(other.got().getFirst().body()).doesNotContain(cluster.toString());
        assertThat(opened(0).path("title").asString()).startsWith(cluster + " needs you: ");
        assertThat(opened(0).path("link").asString())
                .isEqualTo("https://switchboard.example.org/notifications");
        assertThat(opened(0).path("body").asString())
                .contains(run.bean(JournalChain.class).head().hash());
        assertThat(told()).extracting(Delivery::standing).containsExactly(Standing.DELIVERED);
    }

    @Test
    void a_push_service_can_tell_that_it_comes_from_here() throws Exception {
        telling.test(kept().channel(), olga);

        OtherEnd.Got got = other.got().getFirst();
        Matcher proof = PROOF.matcher(got.header("Authorization"));
        assertThat(proof.matches()).as(got.header("Authorization")).isTrue();
        assertThat(proof.group(2)).isEqualTo(browsers.key());
        int end = proof.group(1).lastIndexOf('.');
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(PushedBrowser.key(bytes(browsers.key())));
        signature.update(proof.group(1).substring(0, end).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(bytes(proof.group(1).substring(end + 1)))).isTrue();
        JsonNode claims = JsonMapper.shared().readTree(bytes(proof.group(1).split("\\.")[1]));
        assertThat(claims.path("aud").asString())
                .isEqualTo("http://" + other.pushes().getAuthority());
        assertThat(claims.path("sub").asString()).isEqualTo("https://switchboard.example.org/");
        assertThat(claims.path("exp").asLong())
                .isBetween(now.getEpochSecond(), now.plus(Duration.ofDays(1)).getEpochSecond());
        assertThat(got.header("Ttl")).isEqualTo("3600");
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    @Test
    void what_is_only_news_wakes_nobody() {
        kept();
        happens(new UpgradeEvent.StoppedHere(cluster, "enough for tonight", "olga"));
        telling.round();
        assertThat(other.got()).isEmpty();
    }

    @Test
    void long_words_are_cut_but_not_the_head_of_the_chain() throws Exception {
        String words = "ä".repeat(5000);
        var message =
                new Message(
                        "1",
                        switchboard.notice.Severity.FAULT,
                        words,
                        words + "\nthe head",
                        "",
                        now);
        kept();
        new Ways(
                        settings(TellingSettings.Kind.SLACK, Optional.of(other.address())),
                        new StaticListableBeanFactory()
                                .getBeanProvider(
                                        org.springframework.mail.javamail.JavaMailSender.class),
                        browsers,
                        () -> now)
                .find(browsers.of(olga).getFirst().channel())
                .orElseThrow()
                .send(message);

        assertThat(other.got().getFirst().bytes().length).isLessThanOrEqualTo(MOST_BYTES);
        assertThat(opened(0).path("body").asString()).endsWith("ä…\nthe head");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void a_browser_that_takes_no_more_is_forgotten(int code) {
        ToldBrowser gone = kept();
        other.answers(code);
        telling.test(gone.channel(), olga);

        assertThat(browsers.of(olga)).isEmpty();
        assertThat(told())
                .extracting(Delivery::outcome)
                .containsExactly("The browser takes no more; it is told nothing from now on.");
    }

    @Test
    void a_push_service_that_is_busy_is_asked_again() {
        kept();
        other.answers(429);
        happens(new UpgradeEvent.EmergencyStopped(cluster, "olga"));
        telling.round();
        assertThat(told()).extracting(Delivery::standing).containsExactly(Standing.WAITING);
        assertThat(browsers.of(olga)).hasSize(1);
    }

    @Test
    void whoever_may_not_sign_in_any_more_is_told_nothing() {
        kept();
        person("root", PersonRole.ADMIN);
        run.bean(People.class).disable(ADAM, olga.name());
        happens(new UpgradeEvent.EmergencyStopped(cluster, "olga"));
        telling.round();
        assertThat(other.got()).isEmpty();
    }
}
