package switchboard.ui.part;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import switchboard.cluster.Known;
import switchboard.cluster.NodeState;
import switchboard.cluster.Reach;
import switchboard.journal.Outcome;
import switchboard.upgrade.Attempt;
import switchboard.upgrade.Upgrade;

/// What a tile says while a changing command on its node is not settled, stage by stage.
record OpenFace(NodeState node, Upgrade upgrade, Attempt attempt, Instant now) {

    Said said() {
        if (attempt.question().isPresent()) {
            return Said.plain(Meaning.HOLD, "face.question");
        }
        boolean switching = FaceMaker.isSwitch(upgrade, attempt);
        if (attempt.sentAt().isEmpty()) {
            return Said.plain(
                    Meaning.WORK, switching ? "face.before-switch" : "face.before-install");
        }
        Instant sent = attempt.sentAt().orElseThrow();
        Duration elapsed = Duration.between(sent, now);
        Duration usual = upgrade.plan().step(attempt.step()).usual();
        return switching
                ? Said.plain(Meaning.WORK, stage(node, sent)).lasting(elapsed, usual)
                : Said.plain(Meaning.WORK, "face.installing")
                        .lasting(elapsed, usual)
                        .part(elapsed, usual);
    }

    /// What a tile says after a command that a person has to look at.
    static Said failed(Upgrade upgrade, Attempt attempt) {
        boolean switching = FaceMaker.isSwitch(upgrade, attempt);
        boolean begun = attempt.outcome().filter(Outcome.Failed.class::isInstance).isPresent();
        String key = switching ? "face.switch" : "face.install";
        return Said.plain(Meaning.HOLD, key + (begun ? "-failed" : "-not-begun"));
    }

    /// How far the node is back, from what was heard of it since it was told to switch.
    static String stage(NodeState node, Instant sent) {
        Optional<Reach> reach = after(node.reach(), sent);
        return reach.map(
                        it ->
                                switch (it) {
                                    case NO_ANSWER -> "face.restarting";
                                    case PORT_ANSWERS, NO_COMMON_ALGORITHM -> "face.port-answers";
                                    case SIGN_IN_REFUSED -> "face.no-sign-in";
                                    case AT_PROMPT -> atPrompt(node, sent);
                                    case HOST_KEY_NOT_PINNED, HOST_KEY_CHANGED -> "face.restarting";
                                })
                .orElse("face.switching");
    }

    private static String atPrompt(NodeState node, Instant sent) {
        boolean wasAway = node.reach().latest().filter(it -> it.since().isAfter(sent)).isPresent();
        return wasAway ? "face.reading-version" : "face.switching";
    }

    private static <T> Optional<T> after(Known<T> known, Instant moment) {
        return known.latest().filter(seen -> seen.at().isAfter(moment)).map(Known.Since::value);
    }
}
