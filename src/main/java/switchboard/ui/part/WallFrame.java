package switchboard.ui.part;

import com.vaadin.flow.component.Tag;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import switchboard.security.WallSettings;

/// Tells the browser from where the wall is seen and in which colours, and lets the whole picture
/// wander by a few pixels over the hours.
@Tag("sb-wall-frame")
final class WallFrame extends Drawing {
    WallFrame() {
        super("wall-frame.js");
    }

    void show(WallSettings settings) {
        Map<String, Object> model = new HashMap<>(WallTilesModel.seen(settings));
        model.put(
                "theme",
                switch (settings.theme()) {
                    case BROWSER -> "";
                    case DARK, LIGHT -> settings.theme().name().toLowerCase(Locale.ROOT);
                });
        draw(model);
    }
}
