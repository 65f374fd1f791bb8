package switchboard.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import switchboard.Application;
import switchboard.lab.LabAccess;
import switchboard.ui.part.Message;

/// The whole product with its lab, looked at without a browser. Pages are opened as the person of
/// the annotation on a test.
@SpringBootTest(
        classes = Application.class,
        properties = {
            "switchboard.lab.enabled=true",
            "switchboard.lab.port=0",
            "switchboard.lab.first-address=127.1.61.11"
        })
@Import(Discoveries.class)
abstract class PageTest extends SpringBrowserlessTest {
    private static final Path DIRECTORY = directory();

    @Autowired LabAccess lab;
    @Autowired Discoveries discoveries;

    /// Vaadin keeps who is signed in behind one static door, which another test's product may have
    /// taken over.
    @BeforeAll
    static void know_who_is_signed_in(@Autowired SecurityContextHolderStrategy own) {
        SecurityContextHolder.setContextHolderStrategy(own);
    }

    /// The next test on this thread is somebody else.
    @AfterAll
    static void leave_nobody_signed_in() {
        TestSecurityContextHolder.clearContext();
    }

    @DynamicPropertySource
    static void place(DynamicPropertyRegistry settings) {
        settings.add("switchboard.data-directory", DIRECTORY::toString);
        settings.add("switchboard.lab.directory", () -> DIRECTORY.resolve("lab").toString());
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("switchboard-pages");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    void type(String label, String text) {
        field(label).setValue(text);
    }

    void type(String label, int number) {
        find(IntegerField.class).withCondition(it -> isCalled(it, label)).single().setValue(number);
    }

    @SuppressWarnings("unchecked")
    AbstractField<?, String> field(String label) {
        return (AbstractField<?, String>)
                find(TextFieldBase.class).withCondition(it -> isCalled(it, label)).single();
    }

    private static boolean isCalled(Component field, String label) {
        return field instanceof HasLabel labelled && label.equals(labelled.getLabel());
    }

    void press(String word) {
        test(find(NativeButton.class).withText(word).single()).click();
    }

    boolean hasButton(String word) {
        return find(NativeButton.class).withText(word).exists();
    }

    /// The sentences that are read out at once.
    List<String> refusals() {
        return find(Message.class).withAttribute("role", "alert").all().stream()
                .map(it -> it.getElement().getTextRecursively())
                .toList();
    }

    /// All words of the page that can be seen.
    String words() {
        return words((Component) getCurrentView());
    }

    /// All words of a part that can be seen.
    static String words(Component part) {
        if (!part.isVisible()) {
            return "";
        }
        return part.getChildren().findAny().isEmpty()
                ? part.getElement().getTextRecursively()
                : part.getElement().getText()
                        + part.getChildren().map(PageTest::words).collect(Collectors.joining(" "));
    }
}
