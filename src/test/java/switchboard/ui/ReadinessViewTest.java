package switchboard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.ui.PageTest.words;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import switchboard.Application;
import switchboard.cluster.ClusterName;
import switchboard.security.PersonRole;
import switchboard.security.WithPerson;
import switchboard.ui.part.ReadinessTable;

/// The readiness of the demonstration's cluster, where a start waits for it.
@SpringBootTest(
        classes = Application.class,
        properties = {
            "switchboard.lab.enabled=true",
            "switchboard.lab.port=0",
            "switchboard.lab.first-address=127.1.72.91",
            "switchboard.readiness.required=true"
        })
@Import(Discoveries.class)
class ReadinessViewTest extends SpringBrowserlessTest {
    @Autowired Discoveries discoveries;

    @DynamicPropertySource
    static void directory(DynamicPropertyRegistry settings) throws IOException {
        Path directory = Files.createTempDirectory("readiness");
        settings.add("switchboard.data-directory", directory::toString);
        settings.add("switchboard.lab.directory", () -> directory.resolve("lab").toString());
    }

    /// As in PageTest: the static door is this product's again.
    @BeforeAll
    static void know_who_is_signed_in(@Autowired SecurityContextHolderStrategy own) {
        SecurityContextHolder.setContextHolderStrategy(own);
    }

    /// The next test on this thread is somebody else.
    @AfterAll
    static void leave_nobody_signed_in() {
        TestSecurityContextHolder.clearContext();
    }

    private String page() {
        return words((Component) getCurrentView());
    }

    @Test
    @WithPerson(roles = PersonRole.VIEWER)
    void a_viewer_sees_that_nobody_has_asked_and_has_no_button() {
        discoveries.whole("SEEN-1");
        navigate("clusters/SEEN-1/readiness", ReadinessView.class);

        assertThat(page()).contains("The checks were never run", "Run the checks first");
        assertThat(find(NativeButton.class).withText("Run the checks").exists()).isFalse();
    }

    @Test
    @WithPerson(roles = PersonRole.OPERATOR)
    void an_operator_is_led_from_the_plan_to_the_checks_and_back() {
        ClusterName name = discoveries.whole("SEEN-2");
        navigate("clusters/SEEN-2/plan", PlanView.class);
        assertThat(page()).contains("The start of an upgrade is held", "never run");
        assertThat(find(Anchor.class).withText("Run the checks first").single().getHref())
                .isEqualTo("clusters/SEEN-2/readiness");

        navigate("clusters/SEEN-2/readiness", ReadinessView.class);
        test(find(NativeButton.class).withText("Run the checks").single()).click();
        discoveries.until(name, it -> it.readiness().latest().isPresent());

        navigate("clusters/SEEN-2/readiness", ReadinessView.class);
        assertThat(find(ReadinessTable.class).exists()).isTrue();
        assertThat(page())
                .contains("Nothing here holds the start", "All 8 nodes", "Last backup", "required")
                .doesNotContain("failed", "a person must look");
        assertThat(find(NativeDetails.class).all()).hasSize(15);

        navigate("clusters/SEEN-2/plan", PlanView.class);
        assertThat(page()).doesNotContain("is held");
    }
}
