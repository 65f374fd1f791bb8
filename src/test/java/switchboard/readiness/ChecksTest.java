package switchboard.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import switchboard.cli.ReadingCommand;
import switchboard.cli.Transcript;
import switchboard.cluster.Node;

class ChecksTest {
    private static final Answered CLUSTER = Answered.cluster();

    @Test
    void every_check_is_run_and_stands_in_its_place() {
        assertThat(Checks.judge(CLUSTER.look()))
                .extracting(CheckResult::check)
                .containsExactly(CheckId.values());
        Class<?>[] readOtherwise = Check.class.getPermittedSubclasses();
        assertThat(AnswerCheck.class.getPermittedSubclasses().length + readOtherwise.length - 1)
                .isEqualTo(CheckId.values().length);
    }

    @Test
    void of_nodes_that_were_not_asked_nothing_passes() {
        assertThat(Checks.judge(CLUSTER.look()))
                .extracting(CheckResult::worst)
                .containsOnly(CheckVerdict.LOOK);
    }

    @Test
    void what_no_node_could_answer_and_what_was_not_heard_is_for_a_person() {
        for (ReadingCommand question : questions()) {
            Answered refused = Answered.cluster();
            refused.allSay(question, "Executed command unsuccessfully");
            Answered lost = Answered.cluster();
            lost.topology().nodes().forEach(it -> lost.lost(it.name().value(), question));
            for (Answered answers : List.of(refused, lost)) {
                assertThat(Checks.judge(answers.look()))
                        .as(question.text())
                        .flatExtracting(CheckResult::nodes)
                        .extracting(NodeFinding::verdict)
                        .containsOnly(CheckVerdict.LOOK);
            }
        }
    }

    private static List<ReadingCommand> questions() {
        List<ReadingCommand> all =
                CLUSTER.topology().nodes().stream()
                        .flatMap(it -> Checks.questions(CLUSTER.topology(), it).stream())
                        .distinct()
                        .toList();
        assertThat(all).hasSizeGreaterThan(10);
        return all;
    }

    @Test
    void every_check_has_a_title_and_advice() {
        for (CheckId check : CheckId.values()) {
            assertThat(check.title().text()).isNotBlank();
            assertThat(check.advice().text()).endsWith(".");
        }
        for (Topic topic : Topic.values()) {
            assertThat(topic.title().text()).isNotBlank();
        }
        for (CheckVerdict verdict : CheckVerdict.values()) {
            assertThat(verdict.word().text()).isNotBlank();
        }
    }

    @Test
    void a_node_is_asked_each_question_once() {
        for (Node node : CLUSTER.topology().nodes()) {
            assertThat(Checks.questions(CLUSTER.topology(), node))
                    .doesNotHaveDuplicates()
                    .contains(ReadingCommand.Health.STATUS, new ReadingCommand.ServiceList());
        }
    }

    @Test
    void only_publishers_are_asked_for_tables_and_backups() {
        List<Node> nodes = CLUSTER.topology().nodes();
        assertThat(nodes)
                .filteredOn(
                        it ->
                                Checks.questions(CLUSTER.topology(), it)
                                        .contains(ReadingCommand.Health.BACKUPS))
                .allMatch(Node::isPublisher)
                .hasSize(2);
    }

    @Test
    void each_certificate_in_a_list_is_asked_for() {
        Transcript list =
                new Transcript(
                        "show cert list own",
                        "tomcat/tomcat.pem: x\nipsec/ipsec.pem: Self-signed\n");
        assertThat(Checks.further(list))
                .containsExactly(
                        new ReadingCommand.ShowCertificate("tomcat"),
                        new ReadingCommand.ShowCertificate("ipsec"));
        assertThat(Checks.further(new Transcript("show cert list own", "???"))).isEmpty();
        assertThat(Checks.further(new Transcript("show status", list.text()))).isEmpty();
    }

    @Test
    void an_answer_that_is_too_long_is_not_kept() {
        Answer answer = Answer.heard("x".repeat(Answer.LONGEST + 1), Answered.AT);
        assertThat(answer.text()).isEmpty();
        assertThat(answer.missing()).isPresent();
    }
}
