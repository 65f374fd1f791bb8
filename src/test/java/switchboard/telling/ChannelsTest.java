package switchboard.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import switchboard.journal.UpgradeEvent;
import switchboard.security.CannotStart;
import switchboard.telling.Delivery.Standing;
import switchboard.telling.TellingSettings.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Each way with the other end really there, and a reason that tries to be more than a text.
class ChannelsTest extends Told {
    private static final String HOSTILE =
            "=cmd|x\r\nBcc: eve@example.org\r\n\r\n<!channel> <b>*all*</b> [x](http://evil.example)";
    private static final String ONE_LINE =
            "=cmd|x Bcc: eve@example.org <!channel> <b>*all*</b> [x](http://evil.example)";

    @RegisterExtension
    static final GreenMailExtension MAIL =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @BeforeEach
    void an_upgrade_is_stopped_for_a_hostile_reason() {
        happens(new UpgradeEvent.StoppedHere(cluster, HOSTILE, "olga"));
    }

    private JsonNode posted(Kind kind) {
        Telling telling = telling(kind, Optional.of(other.address()));
        telling.round();
        assertThat(became(telling)).extracting(Delivery::standing).containsOnly(Standing.DELIVERED);
        assertThat(other.got()).hasSize(1);
        return JsonMapper.shared().readTree(other.got().getFirst().body());
    }

    @Test
    void slack_gets_plain_text_and_nobody_is_called_by_it() {
        JsonNode json = posted(Kind.SLACK);
        assertThat(json.at("/blocks/0/text/type").asString()).isEqualTo("plain_text");
        assertThat(json.at("/blocks/0/text/text").asString()).contains(ONE_LINE);
        assertThat(json.at("/text").asString()).contains("&lt;!channel&gt;").doesNotContain("<");
        assertThat(json.at("/blocks/1/elements/0/url").asString())
                .startsWith("https://switchboard.example.org/");
    }

    @Test
    void teams_gets_a_card_of_runs_which_know_no_markdown() {
        JsonNode card = posted(Kind.TEAMS).at("/attachments/0/content");
        assertThat(card.at("/type").asString()).isEqualTo("AdaptiveCard");
        assertThat(card.at("/body/0/type").asString()).isEqualTo("RichTextBlock");
        assertThat(card.at("/body/0/inlines/0/text").asString()).contains(ONE_LINE);
        assertThat(card.at("/actions/0/url").asString())
                .startsWith("https://switchboard.example.org/");
    }

    @Test
    void mail_goes_to_whom_the_settings_name_and_to_nobody_else() throws Exception {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(MAIL.getSmtp().getPort());
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("mail", server);
        telling(settings(Kind.MAIL, Optional.empty()), beans).round();

        MimeMessage mail = MAIL.getReceivedMessages()[0];
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        assertThat(mail.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("bridge@example.org");
        assertThat(mail.getSubject()).startsWith(cluster + ": ").endsWith(ONE_LINE);
        assertThat(mail.getContent().toString())
                .contains("The journal stood at entry", "https://switchboard.example.org/");
    }

    @Test
    void syslog_over_tcp_counts_its_octets() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            telling(
                            Kind.SYSLOG,
                            Optional.of(URI.create("tcp://127.0.0.1:" + server.getLocalPort())))
                    .round();
            try (Socket socket = server.accept()) {
                byte[] all = socket.getInputStream().readAllBytes();
                String text = new String(all, StandardCharsets.UTF_8);
                int blank = text.indexOf(' ');
                assertThat(Integer.parseInt(text.substring(0, blank)))
                        .isEqualTo(all.length - blank - 1);
                assertThat(text.substring(blank + 1))
                        .startsWith("<133>1 " + now + " - switchboard - NEWS - ");
                assertThat(text).contains(ONE_LINE).doesNotContain("\n");
            }
        }
    }

    @Test
    void syslog_over_udp_is_one_datagram() throws Exception {
        try (DatagramSocket server = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            telling(
                            Kind.SYSLOG,
                            Optional.of(URI.create("udp://127.0.0.1:" + server.getLocalPort())))
                    .round();
            DatagramPacket packet = new DatagramPacket(new byte[65_000], 65_000);
            server.receive(packet);
            assertThat(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8))
                    .startsWith("<133>1 ")
                    .contains(ONE_LINE);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = "MAIL", mode = EnumSource.Mode.EXCLUDE)
    void a_channel_without_an_address_stops_the_start_and_is_named(Kind kind) {
        assertThatThrownBy(() -> telling(kind, Optional.empty()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(channel());
    }

    @Test
    void mail_without_a_server_stops_the_start() {
        assertThatThrownBy(() -> telling(Kind.MAIL, Optional.empty()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("spring.mail.host");
    }
}
