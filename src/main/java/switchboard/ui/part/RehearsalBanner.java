package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import switchboard.journal.Rehearsal;
import switchboard.journal.RehearsalFault;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.Rehearsals;

/// Says at the top of everything that shows a rehearsal that it is one, and of what.
public final class RehearsalBanner extends Section {
    private final Paragraph words = new Paragraph();
    private final Div refusal = new Div();
    private final Div buttons = new Div();
    private final NativeButton mend = new NativeButton();

    /// What can be done with a rehearsal as a whole; what cannot be done is thrown.
    public interface Controls {
        /// Mends what was chosen to go wrong.
        void mend();

        /// Ends it.
        void end();
    }

    /// @param controls empty where the person may do nothing
    public RehearsalBanner(Optional<Controls> controls) {
        addClassName("sb-rehearsal");
        getElement().setAttribute("aria-label", say("rehearsal.word"));
        Span word = new Span(say("rehearsal.word"));
        word.addClassName("sb-rehearsal-word");
        buttons.addClassName("sb-buttons");
        controls.ifPresent(it -> buttons.add(mend(it), end(it)));
        buttons.setVisible(false);
        add(word, words, buttons, refusal);
        setVisible(false);
    }

    private NativeButton mend(Controls controls) {
        mend.setText(say("rehearsal.mend"));
        mend.addClassName("sb-button");
        mend.getElement().setAttribute("type", "button");
        mend.addClickListener(_ -> run(controls::mend));
        return mend;
    }

    private NativeButton end(Controls controls) {
        return Buttons.plain(say("rehearsal.end"), () -> run(controls::end));
    }

    private void run(Runnable act) {
        refusal.removeAll();
        Refusals.show(refusal, act);
    }

    /// Shows what the cluster rehearses; nothing if its nodes are real.
    public void show(LiveCluster cluster) {
        setVisible(cluster.rehearsal().isPresent());
        cluster.rehearsal()
                .ifPresent(
                        it -> {
                            Texts.set(words, words(cluster, it));
                            boolean on = cluster.ended().isEmpty();
                            buttons.setVisible(on && buttons.getComponentCount() > 0);
                            mend.setVisible(!it.faults().isEmpty());
                        });
    }

    private static String words(LiveCluster cluster, Rehearsal it) {
        return cluster.ended()
                .map(end -> say("rehearsal.over", it.original(), end.why()))
                .orElseGet(() -> String.join(" ", going(cluster, it)));
    }

    private static List<String> going(LiveCluster cluster, Rehearsal it) {
        List<String> said = new ArrayList<>();
        said.add(say("rehearsal.of", it.original()));
        said.add(say("rehearsal.fast", Rehearsals.SPEED));
        said.add(say("rehearsal.faults", faults(it)));
        if (it.alone()) {
            said.add(say("rehearsal.alone.banner", cluster.registered().by()));
        }
        if (cluster.upgrade().isEmpty()) {
            said.add(say("rehearsal.waits"));
        }
        return said;
    }

    private static String faults(Rehearsal it) {
        return it.faults().isEmpty()
                ? say("rehearsal.no-faults")
                : it.faults().stream()
                        .map(RehearsalFault::words)
                        .map(Object::toString)
                        .collect(Collectors.joining(", "));
    }
}
