package switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeZoneReaderTest {
    @Test
    void the_name_in_the_brackets_is_the_zone() {
        assertThat(TimeZoneReader.read(Transcripts.load("status-10.0.txt")))
                .contains(ZoneId.of("Europe/Berlin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Time Zone          : Central Standard Time",
                "Time Zone          : (Europe/Nowhere)",
                "Time Zone          : Central European Time (CET+1)",
                "Time Zone : a (Europe/Berlin)\nTime Zone : b (America/Chicago)",
                "Executed command unsuccessfully"
            })
    void what_names_no_zone_of_the_list_or_two_is_not_known(String text) {
        assertThat(TimeZoneReader.read(new Transcript("show status", text))).isEmpty();
    }
}
