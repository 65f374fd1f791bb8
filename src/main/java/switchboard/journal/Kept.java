package switchboard.journal;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/// Refuses, inside H2, to change or delete a row of the journal. Who may change the tables
/// themselves can take it away; that is what the chain and its witness are for.
public final class Kept implements Trigger {
    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after)
            throws SQLException {
        throw new SQLException("The journal is append-only: no row is changed or deleted.");
    }
}
