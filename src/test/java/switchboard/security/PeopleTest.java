package switchboard.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.transaction.annotation.Transactional;
import switchboard.cluster.InvalidInput;

@SpringJUnitWebConfig(SecurityAlone.class)
@Transactional
class PeopleTest {
    private static final String PASSWORD = "correct horse battery";

    @Autowired People people;
    @Autowired PersonTable table;
    @Autowired Passwords passwords;
    @Autowired Walls walls;

    private Person root;

    @BeforeEach
    void one_admin() {
        root = people.create(Person.of("root", PersonRole.ADMIN), PASSWORD);
    }

    @Test
    void a_person_is_found_by_name_whatever_the_capitals() {
        Person ann = people.create(Proved.by(root), "Ann", Set.of(PersonRole.APPROVER), PASSWORD);
        assertThat(people.find("aNN")).contains(ann);
        assertThat(people.find("bob")).isEmpty();
    }

    @Test
    void a_password_is_kept_by_a_slow_hash_only() {
        String kept = table.find("root").orElseThrow().passwordHash();
        assertThat(kept).startsWith("{argon2}$argon2id$").doesNotContain("horse");
        assertThat(passwords.matches(PASSWORD, kept)).isTrue();
        assertThat(passwords.matches("correct horse", kept)).isFalse();
    }

    @Test
    void the_product_hashes_with_argon2_at_a_price() {
        assertThat(new SecurityBeans().passwordEncoder().encode(PASSWORD))
                .startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void only_an_admin_looks_after_people() {
        Person all = Person.of("eve", PersonRole.VIEWER, PersonRole.OPERATOR, PersonRole.APPROVER);
        assertRefused(() -> people.list(all));
        assertRefused(
                () -> people.create(Proved.by(all), "x", Set.of(PersonRole.VIEWER), PASSWORD));
        assertRefused(() -> people.changeRoles(Proved.by(all), "root", Set.of(PersonRole.VIEWER)));
        assertRefused(() -> people.changePassword(Proved.by(all), "root", PASSWORD));
        assertRefused(() -> people.disable(all, "root"));
        assertRefused(() -> people.enable(all, "root"));
    }

    @Test
    void a_name_is_given_once_even_after_the_account_is_closed() {
        people.create(Proved.by(root), "ann", Set.of(PersonRole.VIEWER), PASSWORD);
        people.disable(root, "ann");
        assertThatThrownBy(
                        () ->
                                people.create(
                                        Proved.by(root),
                                        "ANN",
                                        Set.of(PersonRole.OPERATOR),
                                        PASSWORD))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("There is a person called ann already.");
    }

    @Test
    void a_short_password_and_one_that_would_be_cut_off_are_refused() {
        for (String bad : new String[] {"eleven-char", "x".repeat(73), "é".repeat(37)}) {
            assertThatThrownBy(
                            () ->
                                    people.create(
                                            Proved.by(root), "ann", Set.of(PersonRole.VIEWER), bad))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessage(
                            "This password cannot be used. Use at least 12 characters, and at most"
                                    + " 72 bytes.");
        }
    }

    @Test
    void one_admin_always_remains() {
        people.create(Proved.by(root), "ann", Set.of(PersonRole.ADMIN), PASSWORD);
        people.disable(root, "ann");
        assertLast(() -> people.disable(root, "root"));
        assertLast(() -> people.changeRoles(Proved.by(root), "root", Set.of(PersonRole.VIEWER)));
        people.enable(root, "ann");
        people.disable(root, "root");
        assertThat(people.find("root")).isEmpty();
    }

    @Test
    void closing_an_account_takes_its_walls_along() {
        people.create(Proved.by(root), "ann", Set.of(PersonRole.VIEWER), PASSWORD);
        PairedWall hers = paired(Person.of("ann", PersonRole.ADMIN), "Lobby");
        PairedWall other = paired(root, "Desk");
        people.disable(root, "ann");
        assertThat(people.list(root))
                .contains(new Account(Person.of("ann", PersonRole.VIEWER), false, "", false));
        assertThat(walls.open(hers.id())).isEmpty();
        assertThat(walls.open(other.id())).isPresent();
        assertThat(walls.list(root))
                .filteredOn(wall -> wall.id() == hers.id())
                .singleElement()
                .satisfies(wall -> assertThat(wall.revoked().orElseThrow().by()).isEqualTo("root"));
    }

    private PairedWall paired(Person by, String name) {
        return walls.add(by, Secrets.hash(name), name, WallSettings.atDesk(List.of()));
    }

    @Test
    void ones_own_password_is_changed_only_by_who_knows_the_old_one() {
        assertThatThrownBy(() -> people.changeOwnPassword(root, "wrong", "another long one"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("The old password is not right.");
        people.changeOwnPassword(root, PASSWORD, "another long one");
        String kept = table.find("root").orElseThrow().passwordHash();
        assertThat(passwords.matches("another long one", kept)).isTrue();
    }

    @Test
    void roles_given_take_the_place_of_those_before() {
        people.create(Proved.by(root), "ann", Set.of(PersonRole.APPROVER), PASSWORD);
        people.changeRoles(Proved.by(root), "ann", Set.of(PersonRole.OPERATOR, PersonRole.VIEWER));
        assertThat(people.find("ann").orElseThrow().roles())
                .containsExactly(PersonRole.VIEWER, PersonRole.OPERATOR);
    }

    @Test
    void somebody_unknown_is_named() {
        assertThatThrownBy(() -> people.disable(root, "nemo"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("There is no person called nemo.");
    }

    private static void assertRefused(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(NotAllowed.class);
    }

    private static void assertLast(Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("root is the last admin.");
    }
}
