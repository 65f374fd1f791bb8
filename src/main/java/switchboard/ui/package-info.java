/// All that a browser shows.
///
/// **Why** Vaadin lives here alone: the screens can be redrawn without touching what they show.
/// A view reads the latest immutable snapshot when the revision it was pushed has grown.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "cluster",
            "sequence",
            "readiness",
            "journal",
            "approval",
            "upgrade",
            "evidence",
            "notice",
            "telling",
            "security",
            "lab"
        })
package switchboard.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
