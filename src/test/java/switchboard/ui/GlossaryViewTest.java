package switchboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import switchboard.cluster.ClusterName;
import switchboard.security.PersonRole;
import switchboard.security.WithPerson;
import switchboard.ui.part.Help;
import switchboard.ui.part.Term;

class GlossaryViewTest extends PageTest {
    @Test
    @WithPerson(roles = PersonRole.VIEWER)
    void the_glossary_explains_every_word_in_the_order_of_the_alphabet() {
        navigate(GlossaryView.class);

        List<Integer> places =
                Arrays.stream(Term.values())
                        .sorted((one, other) -> one.title().compareToIgnoreCase(other.title()))
                        .map(term -> words().indexOf(term.title() + " " + term.text()))
                        .toList();
        assertThat(places).isSorted().doesNotContain(-1);
    }

    @Test
    @WithPerson(roles = PersonRole.OPERATOR)
    void a_word_is_explained_where_it_stands_by_a_button_that_names_it() {
        ClusterName name = discoveries.whole("EXPLAINED");
        navigate(PlanView.class, Map.of("cluster", name.value()));

        List<NativeButton> buttons =
                find(Help.class).all().stream()
                        .map(it -> (NativeButton) it.getChildren().findFirst().orElseThrow())
                        .toList();
        assertThat(buttons)
                .extracting(it -> it.getElement().getAttribute("aria-label"))
                .contains("What does this mean: Task list?", "What does this mean: Freeze?");
        assertThat(buttons)
                .extracting(it -> it.getElement().getAttribute("popovertarget"))
                .doesNotHaveDuplicates()
                .doesNotContainNull();
    }
}
