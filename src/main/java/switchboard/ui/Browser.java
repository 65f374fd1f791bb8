package switchboard.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;
import switchboard.cluster.Sentence;

/// What holds for every page in the browser.
@Component
class Browser implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent service) {
        // Screen readers take the language of the words from here.
        service.addIndexHtmlRequestListener(
                page ->
                        page.getDocument()
                                .getElementsByTag("html")
                                .attr("lang", Sentence.language().toLanguageTag()));
        service.getSource()
                .addSessionInitListener(
                        init -> {
                            init.getSession().setErrorHandler(new Mistakes());
                            // The words are in one language, whatever the browser would like.
                            init.getSession().setLocale(Sentence.language());
                        });
    }
}
