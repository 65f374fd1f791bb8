package switchboard.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.readiness.CheckVerdict.FAILED;
import static switchboard.readiness.CheckVerdict.LOOK;
import static switchboard.readiness.CheckVerdict.PASSED;
import static switchboard.readiness.CheckVerdict.WARNING;

import org.junit.jupiter.api.Test;
import switchboard.cli.ReadingCommand;

class BackupCheckTest {
    private static final Check CHECK = new BackupCheck();

    private static final ReadingCommand ASKS = ReadingCommand.Health.BACKUPS;

    private static String backup(String date, String result) {
        return "2026-11-22-02-00-00.tar     NETWORK         "
                + date
                + "  "
                + result
                + "   SCHEDULED     UCM,CDR_CAR\n";
    }

    private static Answered made(String... lines) {
        return Answered.cluster()
                .says("pub", ReadingCommand.Health.STATUS, Answered.STATUS)
                .says("pub", ASKS, String.join("", lines));
    }

    @Test
    void a_backup_of_last_night_passes() {
        Answered made = made(backup("Sun Nov 22 02:03:10 CST 2026", "SUCCESS"));
        assertThat(made.verdict(CHECK, "pub")).isEqualTo(PASSED);
        assertThat(made.words(CHECK, "pub")).contains("22 Nov 2026 02:03").contains("11 hours ago");
    }

    @Test
    void one_of_two_days_ago_warns() {
        assertThat(made(backup("Fri Nov 20 02:03:10 CST 2026", "SUCCESS")).verdict(CHECK, "pub"))
                .isEqualTo(WARNING);
    }

    @Test
    void one_that_failed_since_warns() {
        Answered made =
                made(
                        backup("Sun Nov 22 02:03:10 CST 2026", "SUCCESS"),
                        backup("Sun Nov 22 09:03:10 CST 2026", "ERROR"));
        assertThat(made.verdict(CHECK, "pub")).isEqualTo(WARNING);
    }

    @Test
    void one_of_last_week_fails_and_so_does_none() {
        assertThat(made(backup("Sat Nov 14 02:03:10 CST 2026", "SUCCESS")).verdict(CHECK, "pub"))
                .isEqualTo(FAILED);
        assertThat(made(backup("Sun Nov 22 02:03:10 CST 2026", "ERROR")).verdict(CHECK, "pub"))
                .isEqualTo(FAILED);
        assertThat(made("drfCliMsg:  No history data is available\n").verdict(CHECK, "pub"))
                .isEqualTo(FAILED);
    }

    @Test
    void a_backup_of_tomorrow_or_of_an_unknown_day_is_for_a_person() {
        assertThat(made(backup("Mon Nov 23 02:03:10 CST 2026", "SUCCESS")).verdict(CHECK, "pub"))
                .isEqualTo(LOOK);
        Answered noClock =
                Answered.cluster()
                        .says("pub", ASKS, backup("Sun Nov 22 02:03:10 CST 2026", "SUCCESS"));
        assertThat(noClock.verdict(CHECK, "pub")).isEqualTo(LOOK);
    }

    @Test
    void both_publishers_are_asked_and_nobody_else() {
        assertThat(CHECK.judge(Answered.cluster().look()))
                .extracting(it -> it.node().value())
                .containsExactly("pub", "imp");
    }
}
