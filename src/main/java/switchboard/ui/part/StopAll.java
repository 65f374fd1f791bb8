package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Sentence;
import switchboard.journal.Journal;

/// The emergency stop in the navigation. It asks nothing back: a press by mistake costs a resume,
/// a question costs the time in which a command is typed.
public final class StopAll extends NativeButton {
    /// @param call stops everything and answers which upgrades were running
    /// @param told what is said to the person who pressed
    public StopAll(Supplier<List<ClusterName>> call, Consumer<Message> told) {
        super(say("emergency.button"));
        addClassNames("sb-button", "sb-stop-all");
        getElement().setAttribute("type", "button");
        getElement().setAttribute("title", say("emergency.button.title"));
        addClickListener(_ -> told.accept(outcome(call)));
    }

    private static Message outcome(Supplier<List<ClusterName>> call) {
        try {
            return stopped(call.get());
        } catch (Journal.NotWritten notWritten) {
            return Message.refusal(Sentence.of("emergency.not-written"));
        }
    }

    private static Message stopped(List<ClusterName> stopped) {
        String names =
                stopped.stream().map(ClusterName::value).sorted().collect(Collectors.joining(", "));
        return Message.ask(
                stopped.isEmpty()
                        ? Sentence.of("emergency.nothing-ran")
                        : Sentence.of("emergency.stopped", names));
    }
}
