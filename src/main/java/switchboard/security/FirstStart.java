package switchboard.security;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Sees to it that somebody can come in: the people of the lab, the tokens that the environment
/// asks for, or the link for the first admin. It is done before the first request is answered.
///
/// The lab's passwords are known to everybody, so its accounts do not outlive it: a start without
/// the lab removes those whose password nobody has changed.
@Component
class FirstStart implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    /// Who is said to have revoked a wall when nobody did but the start itself.
    private static final String ITSELF = "switchboard";

    private final PersonTable table;
    private final Passwords passwords;
    private final Optional<LabPeople> lab;
    private final Walls walls;
    private final ApiTokens tokens;
    private final SetupLinks links;
    private final List<BootstrapToken> wanted;

    FirstStart(
            PersonTable table,
            Passwords passwords,
            Optional<LabPeople> lab,
            Walls walls,
            ApiTokens tokens,
            SetupLinks links,
            Environment settings) {
        this.table = table;
        this.passwords = passwords;
        this.lab = lab;
        this.walls = walls;
        this.tokens = tokens;
        this.links = links;
        this.wanted = BootstrapToken.read(settings.getProperty("switchboard.bootstrap-tokens", ""));
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (lab.isEmpty()) {
            forgetLab();
        } else if (table.isEmpty()) {
            lab.get().make(passwords);
        }
        wanted.forEach(this::keep);
    }

    @EventListener
    void offerLink(ApplicationReadyEvent ready) {
        if (!table.isEmpty()) {
            return;
        }
        Environment settings = ready.getApplicationContext().getEnvironment();
        LOG.info(
                "Nobody can sign in yet. Make the first admin, once: http://localhost:{}/setup/{}",
                settings.getProperty("local.server.port", "8080"),
                links.make());
    }

    private void forgetLab() {
        table.all().stream()
                .filter(PersonRow::lab)
                .forEach(row -> walls.revokeAllPairedBy(row.person().name(), ITSELF));
        table.deleteLab();
    }

    private void keep(BootstrapToken token) {
        if (!tokens.keep(token.program(), token.text())) {
            LOG.warn(
                    "The token of {} in SWITCHBOARD_BOOTSTRAP_TOKENS is not used: it has or had"
                            + " another one",
                    token.program().name());
        }
    }
}
