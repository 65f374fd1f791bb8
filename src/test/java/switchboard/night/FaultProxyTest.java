package switchboard.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import switchboard.night.DialogueStage.Place;

/// Between the product and a node something breaks, once in a night, at every stage of their
/// conversation. Whatever the product says is compared with what the node recorded, at every look
/// and in the end.
///
/// Usually a dozen cases; `-Dswitchboard.proxy=all` takes every one, or those whose name contains
/// the value.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
@Tag("night")
class FaultProxyTest {
    private static final int TOGETHER = 40;
    private static final AtomicInteger STARTS = new AtomicInteger();

    @TempDir static Path directory;

    @Autowired Clock clock;
    @LocalServerPort int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        String own = directory.resolve("product-" + STARTS.incrementAndGet()).toString();
        settings.add("switchboard.data-directory", () -> own);
        settings.add("switchboard.bootstrap-tokens", () -> NightApi.TOKENS);
        // So that a dead line and a silent sign-in cost seconds, not minutes of this machine.
        settings.add("switchboard.ssh.heartbeat", () -> "1s");
        settings.add("switchboard.ssh.connect-timeout", () -> "5s");
        settings.add("switchboard.ssh.auth-timeout", () -> "10s");
        settings.add("switchboard.ssh.retry-after-refusal", () -> "2s");
    }

    static Stream<List<FaultCase>> cases() {
        String which = System.getProperty("switchboard.proxy", "");
        List<FaultCase> cases =
                which.isEmpty()
                        ? few()
                        : FaultCase.all().stream()
                                .filter(it -> which.equals("all") || it.toString().contains(which))
                                .toList();
        return IntStream.iterate(0, at -> at < cases.size(), at -> at + TOGETHER)
                .mapToObj(at -> cases.subList(at, Math.min(cases.size(), at + TOGETHER)));
    }

    private static List<FaultCase> few() {
        return List.of(
                new FaultCase(DialogueStage.FIRST_SIGN_IN, Place.WORDS, LineFault.CUT),
                new FaultCase(DialogueStage.KEY_EXCHANGE, Place.WORDS, LineFault.HALF_OPEN),
                new FaultCase(DialogueStage.BANNER, Place.WORDS, LineFault.DELAYED),
                new FaultCase(DialogueStage.READING, Place.WORDS, LineFault.DOUBLED_BYTE),
                new FaultCase(DialogueStage.DIRECTORY, Place.ANSWER, LineFault.CLOSED),
                new FaultCase(DialogueStage.INSTALL_YES, Place.ANSWER, LineFault.CUT),
                new FaultCase(DialogueStage.INSTALL_YES, Place.REPLY, LineFault.HALF_OPEN),
                new FaultCase(DialogueStage.INSTALL_LOG, Place.WORDS, LineFault.UNPLUGGED),
                new FaultCase(DialogueStage.SWITCH_YES, Place.WORDS, LineFault.DOUBLED_TEXT),
                new FaultCase(DialogueStage.SWITCH_YES, Place.ANSWER, LineFault.HALF_OPEN),
                new FaultCase(DialogueStage.SWITCH_YES, Place.REPLY, LineFault.CUT),
                new FaultCase(DialogueStage.BACK_READING, Place.WORDS, LineFault.DRIPPING),
                new FaultCase(DialogueStage.RESTART_YES, Place.REPLY, LineFault.CUT));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_is_said_of_a_broken_conversation_is_what_the_node_did(List<FaultCase> cases) {
        NightApi api = new NightApi(port);
        List<FaultNight> nights = new ArrayList<>();
        try {
            for (FaultCase faulty : cases) {
                nights.add(new FaultNight(api, new FaultSite(faulty, nights.size() + 1, clock)));
            }
            nights.forEach(FaultNight::register);
            await().atMost(Duration.ofMinutes(8))
                    .pollInSameThread()
                    .pollInterval(Duration.ofMillis(200))
                    .until(
                            () -> {
                                nights.forEach(FaultNight::goOn);
                                return nights.stream().allMatch(it -> it.end().isPresent());
                            });
        } finally {
            nights.forEach(night -> night.site().close());
            tell(nights);
        }
        assertThat(nights)
                .allSatisfy(
                        night -> {
                            assertThat(night.end())
                                    .as(night.words())
                                    .isNotEqualTo(Optional.of(FaultNight.End.UNTRUE));
                            assertThat(night.site().isHit()).as(night.what()).isTrue();
                        });
    }

    private static void tell(List<FaultNight> nights) {
        System.out.println(
                nights.size()
                        + " broken conversations: "
                        + nights.stream()
                                .collect(
                                        Collectors.groupingBy(
                                                it -> it.end().map(Enum::name).orElse("NOT ENDED"),
                                                Collectors.counting())));
        nights.forEach(
                night ->
                        System.out.println(
                                night.end().isEmpty()
                                        ? night.what()
                                        : night.site().faulty()
                                                + " "
                                                + night.end().orElseThrow()
                                                + " "
                                                + night.words()));
    }
}
