package switchboard.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import switchboard.Application;
import switchboard.approval.ApprovalDesk;

/// One upgrade behind the whole product, whose first switch waits for a yes.
@SpringBootTest(classes = Application.class)
@Import(OneCluster.class)
abstract class UpgradePages extends SpringBrowserlessTest {
    static final String APPROVE = "Approve switch version";

    @Autowired ApprovalDesk desk;
    @Autowired OneCluster.Moved clock;

    @DynamicPropertySource
    static void directory(DynamicPropertyRegistry settings) throws IOException {
        Path directory = Files.createTempDirectory("pages");
        settings.add("switchboard.data-directory", directory::toString);
        // What approvers must have besides is not what these pages are about: viewers must here.
        settings.add("switchboard.sign-in.second-factor", () -> "viewer");
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

    @BeforeEach
    void a_step_waits() {
        await(() -> !desk.waiting().isEmpty());
    }

    @AfterEach
    void facts_are_fresh_again() {
        clock.to(OneCluster.START);
    }

    final boolean button(String word) {
        return find(NativeButton.class).withText(word).exists();
    }

    final String words() {
        return text((Component) getCurrentView());
    }

    static String text(Component part) {
        if (part instanceof Text words) {
            return words.getText();
        }
        return !part.isVisible()
                ? ""
                : Stream.concat(
                                Stream.of(part.getElement().getText()),
                                part.getChildren().map(UpgradePages::text))
                        .reduce("", (one, other) -> one + " " + other);
    }

    /// Lets the page take what was pushed to it until it says so.
    static void await(Callable<Boolean> seen) {
        Awaitility.await()
                .pollInSameThread()
                .until(
                        () -> {
                            takePushes();
                            return seen.call();
                        });
    }

    private static void takePushes() {
        VaadinSession session = UI.getCurrent().getSession();
        session.getService().runPendingAccessTasks(session);
    }
}
