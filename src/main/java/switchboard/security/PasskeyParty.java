package switchboard.security;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/// Spring Security's side of passkeys as this site wants it: the authenticator has to know the
/// person, by a finger, a face or a number, each time. That is why a passkey counts as both
/// factors.
@Component
@EnableConfigurationProperties(PasskeySettings.class)
class PasskeyParty {
    private final JdbcPublicKeyCredentialUserEntityRepository owners;
    private final JdbcUserCredentialRepository keys;
    private final Optional<WebAuthnRelyingPartyOperations> operations;

    PasskeyParty(
            DataSource database,
            PasskeySettings settings,
            @Value("${switchboard.telling.address:}") String address) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        this.owners = new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
        this.keys = new JdbcUserCredentialRepository(jdbc);
        PasskeySettings site = settings.or(address);
        this.operations = site.boundTo().map(host -> operations(host, site));
    }

    private WebAuthnRelyingPartyOperations operations(String host, PasskeySettings site) {
        var party = PublicKeyCredentialRpEntity.builder().id(host).name("Switchboard").build();
        var made = new Webauthn4JRelyingPartyOperations(owners, keys, party, site.origins());
        made.setCustomizeCreationOptions(
                options ->
                        options.authenticatorSelection(
                                AuthenticatorSelectionCriteria.builder()
                                        .userVerification(UserVerificationRequirement.REQUIRED)
                                        .residentKey(ResidentKeyRequirement.REQUIRED)
                                        .build()));
        made.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return made;
    }

    /// Empty where the site has not said how it is called.
    Optional<WebAuthnRelyingPartyOperations> operations() {
        return operations;
    }

    JdbcPublicKeyCredentialUserEntityRepository owners() {
        return owners;
    }

    JdbcUserCredentialRepository keys() {
        return keys;
    }
}
