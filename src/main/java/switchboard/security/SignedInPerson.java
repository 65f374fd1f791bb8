package switchboard.security;

import org.springframework.security.core.userdetails.User;

/// Somebody who typed a password; kept in the browser session with the account's revision, so that
/// a session begun before a change can be told.
final class SignedInPerson extends User {
    private static final long serialVersionUID = 1;

    private final int revision;

    SignedInPerson(PersonRow row) {
        super(row.person().name(), row.passwordHash(), row.person().authorities());
        this.revision = row.revision();
    }

    boolean isAsIn(PersonRow row) {
        return row.enabled() && row.revision() == revision;
    }
}
