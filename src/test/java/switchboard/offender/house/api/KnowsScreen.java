package switchboard.offender.house.api;

import com.vaadin.flow.component.html.Span;
import switchboard.offender.house.ui.Screen;

/// Uses a screen and Vaadin from the programs' door.
public record KnowsScreen(Screen screen, Span text) {}
