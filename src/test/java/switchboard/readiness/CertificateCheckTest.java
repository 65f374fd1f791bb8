package switchboard.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.readiness.CheckVerdict.FAILED;
import static switchboard.readiness.CheckVerdict.LOOK;
import static switchboard.readiness.CheckVerdict.PASSED;
import static switchboard.readiness.CheckVerdict.WARNING;

import org.junit.jupiter.api.Test;
import switchboard.cli.ReadingCommand;

class CertificateCheckTest {
    private static final Check CHECK = new CertificateCheck();

    private static final ReadingCommand LIST = ReadingCommand.Health.CERTIFICATES;

    private static String until(String date) {
        return "[\n  Version: V3\n  Validity From: Fri May 03 20:01:11 CST 2024\n           To:   "
                + date
                + "\n]\n";
    }

    private static Answered valid(String tomcat, String ipsec) {
        return Answered.cluster()
                .says("sub", ReadingCommand.Health.STATUS, Answered.STATUS)
                .says("sub", LIST, "tomcat/tomcat.pem: Self-signed\nipsec/ipsec.pem: Self-signed\n")
                .says("sub", new ReadingCommand.ShowCertificate("tomcat"), until(tomcat))
                .says("sub", new ReadingCommand.ShowCertificate("ipsec"), until(ipsec));
    }

    private static final String FAR = "Wed May 02 20:01:10 CST 2029";
    private static final String SOON = "Wed Dec 02 20:01:10 CST 2026";
    private static final String PAST = "Mon Nov 02 20:01:10 CST 2026";

    @Test
    void certificates_valid_for_years_pass() {
        assertThat(valid(FAR, FAR).verdict(CHECK, "sub")).isEqualTo(PASSED);
    }

    @Test
    void one_that_expires_soon_warns() {
        assertThat(valid(FAR, SOON).verdict(CHECK, "sub")).isEqualTo(WARNING);
        assertThat(valid(FAR, SOON).words(CHECK, "sub"))
                .isEqualTo("ipsec expires soon, on 2 Dec 2026 20:01");
    }

    @Test
    void one_that_has_expired_fails() {
        assertThat(valid(PAST, FAR).verdict(CHECK, "sub")).isEqualTo(FAILED);
    }

    @Test
    void one_of_which_the_end_is_not_known_is_for_a_person() {
        assertThat(valid(FAR, "some day").verdict(CHECK, "sub")).isEqualTo(LOOK);
        assertThat(valid(FAR, "some day").words(CHECK, "sub")).contains("ipsec");
    }

    @Test
    void without_the_clock_of_the_node_nothing_passes() {
        Answered noClock = valid(FAR, FAR).lost("sub", ReadingCommand.Health.STATUS);
        assertThat(noClock.verdict(CHECK, "sub")).isEqualTo(LOOK);
    }
}
