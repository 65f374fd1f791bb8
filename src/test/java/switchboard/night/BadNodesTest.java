package switchboard.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import switchboard.cluster.NodeName;
import switchboard.lab.Fault;
import switchboard.lab.LabShapes;

/// A node that does not answer, does not let us in, is another one, or says what makes no sense.
@Tag("night")
class BadNodesTest extends BadInput {
    @Test
    void an_address_at_which_nothing_answers() {
        begin(LabShapes.cluster("NOWHERE-1", "now", 0, 0, "127.1.32.11"));

        operator.register(site.name(), site.address(), 1, site.user(), site.password());

        String sentence =
                "127.1.32.11 does not answer on port 1. Check the address, the port and what stands"
                        + " between; it is tried again.";
        operator.reads(sentence);
        apiSays(sentence);
        var cluster = api.get("/clusters/NOWHERE-1").body();
        assertThat(cluster.at("/address").asString()).isEqualTo("127.1.32.11");
        assertThat(cluster.at("/account").asString()).isEqualTo(site.user());
        assertThat(site.record().entries()).isEmpty();
    }

    @Test
    void a_wrong_password_is_tried_once_until_a_person_gives_another() {
        begin(LabShapes.cluster("BARRED-1", "bar", 2, 0, "127.1.34.11"));
        String sentence =
                "127.1.34.11 refuses the account ccmadmin. It is not tried again until you give"
                        + " another account or password, because nodes lock an account that fails.";

        operator.register(site.name(), site.address(), site.port(), site.user(), "Wrong-One-1");
        operator.press("Confirm the key of 127.1.34.11");
        operator.reads(sentence);
        apiSays(sentence);
        staysRefused(1);

        operator.unfold("Use another account or password for the nodes");
        operator.type("Password", "Wrong-Two-2");
        operator.press("Change the account");
        operator.reads("The account ccmadmin is used from now on.");
        await().until(() -> site.refused() == 2);
        operator.reads(sentence);
        operator.finds("User name", "ccmadmin");
        staysRefused(2);

        String right =
                "{\"user\":\"%s\",\"password\":\"%s\"}".formatted(site.user(), site.password());
        assertThat(api.put("/clusters/BARRED-1/account", right).code()).isEqualTo(204);
        discovered();
        staysRefused(2);
        assertThat(site.changes()).isEmpty();
    }

    @Test
    void a_host_key_that_changed_is_shown_beside_the_old_one_and_told_no_password() {
        begin(LabShapes.cluster("MOVED-1", "mov", 1, 0, "127.1.35.11"));
        registerByApi();
        String before = firstKey("/fingerprint");
        discovered();
        operator.go("/clusters/MOVED-1");
        operator.reads(RUNS);

        LabSite confirmed = site;
        site = confirmed.takenOver();
        operator.reads("A host key has changed");
        String now = firstKey("/fingerprint");
        assertThat(now).isNotEqualTo(before);
        assertThat(firstKey("/pinned")).isEqualTo(before);
        operator.reads(now);
        operator.reads("Confirmed before: " + before);
        operator.reads("Waits for an admin");
        apiSays(
                "mov-pub at 127.1.35.11 shows the host key "
                        + now
                        + ". The one that was confirmed is "
                        + before
                        + ". Nothing is told to it. Find out why; only an admin may confirm it.");
        staysRefused(0);

        String key = "{\"address\":\"127.1.35.11\",\"fingerprint\":\"%s\"}".formatted(now);
        var refused = api.post("/clusters/MOVED-1/host-keys", key);
        assertThat(refused.code()).isEqualTo(403);
        PlainWords.check(detail(refused));
        staysRefused(0);
        assertThat(api.post("/clusters/MOVED-1/host-keys", key, ADMIN).code()).isEqualTo(200);
        // Only now is the password told: whoever answers there refuses it, and writes that down.
        await().until(() -> site.refused() == 1);
        assertThat(confirmed.changes()).isEmpty();
        assertThat(site.changes()).isEmpty();
    }

    @Test
    void a_cluster_without_a_publisher() {
        begin(LabShapes.withoutPublisher());
        String sentence =
                "The cluster LOST-1 shows no Unified CM publisher, so nothing can be upgraded"
                        + " first. Type show network cluster on a node and see which one should be"
                        + " the publisher.";

        registerOnPage();
        operator.reads(sentence);
        apiSays(sentence);

        var plan = api.post("/clusters/LOST-1/plan", target(NEWER));
        assertThat(plan.code()).isEqualTo(409);
        assertThat(detail(plan))
                .isEqualTo(
                        "The nodes of LOST-1 are not known yet. Let the discovery finish first.");
        assertThat(api.post("/clusters/LOST-1/upgrade", order(NEWER)).code()).isEqualTo(409);
        staysRefused(0);
        assertThat(site.changes()).isEmpty();
    }

    @Test
    void an_answer_that_cannot_be_read_is_shown_and_asked_for_again() {
        Duration hour = Duration.ofHours(1);
        NodeName pub = new NodeName("mum-pub");
        begin(
                LabShapes.cluster("MUMBLE-1", "mum", 1, 0, "127.1.38.11")
                        .with(
                                new Fault.Unreadable(pub, Duration.ZERO, hour),
                                new Fault.Unreadable(pub, hour.multipliedBy(10), hour)));
        String line =
                "It is asked again; if this stays so, type the command on the node yourself. The"
                        + " line: Cannot process the request at this time (rc=-9, 0x1f";

        registerOnPage();
        String whole =
                "What 127.1.38.11 answered to show network cluster could not be read, at line 1. ";
        operator.reads(whole + line);
        apiSays(whole + line);

        site.pass(hour);
        discovered();
        operator.reads(RUNS);
        operator.readsNoLonger(whole);

        site.pass(hour.multipliedBy(9));
        operator.reads("What mum-pub answered to \"");
        operator.reads(line);
        operator.reads(RUNS);
        await().untilAsserted(() -> assertThat(troubles()).anyMatch(it -> it.endsWith(line)));
        assertThat(api.isRead("MUMBLE-1")).isTrue();

        site.pass(hour);
        operator.readsNoLonger("What mum-pub answered to \"");
        await().until(() -> troubles().isEmpty());
        assertThat(site.changes()).isEmpty();
    }
}
