package switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RestartReaderTest {
    @Test
    void the_broadcast_is_recognised() {
        String broadcast =
                "\nBroadcast message from admin@rio-cm-01\n        (unknown) at 3:07 ...\n\n"
                        + "The system is going down for reboot NOW!\n";
        assertThat(RestartReader.isGoingDown("Switching ...\n" + broadcast)).isTrue();
    }

    @Test
    void other_broadcasts_and_talk_of_it_are_not() {
        assertThat(RestartReader.isGoingDown("Broadcast message from admin@rio-cm-01\nHello\n"))
                .isFalse();
        assertThat(RestartReader.isGoingDown("Warning: Restart could take up to 5 minutes.\n"))
                .isFalse();
        assertThat(
                        RestartReader.isGoingDown(
                                "It will say: The system is going down for reboot NOW!\n"))
                .isFalse();
    }
}
