package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import switchboard.cluster.Sentence;
import switchboard.telling.Delivery;
import switchboard.telling.Telling;

/// One way by which people are told, with a button to try it.
public final class ChannelCard extends Div {
    private final Div answer = new Div();

    /// @param test tries it, and tells what became of that
    public ChannelCard(Telling.Told channel, Supplier<Delivery> test) {
        addClassName("sb-card");
        Paragraph place =
                new Paragraph(
                        say(
                                "telling.card",
                                say("telling.kind." + channel.kind()),
                                channel.place()));
        place.addClassName("sb-sub");
        String what =
                channel.tells().stream()
                        .map(it -> say("telling.tells." + it.name()))
                        .collect(Collectors.joining(", "));
        add(
                new H2(channel.name()),
                place,
                new Paragraph(say("telling.tells", what)),
                answer,
                Rows.buttons(
                        Buttons.plain(
                                say("telling.try", channel.name()), () -> answer(test.get()))));
    }

    private void answer(Delivery became) {
        answer.removeAll();
        Sentence words = Sentence.of("telling.became", became.outcome());
        answer.add(
                became.standing() == Delivery.Standing.DELIVERED
                        ? Message.done(words.text())
                        : Message.refusal(words));
    }
}
