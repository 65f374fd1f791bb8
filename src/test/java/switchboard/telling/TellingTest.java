package switchboard.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import switchboard.cluster.ClusterName;
import switchboard.journal.JournalChain;
import switchboard.journal.UpgradeEvent;
import switchboard.security.NotAllowed;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.telling.Delivery.Standing;
import switchboard.telling.TellingSettings.Kind;

@Tag("postgresql")
class TellingTest extends Told {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);

    private Telling telling;

    private Telling webhook() {
        telling = telling(Kind.WEBHOOK, Optional.of(other.address()));
        return telling;
    }

    private Delivery only() {
        assertThat(became(telling)).hasSize(1);
        return became(telling).getFirst();
    }

    @Test
    void a_call_for_a_person_is_told_once_signed_and_with_the_head_of_the_chain() throws Exception {
        happens(new UpgradeEvent.EmergencyStopped(cluster, "olga"));
        webhook().round();
        telling.round();

        assertThat(other.got()).hasSize(1);
        OtherEnd.Got got = other.got().getFirst();
        assertThat(got.body())
                .contains(cluster + " needs you: ", "PERSON_NEEDED")
                .contains("https://switchboard.example.org/notifications")
                .contains(run.bean(JournalChain.class).head().hash());
        assertThat(got.header("Webhook-timestamp")).isEqualTo(String.valueOf(now.getEpochSecond()));
        assertThat(got.header("Webhook-signature"))
                .isEqualTo(
                        "v1,"
                                + signature(
                                        got.header("Webhook-id")
                                                + "."
                                                + now.getEpochSecond()
                                                + "."
                                                + got.body()));
        assertThat(only().standing()).isEqualTo(Standing.DELIVERED);
    }

    private static String signature(String signed) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(
                new SecretKeySpec(
                        "secret of the webhook".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder()
                .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void what_is_not_taken_comes_again_later_as_the_same_message() {
        happens(new UpgradeEvent.EmergencyStopped(cluster, "olga"));
        other.answers(503);
        webhook().round();
        assertThat(only().standing()).isEqualTo(Standing.WAITING);
        assertThat(only().outcome()).isEqualTo("The other end answered 503.");

        now = now.plus(FIRST_WAIT).minusMillis(1);
        telling.round();
        assertThat(other.got()).hasSize(1);

        now = now.plusMillis(1);
        telling.round();
        now = now.plus(FIRST_WAIT);
        telling.round();
        assertThat(other.got()).hasSize(2);

        other.answers(204);
        now = now.plus(FIRST_WAIT);
        telling.round();
        assertThat(other.got()).hasSize(3);
        assertThat(other.got())
                .extracting(it -> it.header("Webhook-id"))
                .containsOnly(only().message().id());
        assertThat(only().standing()).isEqualTo(Standing.DELIVERED);
        assertThat(only().tries()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 302})
    void what_will_never_be_taken_is_given_up_and_nobody_is_followed(int code) {
        happens(new UpgradeEvent.EmergencyStopped(cluster, "olga"));
        other.answers(code);
        webhook().round();

        assertThat(only().standing()).isEqualTo(Standing.GIVEN_UP);
        assertThat(only().outcome()).contains(String.valueOf(code));
        assertThat(other.got()).hasSize(1);
    }

    @Test
    void nobody_is_woken_for_what_is_settled() {
        happens(new UpgradeEvent.EmergencyStopped(cluster, "olga"));
        other.answers(500);
        webhook().round();
        happens(new UpgradeEvent.Resumed(cluster, "olga"));
        other.answers(200);
        now = now.plus(FIRST_WAIT);
        telling.round();

        assertThat(became(telling))
                .filteredOn(it -> it.message().subject().contains("needs you"))
                .extracting(Delivery::standing, Delivery::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Standing.GIVEN_UP,
                                "It was settled before it could be sent: nobody was called for"
                                        + " nothing."));
    }

    @Test
    void what_is_an_hour_old_is_not_sent_any_more() {
        happens(new UpgradeEvent.EmergencyStopped(cluster, "olga"));
        other.answers(500);
        webhook().round();
        other.answers(200);
        now = now.plus(Duration.ofHours(1)).plusSeconds(1);
        telling.round();

        assertThat(other.got()).hasSize(1);
        assertThat(only().standing()).isEqualTo(Standing.GIVEN_UP);
    }

    @Test
    void a_restart_between_loses_nothing() {
        registered();
        happens(new UpgradeEvent.EmergencyStopped(cluster, "olga"));
        other.answers(500);
        webhook().round();
        run.restart();
        other.answers(200);
        now = now.plus(FIRST_WAIT);
        webhook().round();

        assertThat(other.got()).hasSize(2);
        assertThat(only().standing()).isEqualTo(Standing.DELIVERED);
    }

    @Test
    void rehearsals_call_nobody() {
        happens(new UpgradeEvent.EmergencyStopped(new ClusterName("DAY-rehearsal-1"), "olga"));
        webhook().round();
        assertThat(other.got()).isEmpty();
    }

    @Test
    void an_admin_tests_a_channel_and_hears_what_became_of_it() {
        webhook();
        Delivery became = telling.test(channel(), ADAM);
        assertThat(became.standing()).isEqualTo(Standing.DELIVERED);
        assertThat(other.got().getFirst().body()).contains("A test by adam. Nothing has happened.");

        other.close();
        now = now.plusSeconds(1);
        assertThat(telling.test(channel(), ADAM).outcome())
                .isEqualTo("The other end could not be reached (ConnectException).");
    }

    @Test
    void nobody_but_an_admin_sees_or_tests_channels_and_no_secret_is_told() {
        webhook();
        Person olga = Person.of("olga", PersonRole.OPERATOR);
        assertThatThrownBy(() -> telling.channels(olga)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> telling.deliveries(olga)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> telling.test(channel(), olga)).isInstanceOf(NotAllowed.class);
        assertThat(telling.channels(ADAM).toString())
                .doesNotContain("secret")
                .contains("127.0.0.1");
    }
}
