package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import switchboard.cluster.NodeName;
import switchboard.journal.RehearsalFault;
import switchboard.upgrade.Rehearsals;

/// Begins a rehearsal of the plan above, with what is to go wrong in it.
public final class RehearsalForm extends Div {
    private final Select<RehearsalFault.Kind> kind = new Select<>();
    private final Select<NodeName> node = new Select<>();
    private final UnorderedList chosen = new UnorderedList();
    private final Checkbox alone = new Checkbox(say("rehearsal.alone"));
    private final Div refusal = new Div();
    private final List<RehearsalFault> faults = new ArrayList<>();

    /// What a person chose.
    ///
    /// @param faults what is to go wrong
    /// @param alone whether the person approves the steps too
    public record Wish(List<RehearsalFault> faults, boolean alone) {
        /// Copies the list.
        public Wish {
            faults = List.copyOf(faults);
        }
    }

    /// @param nodes the nodes of the cluster
    /// @param begin begins it; what it refuses is said beside the button
    public RehearsalForm(List<NodeName> nodes, Consumer<Wish> begin) {
        addClassName("sb-form");
        kind.setLabel(say("rehearsal.fault"));
        kind.setItems(RehearsalFault.Kind.values());
        kind.setItemLabelGenerator(it -> it.title().text());
        kind.setValue(RehearsalFault.Kind.SLOW_REPLICATION);
        node.setLabel(say("rehearsal.fault.node"));
        node.setItems(nodes);
        nodes.stream().findFirst().ifPresent(node::setValue);
        chosen.addClassName("sb-list");
        chosen.getElement().setAttribute("aria-label", say("rehearsal.fault"));
        Div row = Rows.of(kind, node, Buttons.plain(say("rehearsal.fault.add"), this::choose));
        row.addClassName("sb-rehearsal-row");
        add(
                new Paragraph(
                        say("rehearsal.what", Rehearsals.SPEED, Rehearsals.LONGEST.toHours())),
                row,
                chosen,
                alone,
                refusal,
                Rows.buttons(Buttons.plain(say("rehearsal.button"), () -> begin(begin))));
        showChosen();
    }

    private void begin(Consumer<Wish> begin) {
        refusal.removeAll();
        Refusals.show(refusal, () -> begin.accept(new Wish(faults, alone.getValue())));
    }

    private void choose() {
        RehearsalFault fault = new RehearsalFault(kind.getValue(), node.getValue());
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
        showChosen();
    }

    private void showChosen() {
        chosen.removeAll();
        chosen.setVisible(!faults.isEmpty());
        faults.forEach(it -> chosen.add(line(it)));
    }

    private ListItem line(RehearsalFault fault) {
        String words = fault.words().text();
        NativeButton drop =
                Buttons.plain(
                        say("rehearsal.fault.drop", words),
                        () -> {
                            faults.remove(fault);
                            showChosen();
                        });
        drop.setClassName("sb-link");
        ListItem line = new ListItem(new Span(words), drop);
        line.addClassName("sb-rehearsal-fault");
        return line;
    }
}
