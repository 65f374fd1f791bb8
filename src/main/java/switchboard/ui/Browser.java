package switchboard.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/// What holds for every page in the browser.
@Component
class Browser implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent service) {
        // Screen readers take the language of the words from here.
        service.addIndexHtmlRequestListener(
                page -> page.getDocument().getElementsByTag("html").attr("lang", "en"));
        service.getSource()
                .addSessionInitListener(init -> init.getSession().setErrorHandler(new Mistakes()));
    }
}
