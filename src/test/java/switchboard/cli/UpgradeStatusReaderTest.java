package switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.cli.Transcripts.answer;
import static switchboard.cli.Transcripts.lineAtFault;
import static switchboard.cli.Transcripts.load;
import static switchboard.cli.Transcripts.valueOf;

import org.junit.jupiter.api.Test;

class UpgradeStatusReaderTest {
    @Test
    void the_word_is_read_with_its_file_and_log() {
        assertThat(valueOf(UpgradeStatusReader.read(load("upgrade-status-failed-15.txt"))))
                .isEqualTo(
                        new LastUpgrade(
                                "Failed",
                                "UCSInstall_UCOS_15.0.1.13010-27.sha512.iso",
                                "install_log_2026-09-09.22.15.40.log"));
    }

    @Test
    void a_word_never_seen_before_is_handed_on() {
        assertThat(valueOf(UpgradeStatusReader.read(answer("Upgrade status: Half way there"))))
                .isEqualTo(new LastUpgrade("Half way there", "", ""));
    }

    @Test
    void an_answer_without_one_word_is_unreadable() {
        assertThat(lineAtFault(UpgradeStatusReader.read(answer("")))).isZero();
        assertThat(lineAtFault(UpgradeStatusReader.read(answer("No upgrade has been done."))))
                .isZero();
        assertThat(lineAtFault(UpgradeStatusReader.read(answer("Upgrade status:")))).isEqualTo(1);
        assertThat(
                        lineAtFault(
                                UpgradeStatusReader.read(
                                        answer("Upgrade status: Failed\nUpgrade status: Success"))))
                .isZero();
        assertThat(
                        lineAtFault(
                                UpgradeStatusReader.read(
                                        answer("Upgrade status: Failed\nCommand failed"))))
                .isEqualTo(2);
    }
}
