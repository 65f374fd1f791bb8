package switchboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import org.junit.jupiter.api.Test;
import switchboard.cluster.ClusterName;
import switchboard.security.PersonRole;
import switchboard.security.WithPerson;
import switchboard.ui.part.JournalList;

class JournalViewTest extends PageTest {
    @Test
    @WithPerson(roles = PersonRole.VIEWER)
    void the_journal_says_in_words_what_happened_to_which_cluster() {
        ClusterName one = discoveries.register("WRITTEN-1");
        ClusterName other = discoveries.register("WRITTEN-2");

        navigate(JournalView.class);

        assertThat(words())
                .contains("olga registered the cluster")
                .contains(one.value(), other.value())
                .doesNotContain("{\"");
    }

    @Test
    @WithPerson(roles = PersonRole.VIEWER)
    void the_journal_of_one_cluster_leaves_out_the_others() {
        discoveries.register("CHOSEN-1");
        discoveries.register("CHOSEN-2");
        navigate(JournalView.class);

        choose("CHOSEN-1");

        assertThat(words(find(JournalList.class).single()))
                .contains("olga registered the cluster")
                .doesNotContain("CHOSEN-2");
        assertThat(find(NativeButton.class).withText("Show older entries").exists()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private void choose(String cluster) {
        ((Select<String>) find(Select.class).single()).setValue(cluster);
    }
}
