/// Lets a program ask and do what the screens offer, over REST and server-sent events.
///
/// **Why** never `ui`: both are doors to the same rooms, and neither may open the other. **Why**
/// records of its own: what a program reads must not change because a domain type does; only the
/// words of the domain's enums, such as `AT_PROMPT`, are told as they are. **Why** a stream of
/// events begins with the revision of every cluster: whoever lost the connection has missed
/// nothing, and nothing has to be kept for them. **Why** a field that is not known is refused: a
/// misspelt wish must not be an upgrade without it.
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
package switchboard.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
