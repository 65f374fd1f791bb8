package switchboard.upgrade;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;
import switchboard.sequence.Confirmation;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.Step;

/// Something that an upgrade made temporary, or owes: it has an owner and an age, and an upgrade is
/// not done before it is paid.
///
/// @param words what is owed
/// @param owner who answers for it: the person who started the upgrade
/// @param since since when it is owed
/// @param paidAt when it was paid; empty while it is owed
/// @param evidence what shows that it was paid: a person's word, or what the nodes tell; may be
///     there in part before all is paid
public record Obligation(
        Sentence words,
        String owner,
        Instant since,
        Optional<Instant> paidAt,
        List<Sentence> evidence) {
    /// Copies the evidence.
    public Obligation {
        evidence = List.copyOf(evidence);
    }

    /// All obligations of an upgrade that have come into being, in the order of its plan.
    public static List<Obligation> of(Upgrade upgrade) {
        List<Obligation> owed = new ArrayList<>();
        String owner = upgrade.started().by();
        boolean freezes =
                !upgrade.plan().isWayBack() && upgrade.confirmed().contains(Confirmation.FREEZE);
        if (freezes) {
            owed.add(
                    new Obligation(
                            Sentence.of("obligation.freeze"),
                            owner,
                            upgrade.startedAt(),
                            frozenUntil(upgrade),
                            tasksDone(upgrade)));
        }
        for (PlannedStep planned : upgrade.plan().steps()) {
            since(planned.step(), upgrade)
                    .map(
                            since ->
                                    new Obligation(
                                            planned.step().title(),
                                            owner,
                                            since,
                                            Optional.ofNullable(
                                                    upgrade.done().get(planned.number())),
                                            evidence(planned, upgrade)))
                    .ifPresent(owed::add);
        }
        return owed;
    }

    private static Optional<Instant> since(Step step, Upgrade upgrade) {
        return switch (step) {
            case Step.PayDebt it ->
                    switch (it.debt()) {
                        case SYNC_RESUMED, HIGH_AVAILABILITY_ON -> Optional.of(upgrade.startedAt());
                        case REBOOT_NOTIFICATION_CLEARED ->
                                firstSwitch(upgrade, Product.UNIFIED_CM);
                        case USERS_SIGNED_IN -> firstSwitch(upgrade, Product.IM_AND_PRESENCE);
                    };
            case Step.RestartOwed _ -> firstSwitch(upgrade, Product.UNIFIED_CM);
            case Step.Installs _,
                    Step.SwitchVersion _,
                    Step.SwitchBack _,
                    Step.InstallCop _,
                    Step.RestartAfterCop _,
                    Step.AwaitReplication _,
                    Step.ConfirmPostUpgradeTasks _ ->
                    Optional.empty();
        };
    }

    private static List<Sentence> evidence(PlannedStep planned, Upgrade upgrade) {
        return switch (planned.step()) {
            case Step.PayDebt it -> word(it.debt().paid(), upgrade);
            case Step.RestartOwed it ->
                    upgrade.isDone(planned.number())
                            ? it.nodes().stream()
                                    .map(node -> Sentence.of("obligation.evidence.boot", node))
                                    .toList()
                            : List.of();
            case Step.Installs _,
                    Step.SwitchVersion _,
                    Step.SwitchBack _,
                    Step.InstallCop _,
                    Step.RestartAfterCop _,
                    Step.AwaitReplication _,
                    Step.ConfirmPostUpgradeTasks _ ->
                    List.of();
        };
    }

    private static List<Sentence> word(Confirmation what, Upgrade upgrade) {
        return Optional.ofNullable(upgrade.assurances().get(what)).stream()
                .map(
                        it ->
                                it.comment().isEmpty()
                                        ? Sentence.of("obligation.evidence.word", it.by())
                                        : Sentence.of(
                                                "obligation.evidence.comment",
                                                it.by(),
                                                it.comment()))
                .toList();
    }

    private static List<Sentence> tasksDone(Upgrade upgrade) {
        return upgrade.plan().steps().stream()
                .filter(it -> it.step() instanceof Step.ConfirmPostUpgradeTasks)
                .flatMap(it -> word(((Step.AsksPerson) it.step()).confirmation(), upgrade).stream())
                .toList();
    }

    /// When the product's first node was known to run the release.
    private static Optional<Instant> firstSwitch(Upgrade upgrade, Product product) {
        return upgrade.plan().steps().stream()
                .filter(it -> it.step() instanceof Step.Switches && it.step().product() == product)
                .flatMap(it -> Optional.ofNullable(upgrade.done().get(it.number())).stream())
                .findFirst();
    }

    /// The freeze lasts until the last post-upgrade tasks are done (FRZ-1).
    private static Optional<Instant> frozenUntil(Upgrade upgrade) {
        List<PlannedStep> tasks =
                upgrade.plan().steps().stream()
                        .filter(it -> it.step() instanceof Step.ConfirmPostUpgradeTasks)
                        .toList();
        boolean over = tasks.stream().allMatch(it -> upgrade.isDone(it.number()));
        return over
                ? tasks.stream().map(it -> upgrade.done().get(it.number())).max(Instant::compareTo)
                : Optional.empty();
    }
}
