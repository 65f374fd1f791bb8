package switchboard.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import switchboard.cluster.ReplicationState;
import switchboard.cluster.SecondAnswer;
import switchboard.cluster.SecondAnswer.NotRead;
import switchboard.cluster.SecondAnswer.Why;
import switchboard.cluster.SystemVersion;

class AnswerReadersTest {
    private static final String STATE =
            "\\\\ber-sub1\\Number of Replicates Created and State of"
                    + " Replication(ReplicateCount)\\Replicate_State";
    private static final String CREATED =
            "\\\\ber-sub1\\Number of Replicates Created and State of"
                    + " Replication(ReplicateCount)\\Number of Replicates Created";

    private static String platform(String inside) {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/">
          <soapenv:Body><ns:anyResponse xmlns:ns="http://services.api.platform.vos.cisco.com">
            <ns:return xmlns:ax9="urn:x" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              %s
            </ns:return></ns:anyResponse></soapenv:Body>
        </soapenv:Envelope>
        """
                .formatted(inside);
    }

    private static String complete(String element, String value) {
        return platform(
                "<ax9:remoteMessages xsi:nil=\"true\"/><ax9:result> internal.request.complete"
                        + " </ax9:result><ax9:"
                        + element
                        + "> "
                        + value
                        + " </ax9:"
                        + element
                        + ">");
    }

    private static SecondAnswer read(PlatformCall call, String answer) {
        return PlatformAnswer.read(call, answer.strip().getBytes(UTF_8));
    }

    private static SecondAnswer.Version version(String text) {
        return new SecondAnswer.Version(Optional.of(SystemVersion.parse(text)));
    }

    @Test
    void each_call_reads_its_own_element() {
        assertThat(read(PlatformCall.ACTIVE_VERSION, complete("version", "12.5.1.14900-63")))
                .isEqualTo(version("12.5.1.14900-63"));
        assertThat(read(PlatformCall.INACTIVE_VERSION, complete("version", "14.0.1.13900-155")))
                .isEqualTo(version("14.0.1.13900-155"));
        assertThat(
                        read(
                                PlatformCall.UPGRADE_STAGE,
                                complete("upgradeStage", "upgrade.stage.installing")))
                .isEqualTo(new SecondAnswer.Word("upgrade.stage.installing"));
        assertThat(
                        read(
                                PlatformCall.UPGRADE_PROGRESS,
                                complete("upgradeStage", "upgrade.progress.finalization")))
                .isEqualTo(new SecondAnswer.Word("upgrade.progress.finalization"));
        assertThat(read(PlatformCall.UPGRADE_TYPE, complete("upgradeType", "RU")))
                .isEqualTo(new SecondAnswer.Word("RU"));
        assertThat(
                        read(
                                PlatformCall.CLUSTER_REPLICATION,
                                complete("clusterReplicationStatusOK", "true")))
                .isEqualTo(new SecondAnswer.Good(true));
        assertThat(
                        read(
                                PlatformCall.NODE_REPLICATION,
                                complete("nodeReplicationStatusOK", "false")))
                .isEqualTo(new SecondAnswer.Good(false));
    }

    @Test
    void an_empty_inactive_version_is_none_and_an_empty_active_one_is_not_understood() {
        assertThat(read(PlatformCall.INACTIVE_VERSION, complete("version", "")))
                .isEqualTo(new SecondAnswer.Version(Optional.empty()));
        assertThat(why(read(PlatformCall.ACTIVE_VERSION, complete("version", ""))))
                .isEqualTo(Why.NOT_UNDERSTOOD);
    }

    @Test
    void a_missing_inactive_version_is_not_none() {
        assertThat(
                        why(
                                read(
                                        PlatformCall.INACTIVE_VERSION,
                                        platform(
                                                "<ax9:result>internal.request.complete"
                                                        + "</ax9:result>"))))
                .isEqualTo(Why.NOT_UNDERSTOOD);
    }

    @Test
    void a_failed_request_is_told_with_its_key() {
        String failed =
                platform(
                        "<ax9:remoteMessages><ax9:error>true</ax9:error><ax9:messageKey>"
                                + "internal.request.denied.lock</ax9:messageKey>"
                                + "</ax9:remoteMessages><ax9:result>internal.request.failed"
                                + "</ax9:result><ax9:nodeReplicationStatusOK>true"
                                + "</ax9:nodeReplicationStatusOK>");
        assertThat(read(PlatformCall.NODE_REPLICATION, failed))
                .isEqualTo(new NotRead(Why.FAILED, "internal.request.denied.lock"));
        assertThat(
                        why(
                                read(
                                        PlatformCall.NODE_REPLICATION,
                                        failed.replace(
                                                "internal.request.denied.lock",
                                                "error.remote.throttled"))))
                .isEqualTo(Why.TOO_FAST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not xml",
                "<a>",
                "<html/>",
                "true",
                "<return>true</return>",
                "\u0000",
                "yes",
                "<return><result>internal.request.complete</result></return>",
                "<return><nodeReplicationStatusOK>true</nodeReplicationStatusOK></return>",
                "<x><return><nodeReplicationStatusOK>true</nodeReplicationStatusOK></return></x>",
                "<x><return><result>internal.request.processing</result><nodeReplicationStatusOK>"
                        + "true</nodeReplicationStatusOK></return></x>",
                "<x><return><result>internal.request.complete</result><nodeReplicationStatusOK>TRUE"
                        + "</nodeReplicationStatusOK></return></x>",
                "<x><return><result>internal.request.complete</result><nodeReplicationStatusOK>true"
                        + "</nodeReplicationStatusOK><nodeReplicationStatusOK>false"
                        + "</nodeReplicationStatusOK></return></x>"
            })
    void what_does_not_clearly_say_so_is_never_good(String answer) {
        assertThat(why(read(PlatformCall.NODE_REPLICATION, answer))).isEqualTo(Why.NOT_UNDERSTOOD);
        assertThat(why(CounterAnswer.read(answer.getBytes(UTF_8)))).isEqualTo(Why.NOT_UNDERSTOOD);
    }

    @ParameterizedTest
    @EnumSource(PlatformCall.class)
    void a_document_type_is_refused(PlatformCall call) {
        String bomb =
                "<!DOCTYPE x [<!ENTITY v SYSTEM \"file:///etc/hostname\">]>"
                        + "<x><return><result>internal.request.complete</result><version>&v;"
                        + "</version></return></x>";
        assertThat(why(read(call, bomb))).isEqualTo(Why.NOT_UNDERSTOOD);
    }

    @ParameterizedTest
    @EnumSource(PlatformCall.class)
    void an_answer_cut_anywhere_is_never_read(PlatformCall call) {
        String whole = complete(call.element(), "true").strip();
        for (int end = 0; end < whole.length(); end++) {
            assertThat(why(read(call, whole.substring(0, end)))).isEqualTo(Why.NOT_UNDERSTOOD);
        }
    }

    @Test
    void the_counters_are_read_by_their_names() {
        assertThat(counters(item(STATE, "2", "1") + item(CREATED, "749", "1")))
                .isEqualTo(new SecondAnswer.Counter(ReplicationState.GOOD, OptionalInt.of(749)));
        assertThat(counters(item(STATE, "4", "0")))
                .isEqualTo(new SecondAnswer.Counter(ReplicationState.FAILED, OptionalInt.empty()));
    }

    @Test
    void a_counter_that_does_not_count_is_not_read() {
        Stream.of(
                        item(STATE, "2", "2"),
                        item(STATE, "7", "1"),
                        item(STATE, "", "1"),
                        item(STATE, "2", "1") + item(STATE, "3", "1"),
                        item(CREATED, "749", "1"),
                        item("Replicate_State", "2", "1"))
                .forEach(it -> assertThat(why(counters(it))).isEqualTo(Why.NOT_UNDERSTOOD));
    }

    @Test
    void a_fault_says_what_is_wrong() {
        String fault =
                "<x><Fault><faultcode>a</faultcode><faultstring>%s</faultstring></Fault></x>";
        assertThat(CounterAnswer.read(fault.formatted("No such class").getBytes(UTF_8)))
                .isEqualTo(new NotRead(Why.FAILED, "No such class"));
        assertThat(
                        new HttpAnswer(
                                        500,
                                        fault.formatted("Exceeded allowed rate for Perfmon")
                                                .getBytes(UTF_8))
                                .read(new CounterCall("192.0.2.1")))
                .isEqualTo(new NotRead(Why.TOO_FAST, "HTTP 500"));
    }

    private static SecondAnswer counters(String items) {
        String answer =
                "<e><b><perfmonCollectCounterDataResponse><ArrayOfCounterInfo>"
                        + items
                        + "</ArrayOfCounterInfo></perfmonCollectCounterDataResponse></b></e>";
        return CounterAnswer.read(answer.getBytes(UTF_8));
    }

    private static String item(String name, String value, String mark) {
        return "<item><Name>%s</Name><Value>%s</Value><CStatus>%s</CStatus></item>"
                .formatted(name, value, mark);
    }

    private static Why why(SecondAnswer answer) {
        assertThat(answer).isInstanceOf(NotRead.class);
        return ((NotRead) answer).why();
    }
}
