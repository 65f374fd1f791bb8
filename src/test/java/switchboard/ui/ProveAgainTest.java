package switchboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.TestSecurityContextHolder;
import switchboard.approval.ApprovalRequest;
import switchboard.security.People;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.Proved;

/// Somebody who signed in a while ago wants what only a proof of now allows.
class ProveAgainTest extends UpgradePages {
    private static final Person ROOT = Person.of("root", PersonRole.ADMIN);
    private static final String WORD = "the word of wanda";
    private static final Duration LONG_AGO = Duration.ofMinutes(6);

    @Autowired People people;
    @Autowired ApplicationContext product;

    private void signedInLongAgo(String name, PersonRole... roles) {
        people.create(Proved.by(ROOT), name, Set.of(roles), WORD);
        clock.to(OneCluster.START.minus(LONG_AGO));
        TestSecurityContextHolder.setAuthentication(Proved.signIn(product, name, WORD));
        clock.to(OneCluster.START);
    }

    private PasswordField asked() {
        return find(PasswordField.class).all().getLast();
    }

    private void press(String word) {
        test(find(NativeButton.class).withText(word).single()).click();
    }

    @Test
    void an_approver_is_asked_and_the_step_still_waits() {
        signedInLongAgo("wanda", PersonRole.APPROVER);
        long id = desk.waiting().getFirst().id();
        navigate("approvals/" + id, ApprovalView.class);
        press(APPROVE);

        assertThat(words()).contains("prove again who you are");
        test(asked()).setValue("wrong");
        press("Go on");
        assertThat(words()).contains("The password is not right. Nothing has been done.");
        assertThat(desk.request(id).standing()).isEqualTo(ApprovalRequest.Standing.WAITING);
        assertThat(desk.request(id).approvedBy()).isEmpty();
    }

    @Test
    void what_was_asked_for_is_done_once_it_is_proved() {
        signedInLongAgo("wilma", PersonRole.ADMIN);
        navigate("people", PeopleView.class);
        test(find(TextField.class).single()).setValue("newcomer");
        test(find(PasswordField.class).all().getLast()).setValue("the word of a newcomer");
        press("Make account");
        assertThat(people.find("newcomer")).isEmpty();

        test(asked()).setValue(WORD);
        press("Go on");
        assertThat(people.find("newcomer")).isPresent();
        assertThat(words()).doesNotContain("prove again");
    }

    @Test
    void whoever_must_have_a_second_factor_first_is_shown_the_way_to_it() {
        signedInLongAgo("walter", PersonRole.APPROVER, PersonRole.VIEWER);
        long id = desk.waiting().getFirst().id();
        navigate("approvals/" + id, ApprovalView.class);
        press(APPROVE);

        assertThat(words()).contains("second factor");
        assertThat(find(Anchor.class).withText("Set up a second factor").single().getHref())
                .isEqualTo("account");
        assertThat(desk.request(id).approvedBy()).isEmpty();
    }
}
