package switchboard.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.security.NotAllowed;
import switchboard.ui.part.Message;

/// Says on the page that something asked for there did not come about, where nobody else has said
/// so.
final class Mistakes implements ErrorHandler {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(Mistakes.class);

    @Override
    public void error(ErrorEvent event) {
        Throwable problem = event.getThrowable();
        Message message =
                switch (problem) {
                    case InvalidInput refused -> Message.refusal(refused.sentence());
                    case NotAllowed refused -> Message.refusal(refused.sentence());
                    default -> mistake(problem);
                };
        Optional.ofNullable(UI.getCurrent())
                .flatMap(
                        page ->
                                page.getChildren()
                                        .filter(MainLayout.class::isInstance)
                                        .map(MainLayout.class::cast)
                                        .findFirst())
                .ifPresent(layout -> layout.tell(message));
    }

    private static Message mistake(Throwable problem) {
        LOG.error("Something asked for on a page failed", problem);
        return Message.refusal(Sentence.of("error.mistake.here"));
    }
}
