package switchboard.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import switchboard.lab.Act;
import switchboard.lab.LabRecord;
import switchboard.upgrade.GuideWitness;

/// Every task list of the guide once over real SSH, all of them in one night on one product, driven
/// by the API and judged by the record of each lab.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
@Tag("night")
class ListsOverSshTest {
    @TempDir static Path directory;

    private static Map<SshNight, LabSite> sites = Map.of();

    @LocalServerPort int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("switchboard.data-directory", directory::toString);
        settings.add("switchboard.bootstrap-tokens", () -> NightApi.TOKENS);
    }

    @BeforeAll
    static void the_labs_answer(@Autowired Clock clock) {
        sites =
                SshNight.all().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        night -> night,
                                        night -> LabSite.of(night.tonight().shape(), clock)));
    }

    @AfterAll
    static void the_labs_are_closed() {
        sites.values().forEach(LabSite::close);
    }

    @Test
    void each_task_list_is_kept_and_nothing_is_typed_twice() {
        NightApi api = new NightApi(port);
        sites.values().forEach(site -> register(api, site));
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> sites.values().stream().allMatch(site -> isKnown(api, site)));
        sites.forEach(
                (night, site) ->
                        assertThat(api.post("/clusters/" + site.name() + "/upgrade", night.order()))
                                .as(site.name())
                                .matches(answer -> answer.code() < 300));

        await().atMost(Duration.ofMinutes(12))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(
                        () ->
                                assertThat(lives(api))
                                        .allSatisfy(
                                                (_, life) ->
                                                        assertThat(life).isEqualTo("FINISHED")));

        sites.forEach(ListsOverSshTest::judge);
    }

    private static void judge(SshNight night, LabSite site) {
        LabRecord record = site.record();
        assertThat(new GuideWitness(night.tonight()).broken(record.entries()))
                .as(site.name())
                .isEmpty();
        assertThat(counts(record)).as(site.name()).isEqualTo(night.counts());
        assertThat(Stream.of(Act.INSTALL_STARTED, Act.SWITCH_ACCEPTED, Act.RESTART_ACCEPTED))
                .as(site.name())
                .allSatisfy(act -> assertThat(record.order(act)).doesNotHaveDuplicates());
    }

    /// COP files, installs, switches and restarts.
    private static List<Integer> counts(LabRecord record) {
        return Stream.of(Act.COP_DONE, Act.INSTALL_DONE, Act.SWITCH_ACCEPTED, Act.RESTART_ACCEPTED)
                .map(act -> record.of(act).size())
                .toList();
    }

    private static void register(NightApi api, LabSite site) {
        assertThat(
                        api.register(
                                        site.name(),
                                        site.address(),
                                        site.port(),
                                        site.user(),
                                        site.password())
                                .code())
                .isEqualTo(201);
    }

    private static boolean isKnown(NightApi api, LabSite site) {
        api.confirmKeys(site.name());
        return api.isRead(site.name());
    }

    private static Map<String, String> lives(NightApi api) {
        return sites.values().stream()
                .collect(Collectors.toMap(LabSite::name, site -> api.people(site.name())));
    }
}
