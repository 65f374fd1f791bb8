package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shown where a page could not be made because of a mistake of ours.
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class MistakePage extends ErrorPage implements HasErrorParameter<Exception> {
    private static final Logger LOG = LoggerFactory.getLogger(MistakePage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> problem) {
        LOG.error(
                "The page {} could not be shown",
                event.getLocation().getPath(),
                problem.getException());
        explain(say("error.mistake"), say("error.mistake.words"));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
