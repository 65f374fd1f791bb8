package switchboard.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.List;
import org.springframework.stereotype.Component;

/// Gives every page what it draws with. The parts are plain modules beside the page: named by an
/// annotation they would call for Vaadin's bundler, and that for Node.
@Component
class Browser implements VaadinServiceInitListener {
    private static final List<String> PARTS =
            List.of("mark", "topology", "replication", "ribbon", "alive", "clock");

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.addIndexHtmlRequestListener(page -> page.getDocument().child(0).attr("lang", "en"));
        service.getSource()
                .addUIInitListener(
                        init ->
                                PARTS.forEach(
                                        part ->
                                                init.getUI()
                                                        .getPage()
                                                        .addJsModule(
                                                                "context://parts/"
                                                                        + part
                                                                        + ".js")));
    }
}
