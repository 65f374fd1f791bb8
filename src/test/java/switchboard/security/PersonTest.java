package switchboard.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.core.GrantedAuthority;
import switchboard.cluster.InvalidInput;

class PersonTest {
    @ParameterizedTest
    @EnumSource(PersonRole.class)
    void every_role_may_view_and_contains_no_other(PersonRole role) {
        Person person = Person.of("ann", role);
        for (PersonRole asked : PersonRole.values()) {
            assertThat(person.has(asked))
                    .as("%s as %s", role, asked)
                    .isEqualTo(asked == role || asked == PersonRole.VIEWER);
        }
    }

    @Test
    void an_admin_is_told_that_approving_needs_an_approver() {
        assertThatThrownBy(() -> Person.of("root", PersonRole.ADMIN).require(PersonRole.APPROVER))
                .isInstanceOf(NotAllowed.class)
                .hasMessage("This needs the role approver, which root does not have.");
    }

    @Test
    void a_person_may_hold_several_roles() {
        Person both = Person.of("ann", PersonRole.APPROVER, PersonRole.OPERATOR);
        both.require(PersonRole.OPERATOR);
        both.require(PersonRole.APPROVER);
        assertThat(both.roles()).containsExactly(PersonRole.OPERATOR, PersonRole.APPROVER);
    }

    @Test
    void capitals_make_no_second_person() {
        assertThat(Person.of(" Ann ", PersonRole.VIEWER))
                .isEqualTo(Person.of("ann", PersonRole.VIEWER));
    }

    @Test
    void a_name_of_sixty_letters_is_accepted_and_of_sixty_one_refused() {
        assertThat(Person.of("a".repeat(60), PersonRole.VIEWER).name()).hasSize(60);
        assertThatThrownBy(() -> Person.of("a".repeat(61), PersonRole.VIEWER))
                .isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".ann", "ann lee", "an\nn", "ann,bob", "änn", "a/b", "a:b"})
    void a_name_that_could_be_misread_is_refused(String name) {
        assertThatThrownBy(() -> Person.of(name, PersonRole.VIEWER))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("1 to 60 letters");
    }

    @Test
    void nobody_is_a_person_without_a_role() {
        assertThatThrownBy(() -> new Person("ann", Set.of()))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("ann needs at least one role.");
    }

    @Test
    void authorities_are_the_roles_and_the_right_to_view() {
        assertThat(Person.of("ann", PersonRole.APPROVER).authorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("ROLE_VIEWER", "ROLE_APPROVER");
    }
}
