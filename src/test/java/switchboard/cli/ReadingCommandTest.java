package switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import switchboard.cluster.InvalidInput;

class ReadingCommandTest {
    @Test
    void services_are_not_asked_for_during_an_upgrade() {
        assertThat(new ReadingCommand.ServiceList().isAllowedDuringUpgrade()).isFalse();
        assertThat(new ReadingCommand.ShowVersionActive().isAllowedDuringUpgrade()).isTrue();
        assertThat(new ReadingCommand.ReplicationRuntimeState().isAllowedDuringUpgrade()).isTrue();
    }

    @Test
    void a_search_names_its_log() {
        assertThat(
                        new ReadingCommand.FindProductVersion("install_log_2026-09-09.22.15.40.log")
                                .text())
                .isEqualTo(
                        "file search install install_log_2026-09-09.22.15.40.log PRODUCT_VERSION");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "install_log_2026.log other",
                "install_log_2026.log\nutils system switch-version",
                "../install_log_2026.log",
                "system-history.log"
            })
    void nothing_but_the_name_of_an_install_log_is_searched(String name) {
        assertThatThrownBy(() -> new ReadingCommand.FindProductVersion(name))
                .isInstanceOf(InvalidInput.class);
    }
}
