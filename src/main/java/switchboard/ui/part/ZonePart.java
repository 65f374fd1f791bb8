package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import switchboard.upgrade.ClusterZone;
import switchboard.upgrade.LiveCluster;

/// In which time zone a cluster is, and who says so; operators say it where its publisher does not.
public final class ZonePart extends Section {
    private final ZoneLine line;
    private final Paragraph source = new Paragraph();
    private final TextField field = new TextField(say("zone.label"));
    private final Div refusal = new Div();
    private Optional<ClusterZone> shown = Optional.empty();

    /// @param mayWrite whether the person may say it
    /// @param write keeps the name of a zone; what cannot be kept is thrown
    public ZonePart(Times times, boolean mayWrite, Consumer<String> write) {
        line = ZoneLine.ofCluster(times);
        addClassName("sb-form");
        field.setHelperText(say("zone.help"));
        NativeButton keep =
                Buttons.plain(
                        say("zone.keep"),
                        () -> {
                            refusal.removeAll();
                            Refusals.show(refusal, () -> write.accept(field.getValue()));
                        });
        add(new H2(say("zone.title")), line, source, new Paragraph(say("zone.what")));
        if (mayWrite) {
            add(field, refusal, Rows.buttons(keep));
        }
    }

    /// Shows the zone as it is now; a field in which a person writes is left alone.
    public void show(LiveCluster cluster, Instant now) {
        line.show(now);
        Optional<ClusterZone> next = Optional.of(cluster.zone());
        if (!next.equals(shown)) {
            shown = next;
            Texts.set(source, source(cluster.zone()));
            field.setValue(cluster.zone().said().map(ZoneId::getId).orElse(""));
        }
    }

    private static String source(ClusterZone zone) {
        String read =
                zone.read()
                        .map(it -> say("zone.read", it.getId()))
                        .orElseGet(() -> say("zone.not-read"));
        return zone.said().map(it -> say("zone.said", it.getId()) + " " + read).orElse(read);
    }
}
