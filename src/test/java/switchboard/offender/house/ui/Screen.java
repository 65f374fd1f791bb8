package switchboard.offender.house.ui;

import com.vaadin.flow.component.html.Span;

/// Uses Vaadin where it belongs: no offender, and not to be found.
public record Screen(Span text) {}
