package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// Where a run sequence is pasted, or taken from a file, and how it is written.
public final class SequenceForm extends Div {
    private static final int LARGEST = 200_000;
    private final TextArea sequence = new TextArea(say("check.sequence.label"));

    /// @param check what to do with the text when a person asks for it
    public SequenceForm(Consumer<String> check) {
        addClassName("sb-form");
        sequence.setWidthFull();
        sequence.setMinRows(8);
        sequence.setMaxRows(24);
        sequence.setHelperText(say("check.sequence.help"));
        sequence.setPlaceholder(say("check.sequence.example"));
        Pre grammar = new Pre(say("check.grammar"));
        grammar.addClassName("sb-plan");
        NativeDetails how =
                new NativeDetails(
                        say("check.how"),
                        new Div(grammar, new Paragraph(say("check.grammar.more"))));
        add(
                sequence,
                how,
                Rows.buttons(
                        Buttons.main(say("check.button"), () -> check.accept(sequence.getValue())),
                        upload()));
    }

    /// What stands there.
    public String text() {
        return sequence.getValue();
    }

    private Upload upload() {
        Upload upload =
                new Upload(
                        UploadHandler.inMemory(
                                (_, bytes) ->
                                        sequence.setValue(
                                                new String(bytes, StandardCharsets.UTF_8))));
        upload.setUploadButton(Buttons.plain(say("check.upload"), () -> {}));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setDropAllowed(false);
        return upload;
    }
}
