package switchboard.journal;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import org.h2.api.ErrorCode;

/// Throws connections away whose database H2 has closed, as it does when a disk is full: the next
/// one opens it again. It does not say so by a state that a pool of connections knows.
public final class ClosedDatabase implements SQLExceptionOverride {
    @java.lang.Override
    public Override adjudicate(SQLException broken) {
        return broken.getErrorCode() == ErrorCode.DATABASE_IS_CLOSED
                ? Override.MUST_EVICT
                : Override.CONTINUE_EVICT;
    }
}
