package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;
import switchboard.evidence.EvidencePack;

/// The evidence of one upgrade in its forms. Nothing of it is made before somebody asks.
public final class EvidenceCard extends Section {
    private final int number;
    private final Supplier<EvidencePack> pack;

    /// @param number which upgrade of the cluster, from 1
    /// @param begun when it began, in words
    /// @param goesOn whether it is not over
    /// @param pack makes the pack as it is then
    public EvidenceCard(int number, String begun, boolean goesOn, Supplier<EvidencePack> pack) {
        this.number = number;
        this.pack = pack;
        addClassNames("sb-card", "sb-form");
        add(new H2(say("evidence.page.upgrade", number, begun)));
        if (goesOn) {
            add(new Paragraph(say("evidence.page.goes-on")));
        }
        Anchor whole = way(say("evidence.page.pack"), ".zip", EvidencePack::zip);
        whole.addClassName("sb-main-action");
        add(
                Rows.buttons(
                        whole,
                        way("PDF", ".pdf", EvidencePack::pdf),
                        way("HTML", ".html", EvidencePack::html),
                        way("JSON", ".json", EvidencePack::json)),
                summary());
    }

    private interface Form {
        void write(EvidencePack pack, OutputStream to) throws IOException;
    }

    private Anchor way(String word, String ending, Form form) {
        DownloadHandler file =
                event -> {
                    EvidencePack made = pack.get();
                    event.setFileName(made.fileName() + ending);
                    form.write(made, event.getOutputStream());
                };
        Anchor way = new Anchor(file, word);
        way.addClassName("sb-button");
        way.getElement().setAttribute("aria-label", say("evidence.page.form", word, number));
        return way;
    }

    private NativeDetails summary() {
        Pre text = new Pre();
        text.addClassName("sb-plan");
        text.getElement().setAttribute("tabindex", "0");
        NativeDetails details = new NativeDetails(say("evidence.page.summary"), text);
        details.addToggleListener(
                it -> {
                    if (it.isOpened()) {
                        text.setText(pack.get().summary());
                    }
                });
        return details;
    }
}
