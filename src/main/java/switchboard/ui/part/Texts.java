package switchboard.ui.part;

import com.vaadin.flow.component.HasText;

/// Changes texts in place, and only those that are new, so that nothing else goes to the browser.
final class Texts {
    private Texts() {}

    static void set(HasText place, String text) {
        if (!place.getText().equals(text)) {
            place.setText(text);
        }
    }
}
