package switchboard.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterNameTest {
    @Test
    void a_rehearsal_is_called_after_its_cluster() {
        ClusterName name = new ClusterName("BER").rehearsal(2);
        assertThat(name.value()).isEqualTo("BER-rehearsal-2");
        assertThat(name.isRehearsal()).isTrue();
    }

    @Test
    void the_longest_name_loses_its_end_for_the_number_and_stays_a_rehearsals() {
        String letters = "abcdefghijklmnopqrstuvwxyz-0123456789-ABC".substring(0, 40);
        ClusterName longest = new ClusterName(letters);
        assertThat(longest.rehearsal(1).value())
                .isEqualTo(letters.substring(0, 28) + "-rehearsal-1")
                .hasSize(40);
        assertThat(longest.rehearsal(10).value())
                .isEqualTo(letters.substring(0, 27) + "-rehearsal-10")
                .hasSize(40);
        assertThat(longest.rehearsal(10).isRehearsal()).isTrue();
        assertThat(longest.isRehearsal()).isFalse();
    }

    @Test
    void what_only_looks_like_a_rehearsal_is_none() {
        assertThat(List.of("BER", "rehearsal-1", "BER-rehearsal-", "BER-rehearsal-1b"))
                .noneMatch(it -> new ClusterName(it).isRehearsal());
    }
}
