package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import switchboard.cluster.NodeName;
import switchboard.journal.Outcome;
import switchboard.lab.Act;
import switchboard.lab.Fault;
import switchboard.lab.LabShapes;
import switchboard.sequence.PlanChoices;

/// A node that refuses to install, in the words that nodes have for it.
class RefusedInstallTest {
    private static final NodeName PUBLISHER = new NodeName("r-pub");
    private static final String REFUSALS =
            """
            The user name or password is not valid.
            The remote server could not be located.
            The directory could not be located.
            The remote file could not be accessed or fully downloaded.
            The selected file is not valid.
            Checksum of file failed.
            The version number inside the selected upgrade does not match the filename.
            Unable to mount the local file system.
            The selected upgrade is disallowed from the current version
            No valid upgrades found. The first node (publisher) must be upgraded before upgrading this node.
            Version mismatch. Please switch versions on the publisher and try again.
            Connectivity Issue to First Node.
            There is not enough disk space in the common partition to perform the upgrade.
            An upgrade is already in progress.
            The system is currently locked by another process. Please try again later.
            The preflight script in the upgrade file failed. Please review the install logs.
            Upgrades are prohibited during Licensing Grace Period.
            Restricted/Unrestricted software mismatch.
            """;

    static Stream<String> refusals() {
        return REFUSALS.lines();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void is_shown_with_its_words_waits_for_a_person_and_changes_nothing(String words) {
        Night night =
                new Night(
                        LabShapes.cluster("REFUSE", "r", 0, 0, "127.1.9.11")
                                .with(new Fault.WizardRefuses(PUBLISHER, words)));
        night.discover();
        night.start(new PlanChoices(true, true, true));

        boolean finished = night.live(Duration.ofHours(3));

        assertThat(finished).isFalse();
        assertThat(night.record().of(Act.INSTALL_REFUSED)).isNotEmpty();
        assertThat(night.record().of(Act.INSTALL_STARTED)).isEmpty();
        assertThat(night.record().of(Act.SWITCH_ACCEPTED)).isEmpty();
        assertThat(night.awaited()).as(() -> NightTest.why(night)).hasSize(1);
        assertThat(night.awaited().getFirst().outcome().map(Outcome::words).orElseThrow().text())
                .contains(words.substring(0, words.length() - 1));
    }
}
