package switchboard.security;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/// Somebody who has shown who they are; kept in the browser session with the account's revision, so
/// that a session begun before a change can be told.
sealed class SignedInPerson extends User permits SignedInOutside {
    private static final long serialVersionUID = 1;

    private final int revision;
    private volatile Instant provenAt;
    private volatile @Nullable Instant codeAt;

    SignedInPerson(PersonRow row, Instant provenAt) {
        super(row.person().name(), row.passwordHash(), row.person().authorities());
        this.revision = row.revision();
        this.provenAt = provenAt;
    }

    /// When the person last proved who they are.
    final Instant provenAt() {
        return provenAt;
    }

    /// They have proved it again. It is kept with the session, where no browser can set it.
    final void provedAt(Instant at) {
        provenAt = at;
    }

    /// The roles, and that a password was typed at this moment.
    final List<GrantedAuthority> authoritiesByPassword(Instant now) {
        return authorities(FactorGrantedAuthority.PASSWORD_AUTHORITY, now);
    }

    /// The roles, and that a passkey was shown at this moment.
    final List<GrantedAuthority> authoritiesByPasskey(Instant now) {
        return authorities(FactorGrantedAuthority.WEBAUTHN_AUTHORITY, now);
    }

    private List<GrantedAuthority> authorities(String factor, Instant now) {
        List<GrantedAuthority> all = new ArrayList<>(getAuthorities());
        all.add(FactorGrantedAuthority.withAuthority(factor).issuedAt(now).build());
        return all;
    }

    /// When the person last proved their second factor in this session.
    final Optional<Instant> codeAt() {
        return Optional.ofNullable(codeAt);
    }

    /// They have proved it now.
    final void provedCodeAt(Instant at) {
        codeAt = at;
    }

    final boolean isAsIn(PersonRow row) {
        return row.enabled() && row.revision() == revision;
    }
}
