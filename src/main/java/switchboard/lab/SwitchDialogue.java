package switchboard.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import switchboard.cluster.Product;
import switchboard.cluster.SystemVersion;

/// `utils system switch-version`. It toggles: confirmed a second time, it brings the old
/// release back.
record SwitchDialogue(LabConsole console) {
    private static final Duration LOOKING = Duration.ofSeconds(3);
    private static final String OUT_OF_ORDER =
            "Version mismatch. Please switch versions on the publisher and try again.";

    private static final String UNUSABLE =
            "The machine could not switch to the inactive version. Please verify the inactive"
                    + " version was properly installed.";

    List<Beat> begin() {
        return List.of(
                Beat.then(
                        LOOKING,
                        now -> refusal(now).map(words -> refuse(now, words)).orElseGet(this::ask)));
    }

    private List<Beat> ask() {
        NodeLife life = console.life();
        String text =
                """

                 ** Switching server to the inactive version **

                Active Master Version: %s
                Inactive Master Version: %s

                Switch Version duration can vary depending on the database size and platform.
                Please continue to monitor the switchover process from here.

                Do you really want to switch between versions ?

                """;
        SystemVersion other = life.inactive().orElseThrow();
        return List.of(
                Beat.say(text.formatted(life.active(), other)),
                Beat.askYesNo("Enter (yes/no)? ", this::answer));
    }

    private List<Beat> answer(Instant now, boolean yes) {
        if (!yes) {
            console.lab().act(now, console.life().node().name(), Act.SWITCH_DECLINED, "");
            return List.of();
        }
        if (console.dropsAt(Fault.Moment.SWITCH_YES_LOST)) {
            return List.of(new Beat.End(Duration.ZERO));
        }
        return refusal(now).map(words -> refuse(now, words)).orElseGet(() -> accept(now));
    }

    private List<Beat> accept(Instant now) {
        NodeLife life = console.life();
        console.lab().act(now, life.node().name(), Act.SWITCH_ACCEPTED, life.sides().toString());
        if (console.dropsAt(Fault.Moment.SWITCH_YES_TAKEN)) {
            return List.of(new Beat.End(Duration.ZERO));
        }
        String to = life.inactive().map(SystemVersion::toString).orElse("");
        return List.of(
                Beat.say("Switching to version " + to + " ...\n"),
                Beat.say(LOOKING, "Waiting for Switch Version to complete"),
                Beat.then(Duration.ofSeconds(10), this::waitOn));
    }

    private List<Beat> waitOn(Instant now) {
        boolean isSwitching = console.life().doing() instanceof Doing.Stopping;
        if (!isSwitching) {
            return List.of(Beat.say("\n"));
        }
        if (console.dropsAt(Fault.Moment.BEFORE_BROADCAST)) {
            return List.of(new Beat.End(Duration.ZERO));
        }
        return List.of(Beat.say("."), Beat.then(Duration.ofSeconds(10), this::waitOn));
    }

    private List<Beat> refuse(Instant now, String words) {
        console.lab().act(now, console.life().node().name(), Act.SWITCH_REFUSED, words);
        return words.startsWith(" ")
                ? List.of(Beat.say("\n" + words + "\n\n"))
                : Beat.failed(words);
    }

    private Optional<String> refusal(Instant now) {
        NodeLife life = console.life();
        if (!(life.doing() instanceof Doing.DailyWork)) {
            return Optional.of(
                    "The machine could not obtain a sync lock. Please verify the inactive version"
                            + " was properly installed and try again.");
        }
        if (life.sides().isUnusable()) {
            return Optional.of(UNUSABLE);
        }
        return life.inactive()
                .map(other -> outOfOrder(life, other, now))
                .orElse(Optional.of("   ** There is no inactive side available **"));
    }

    /// Only the way up has an order: a node goes back to its older release whenever it is told
    /// to.
    private Optional<String> outOfOrder(NodeLife life, SystemVersion other, Instant now) {
        boolean isWayBack = other.compareTo(life.active()) < 0;
        return isWayBack
                ? Optional.empty()
                : Predecessor.of(console.lab(), life)
                        .flatMap(first -> outOfOrder(life, first, other, now));
    }

    private Optional<String> outOfOrder(
            NodeLife life, NodeLife first, SystemVersion other, Instant now) {
        if (!console.lab().lettingIn(first, now)) {
            return Optional.of(Predecessor.NOT_AVAILABLE);
        }
        boolean isOfOtherProduct =
                first.node().node().product() == Product.UNIFIED_CM
                        && life.node().node().product() == Product.IM_AND_PRESENCE;
        boolean fits =
                isOfOtherProduct
                        ? first.active().sameMajorAndMinor(other)
                        : first.active().equals(other);
        return fits ? Optional.empty() : Optional.of(OUT_OF_ORDER);
    }
}
