/// Lets a program ask and do what the screens offer, over REST and server-sent events.
///
/// **Why** never `ui`: both are doors to the same rooms, and neither may open the other.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "cluster",
            "sequence",
            "journal",
            "approval",
            "upgrade",
            "notice",
            "security",
            "lab"
        })
package switchboard.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
