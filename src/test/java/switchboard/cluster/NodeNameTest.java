package switchboard.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NodeNameTest {
    @Test
    void numbers_in_names_are_ordered_as_people_count() {
        assertThat(sorted("sub10", "sub2", "sub1", "imp-sub1", "sub", "sub1b", "sub1a2", "sub1a10"))
                .containsExactly(
                        "imp-sub1", "sub", "sub1", "sub1a2", "sub1a10", "sub1b", "sub2", "sub10");
    }

    @Test
    void names_that_count_alike_differ() {
        assertThat(new NodeName("sub01")).isNotEqualByComparingTo(new NodeName("sub1"));
    }

    @Test
    void a_number_of_any_length_is_a_number() {
        assertThat(sorted("n99999999999999999999999", "n100000000000000000000000"))
                .containsExactly("n99999999999999999999999", "n100000000000000000000000");
    }

    private static List<String> sorted(String... names) {
        return Stream.of(names).map(NodeName::new).sorted().map(NodeName::value).toList();
    }
}
