package switchboard.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import switchboard.approval.ApprovalRequest.Standing;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;
import switchboard.database.Postgres;
import switchboard.journal.ApprovalEvent;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Entry;
import switchboard.journal.Journal;
import switchboard.journal.ModuleRun;
import switchboard.journal.Pace;
import switchboard.security.NotAllowed;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.Proved;
import switchboard.sequence.Finding;
import switchboard.sequence.RuleId;
import switchboard.sequence.Step;
import switchboard.sequence.Verdict;

/// Two products on one PostgreSQL: what is asked on one is decided on any, and counts once.
class TwoDesksTest {
    private static final ClusterName BER = new ClusterName("BER");
    private static final Person ANTON = new Person("anton", Set.of(PersonRole.APPROVER));
    private static final Person BERTA = new Person("berta", Set.of(PersonRole.APPROVER));
    private static final int ROUNDS = 12;
    private static final Step SWITCH =
            new Step.SwitchVersion(Product.UNIFIED_CM, List.of(new NodeName("ber-pub")));
    private static final Verdict PERMITS =
            new Verdict(
                    List.of(
                            new Finding.Dated(
                                    new Finding.Met(
                                            RuleId.SEQ_0,
                                            Sentence.of("fact.runs", "ber-pub", "12.5")),
                                    Optional.empty())));

    @TempDir static Path one;
    @TempDir static Path other;

    private static ModuleRun first;
    private static ModuleRun second;

    private static void shared(DynamicPropertyRegistry settings, Path own) {
        settings.add("switchboard.data-directory", own::toString);
        settings.add("spring.datasource.url", () -> Postgres.of(one));
        settings.add("spring.datasource.username", () -> "postgres");
        settings.add("spring.datasource.password", () -> "postgres");
    }

    @ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
    static class First {
        @DynamicPropertySource
        static void settings(DynamicPropertyRegistry settings) {
            shared(settings, one);
        }
    }

    @ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
    static class Second {
        @DynamicPropertySource
        static void settings(DynamicPropertyRegistry settings) {
            shared(settings, other);
        }
    }

    @BeforeAll
    static void start() {
        first = new ModuleRun(First.class);
        second = new ModuleRun(Second.class);
        first.bean(Journal.class)
                .append(
                        new ClusterEvent.Registered(
                                BER, "192.0.2.11", 22, "admin", Pace.ofRealNodes(), "olga"),
                        first.bean(Clock.class).instant());
    }

    @AfterAll
    static void end() {
        first.close();
        second.close();
    }

    @Test
    void what_one_asks_the_other_hears_and_its_answer_is_heard_again() {
        long id = ask(desk(first)).id();

        await().until(() -> desk(second).waiting().stream().anyMatch(it -> it.id() == id));
        desk(second).approve(id, Proved.by(ANTON), "go ahead");

        await().until(() -> desk(first).request(id).standing() == Standing.APPROVED);
        assertThat(desk(first).spend(id, PERMITS)).isPresent();
        assertThat(desk(second).spend(id, PERMITS)).isEmpty();
    }

    @Test
    void a_no_on_one_is_known_on_the_other_before_a_yes_counts() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            long id = ask(desk(first)).id();
            await().until(() -> desk(second).waiting().stream().anyMatch(it -> it.id() == id));

            List<Boolean> heard =
                    atOnce(
                            () -> said(() -> desk(first).approve(id, Proved.by(ANTON), "")),
                            () -> said(() -> desk(second).refuse(id, BERTA, "not tonight")));

            assertThat(heard).as("one of yes and no is heard").containsOnlyOnce(true);
            boolean yes = heard.getFirst();
            assertThat(desk(first).spend(id, PERMITS).isPresent()).isEqualTo(yes);
        }
    }

    @Test
    void of_many_that_use_one_approval_on_both_one_does() throws Exception {
        long id = ask(desk(first)).id();
        desk(first).approve(id, Proved.by(ANTON), "");
        desk(second).readAgain();

        List<Boolean> used =
                atOnce(
                        Stream.concat(
                                        IntStream.range(0, ROUNDS).mapToObj(_ -> spends(first, id)),
                                        IntStream.range(0, ROUNDS)
                                                .mapToObj(_ -> spends(second, id)))
                                .toList());

        assertThat(used).containsOnlyOnce(true);
        assertThat(written(ApprovalEvent.Spent.class, id)).hasSize(1);
    }

    @Test
    void two_requests_never_have_one_number() throws Exception {
        Function<ModuleRun, Callable<Long>> asks = run -> () -> ask(desk(run)).id();

        List<Long> ids =
                atOnce(
                        IntStream.range(0, 2 * ROUNDS)
                                .mapToObj(it -> asks.apply(it % 2 == 0 ? first : second))
                                .toList());

        assertThat(ids).doesNotHaveDuplicates();
    }

    private static boolean said(Runnable word) {
        try {
            word.run();
            return true;
        } catch (InvalidInput | NotAllowed late) {
            return false;
        }
    }

    private static Callable<Boolean> spends(ModuleRun run, long id) {
        return () -> desk(run).spend(id, PERMITS).isPresent();
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... calls) throws Exception {
        return atOnce(List.of(calls));
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }

    private static List<ApprovalEvent> written(Class<? extends ApprovalEvent> kind, long id) {
        return first.bean(Journal.class).of(BER).stream()
                .map(Entry::event)
                .filter(kind::isInstance)
                .map(ApprovalEvent.class::cast)
                .filter(it -> it.request() == id)
                .toList();
    }

    private static ApprovalRequest ask(ApprovalDesk desk) {
        return desk.ask(BER, SWITCH, 3, PERMITS, Duration.ofHours(2), "olga");
    }

    private static ApprovalDesk desk(ModuleRun run) {
        return run.bean(ApprovalDesk.class);
    }
}
