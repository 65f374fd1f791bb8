package switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.cli.Transcripts.answer;
import static switchboard.cli.Transcripts.lineAtFault;
import static switchboard.cli.Transcripts.load;
import static switchboard.cli.Transcripts.valueOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceListReaderTest {
    @Test
    void services_are_read_with_their_states() {
        assertThat(valueOf(ServiceListReader.read(load("service-list-14.txt"))).states())
                .hasSize(9)
                .containsEntry("System SSH", "STARTED")
                .containsEntry("A Cisco DB Replicator", "STARTING")
                .containsEntry("Cisco DRF Master", "STOPPED")
                .containsEntry("Cisco SOAP - CallRecord Service", "NOT STARTED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cisco CallMan",
                "Cisco CallManager[STAR",
                "[STARTED]",
                "Cisco CallManager[started]",
                "Cisco DirSync[STOPPED]  Cisco Tomcat[STARTED]",
                "A Cisco DB[STOPPED]",
                "Service Manager is not running"
            })
    void a_line_that_may_hide_a_service_makes_the_list_unreadable(String line) {
        assertThat(lineAtFault(ServiceListReader.read(answer("A Cisco DB[STARTED]\n" + line))))
                .isEqualTo(2);
    }

    @Test
    void a_list_without_services_is_unreadable() {
        assertThat(lineAtFault(ServiceListReader.read(answer("")))).isZero();
        assertThat(
                        lineAtFault(
                                ServiceListReader.read(
                                        answer("Requesting service status, please wait..."))))
                .isZero();
        assertThat(
                        lineAtFault(
                                ServiceListReader.read(
                                        answer("A Cisco DB[STARTED]\nCommand failed"))))
                .isEqualTo(2);
    }

    @Test
    void services_of_a_subscriber_are_read_with_or_without_a_column_of_blanks() {
        assertThat(
                        valueOf(ServiceListReader.read(load("service-list-subscriber.txt")))
                                .in("STOPPED"))
                .hasSize(5);
        assertThat(
                        valueOf(
                                        ServiceListReader.read(
                                                answer(
                                                        "  Cluster Manager                [STARTED]")))
                                .in("STARTED"))
                .containsExactly("Cluster Manager");
    }
}
