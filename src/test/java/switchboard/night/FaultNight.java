package switchboard.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import switchboard.lab.LabAccount;
import tools.jackson.databind.JsonNode;

/// One night with one fault on the line: people approve, and try again what was not begun. It ends
/// finished, or at a question that only a person at the node can answer.
final class FaultNight {
    private static final int TRIES = 3;

    /// How a night ended.
    enum End {
        /// Without more than the usual people.
        BY_ITSELF,
        /// After a person had said: try again.
        AFTER_A_PERSON,
        /// At a question of the node, which the product shows.
        AT_A_QUESTION,
        /// With something that is not so.
        UNTRUE
    }

    private final NightApi api;
    private final FaultSite site;
    private Optional<End> end = Optional.empty();
    private JsonNode said = tools.jackson.databind.node.MissingNode.getInstance();
    private String wrong = "";
    private boolean started;
    private int tried;

    FaultNight(NightApi api, FaultSite site) {
        this.api = api;
        this.site = site;
    }

    void register() {
        LabAccount account = site.shape().account();
        String address = site.shape().nodes().getFirst().node().address();
        assertThat(
                        api.register(
                                        site.name(),
                                        address,
                                        site.port(),
                                        account.user(),
                                        account.password())
                                .code())
                .isEqualTo(201);
    }

    FaultSite site() {
        return site;
    }

    Optional<End> end() {
        return end;
    }

    /// What people do at their next look. An untruth ends the night.
    void goOn() {
        try {
            if (end.isEmpty()) {
                look();
            }
        } catch (AssertionError untruth) {
            end = Optional.of(End.UNTRUE);
            wrong = untruth.getMessage();
        }
    }

    private void look() {
        if (!started) {
            begin();
            return;
        }
        List<Long> begun = FaultJudge.begun(site.record());
        String life = api.people(site.name());
        said = api.get("/clusters/" + site.name() + "/upgrade").body();
        FaultJudge.checkSaid(what(), said.path("attempts"), site.record(), begun);
        assertThat(life).as(what()).isIn("RUNNING", "FINISHED");
        if (life.equals("FINISHED")) {
            FaultJudge.checkEnd(what(), said.path("attempts"), site.record());
            end = Optional.of(tried == 0 ? End.BY_ITSELF : End.AFTER_A_PERSON);
        } else {
            last().filter(it -> it.path("awaitsPerson").asBoolean(false)).ifPresent(this::mend);
        }
    }

    private void begin() {
        api.confirmKeys(site.name());
        if (api.isRead(site.name())) {
            var answer = api.post("/clusters/" + site.name() + "/upgrade", site.night().order());
            assertThat(answer.code()).as(what() + answer.body()).isLessThan(300);
            site.arm();
            started = true;
        }
    }

    private Optional<JsonNode> last() {
        return said.path("attempts").valueStream().reduce((_, later) -> later);
    }

    private void mend(JsonNode attempt) {
        assertThat(said.path("awaited")).as(what()).isNotEmpty();
        if (!attempt.path("question").asString("").isEmpty()) {
            end = Optional.of(End.AT_A_QUESTION);
            return;
        }
        tried++;
        assertThat(tried).as(what()).isLessThan(TRIES);
        api.post(
                "/clusters/%s/upgrade/steps/%d/try-again"
                        .formatted(site.name(), attempt.path("step").asInt()),
                "{\"node\":\"%s\"}".formatted(attempt.path("node").asString()));
    }

    /// Which case, how it stands, and what the lab recorded.
    String what() {
        return "%s, %s, tried again %d times, hit: %s; said %s; recorded %s"
                .formatted(
                        site.faulty(),
                        end.map(End::name).orElse("not ended"),
                        tried,
                        site.isHit(),
                        said.path("attempts"),
                        site.record().entries());
    }

    /// The question at which it stands, or what is wrong.
    String words() {
        return end.equals(Optional.of(End.UNTRUE)) ? wrong : question();
    }

    private String question() {
        return last().map(it -> it.path("question").asString("")).orElse("");
    }
}
