package switchboard.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The faults of one node.
///
/// @param origin the beginning of lab time
/// @param faults all of that node
record NodeFaults(Instant origin, List<Fault> faults) {

    static NodeFaults of(LabNode node, Instant origin, List<Fault> all) {
        return new NodeFaults(
                origin, all.stream().filter(fault -> fault.node().equals(node.name())).toList());
    }

    /// Why an install of that software is going to fail.
    ///
    /// @param number 1 for the node's first of that kind
    Optional<Trouble> trouble(Software software, int number, NodeSides sides) {
        return switch (software) {
            case Software.Release release ->
                    release.needs()
                            .or(() -> unlisted(sides))
                            .map(Trouble::without)
                            .or(
                                    () ->
                                            failing(
                                                    some(
                                                            Fault.InstallFails.class,
                                                            it -> number <= it.times())));
            case Software.Cop _ ->
                    failing(some(Fault.CopFails.class, fault -> number <= fault.times()));
        };
    }

    private Optional<String> unlisted(NodeSides sides) {
        return all(Fault.NeedsCop.class)
                .map(Fault.NeedsCop::cop)
                .filter(cop -> !sides.hasInForce(cop))
                .findFirst();
    }

    private static Optional<Trouble> failing(boolean fails) {
        return fails ? Optional.of(Trouble.halfWay()) : Optional.empty();
    }

    /// How many times as long as usual an install takes.
    int installTimes() {
        return all(Fault.SlowInstall.class).map(Fault.SlowInstall::times).findFirst().orElse(1);
    }

    /// Whether that switch fails, 1 for the node's first.
    boolean failsSwitch(int number) {
        return some(Fault.SwitchFails.class, fault -> number <= fault.times());
    }

    boolean neverComesBack() {
        return some(Fault.DoesNotComeBack.class, _ -> true);
    }

    boolean drops(Fault.Moment moment) {
        return some(Fault.SessionDrops.class, fault -> fault.moment() == moment);
    }

    boolean takesAnyOrder() {
        return some(Fault.TakesAnyOrder.class, _ -> true);
    }

    boolean asksMore() {
        return some(Fault.WizardAsksMore.class, _ -> true);
    }

    Optional<String> refusal() {
        return all(Fault.WizardRefuses.class).map(Fault.WizardRefuses::words).findFirst();
    }

    boolean isUnreadable(Instant now) {
        return some(Fault.Unreadable.class, fault -> isWithin(now, fault.after(), fault.lasting()));
    }

    /// When the network went away, if it is away now.
    Optional<Instant> networkGoneSince(Instant now) {
        return all(Fault.NetworkGone.class)
                .filter(fault -> isWithin(now, fault.after(), fault.lasting()))
                .map(fault -> origin.plus(fault.after()))
                .findFirst();
    }

    /// When the network goes or went away, after that time.
    Optional<Instant> networkGoesAfter(Instant time) {
        return all(Fault.NetworkGone.class)
                .map(fault -> origin.plus(fault.after()))
                .filter(time::isBefore)
                .min(Instant::compareTo);
    }

    boolean refusesSignIn(Instant now, Instant cameBack) {
        return some(
                Fault.RefusesAfterBoot.class,
                fault -> now.isBefore(cameBack.plus(fault.lasting())));
    }

    boolean has(Fault.Ailment ailment) {
        return some(Fault.Ailing.class, fault -> fault.ailment() == ailment);
    }

    int replicationTimes() {
        return all(Fault.SlowReplication.class)
                .map(Fault.SlowReplication::times)
                .findFirst()
                .orElse(1);
    }

    boolean replicationFails() {
        return some(Fault.ReplicationFails.class, _ -> true);
    }

    Optional<Fault.OutOfSync> outOfSync() {
        return all(Fault.OutOfSync.class).findFirst();
    }

    private boolean isWithin(Instant now, Duration after, Duration lasting) {
        Instant start = origin.plus(after);
        return !now.isBefore(start) && now.isBefore(start.plus(lasting));
    }

    private <F extends Fault> boolean some(Class<F> kind, Predicate<F> is) {
        return all(kind).anyMatch(is);
    }

    private <F extends Fault> Stream<F> all(Class<F> kind) {
        return faults.stream().filter(kind::isInstance).map(kind::cast);
    }
}
