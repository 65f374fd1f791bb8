package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/// Shown for an address at which there is no page.
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundPage extends ErrorPage implements HasErrorParameter<NotFoundException> {
    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<NotFoundException> problem) {
        String words =
                switch (problem.getException()) {
                    case Addresses.NotThere it -> String.valueOf(it.getMessage());
                    default -> say("error.not-found.words", event.getLocation().getPath());
                };
        explain(say("error.not-found"), words);
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
