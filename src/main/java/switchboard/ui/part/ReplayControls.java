package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import switchboard.journal.EventWords;
import switchboard.upgrade.Replay;

/// The slider of a replay with its buttons. While it plays, the browser's own polling takes it
/// further; nothing waits on the server.
public final class ReplayControls extends Section {
    /// How often a playing night takes a step, in milliseconds.
    private static final int BEAT = 500;

    private final Times times;
    private final Consumer<Replay.Place> shown;
    private final ReplaySlider slider = new ReplaySlider(this::draw, this::press);
    private final NativeButton play = Buttons.main(say("replay.play"), this::turn);
    private final Select<Integer> speed = new Select<>();
    private final Span where = new Span();
    private Optional<Replay> night = Optional.empty();
    private Replay.Place place = new Replay.Place(1, java.time.Instant.EPOCH);
    private boolean playing;
    private Optional<Registration> beats = Optional.empty();

    /// @param shown told every place at which the replay stands
    public ReplayControls(Times times, Consumer<Replay.Place> shown) {
        this.times = times;
        this.shown = shown;
        addClassName("sb-replay");
        getElement().setAttribute("aria-label", say("replay.controls"));
        speed.setItems(1, 5, 15, 30);
        speed.setItemLabelGenerator(it -> say("replay.speed.minutes", it));
        speed.setAriaLabel(say("replay.speed"));
        speed.setValue(5);
        where.addClassName("sb-sub");
        Div buttons =
                Rows.buttons(
                        play,
                        Buttons.plain(say("replay.previous"), () -> go(on().previous(place))),
                        Buttons.plain(say("replay.next"), () -> go(on().next(place))),
                        Buttons.plain(say("replay.next-event"), () -> go(on().nextEvent(place))),
                        speed);
        add(slider, where, buttons);
    }

    /// Takes up a night, at its beginning.
    public void take(Replay replay) {
        night = Optional.of(replay);
        slider.length(Duration.between(replay.from(), replay.to()).toSeconds() + 1);
        stop();
        go(replay.entry(1));
    }

    /// Goes to an entry.
    ///
    /// @param count which, from 1
    public void entry(int count) {
        go(on().entry(count));
    }

    private Replay on() {
        return night.orElseThrow();
    }

    private void go(Replay.Place next) {
        place = next;
        long second = Duration.between(on().from(), next.at()).toSeconds();
        int all = on().entries().size();
        String last = EventWords.of(on().entries().get(next.written() - 1).event()).text();
        String words = say("replay.at", times.seconds(next.at()), next.written(), all, last);
        slider.stand(second, words);
        Texts.set(where, words);
        shown.accept(next);
    }

    private void draw(int second) {
        go(on().by(on().from().plusSeconds(second)));
    }

    private void press(ReplaySlider.Key key) {
        go(
                switch (key) {
                    case ENTRY_BACK -> on().previous(place);
                    case ENTRY_ON -> on().next(place);
                    case MINUTE_BACK -> on().by(place.at().minusSeconds(60));
                    case MINUTE_ON -> on().by(place.at().plusSeconds(60));
                });
    }

    private void turn() {
        if (playing) {
            stop();
        } else {
            playing = true;
            Texts.set(play, say("replay.stand"));
            getUI().ifPresent(page -> page.setPollInterval(BEAT));
        }
    }

    /// One step of a playing night; at its end it stands.
    void beat() {
        if (playing) {
            long step = speed.getValue() * 60L * BEAT;
            go(on().by(place.at().plusMillis(step)));
            if (!place.at().isBefore(on().to())) {
                stop();
            }
        }
    }

    private void stop() {
        playing = false;
        Texts.set(play, say("replay.play"));
        getUI().ifPresent(page -> page.setPollInterval(-1));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        beats = Optional.of(attached.getUI().addPollListener(_ -> beat()));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        beats.ifPresent(Registration::remove);
        stop();
    }
}
