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
        String path = event.getLocation().getPath();
        String why = problem.hasCustomMessage() ? problem.getCustomMessage() : "";
        explain(say("error.not-found"), why.isEmpty() ? say("error.not-found.words", path) : why);
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
