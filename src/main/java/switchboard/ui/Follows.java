package switchboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.function.Function;

/// Ties a following to a component: it begins whenever the component is attached and ends whenever
/// it is detached, as a page that is synchronised anew does to all of them.
final class Follows {
    private Follows() {}

    /// @param begin begins to follow for the page that the component is attached to
    static void whileAttached(Component component, Function<UI, Registration> begin) {
        component.addAttachListener(
                attached -> {
                    Registration following = begin.apply(attached.getUI());
                    component.addDetachListener(
                            detached -> {
                                detached.unregisterListener();
                                following.remove();
                            });
                });
    }
}
