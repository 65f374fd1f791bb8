package switchboard.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;

/// What a run sequence leaves open after its last line, held against the shortest legal plan.
final class SequenceEnd {
    private final RunSequence sequence;
    private final Plan legal;
    private final Situation end;

    SequenceEnd(RunSequence sequence, Plan legal, Situation end) {
        this.sequence = sequence;
        this.legal = legal;
        this.end = end;
    }

    /// What the list has and no line does.
    List<CheckedSequence.LeftOpen> leftOpen() {
        List<CheckedSequence.LeftOpen> open = new ArrayList<>();
        for (Product product : end.target().versions().keySet().stream().sorted().toList()) {
            end.inScope(product).stream()
                    .filter(node -> !end.isSwitched(node.name()))
                    .forEach(node -> open.add(behind(node)));
        }
        steps().forEach(
                        step -> {
                            if (step instanceof Step.AwaitReplication it
                                    && !end.isGood(it.product())) {
                                open.add(notAwaited(it.product()));
                            }
                            if (step instanceof Step.ConfirmPostUpgradeTasks it
                                    && !end.confirmed().contains(it.confirmation())) {
                                open.add(
                                        new CheckedSequence.LeftOpen(
                                                RuleId.PST_1,
                                                Sentence.of(
                                                        "check.left.tasks", it.product().title())));
                            }
                            if (step instanceof Step.RestartOwed it) {
                                it.nodes().stream()
                                        .filter(node -> !end.isRestartedSincePublisher(node))
                                        .forEach(node -> open.add(notRestarted(node)));
                            }
                        });
        return open;
    }

    /// What people still have to put right.
    List<Debt> owed() {
        return steps().filter(Step.PayDebt.class::isInstance)
                .map(step -> ((Step.PayDebt) step).debt())
                .filter(debt -> !end.confirmed().contains(debt.paid()))
                .toList();
    }

    private Stream<Step> steps() {
        return legal.steps().stream().map(PlannedStep::step);
    }

    private CheckedSequence.LeftOpen behind(Node node) {
        NodeName name = node.name();
        String wanted = end.target().of(node.product()).toString();
        if (!sequence.names(name)) {
            return new CheckedSequence.LeftOpen(
                    notNamed(node), Sentence.of("check.left.never", name, wanted));
        }
        return new CheckedSequence.LeftOpen(
                RuleId.LIST,
                Sentence.of(
                        end.isInstalled(name) ? "check.left.not-switched" : "check.left.behind",
                        name,
                        wanted));
    }

    /// Where IM and Presence alone is upgraded, the tool says which rule wants the publisher.
    private RuleId notNamed(Node node) {
        if (!legal.target().isPresenceOnly() || node.product() != Product.UNIFIED_CM) {
            return RuleId.LIST;
        }
        return switch (sequence.ranBy()) {
            case HAND -> RuleId.SEQ_14;
            case UPGRADE_TASK -> RuleId.SEQ_16;
            case MIGRATION_TASK -> RuleId.SEQ_15;
        };
    }

    private CheckedSequence.LeftOpen notAwaited(Product product) {
        RuleId rule =
                switch (product) {
                    case UNIFIED_CM -> RuleId.SEQ_4;
                    case IM_AND_PRESENCE -> RuleId.SEQ_13;
                };
        return new CheckedSequence.LeftOpen(
                legal.isWayBack() ? RuleId.REV_2 : rule,
                Sentence.of("check.left.replication", product.title()));
    }

    private static CheckedSequence.LeftOpen notRestarted(NodeName node) {
        return new CheckedSequence.LeftOpen(RuleId.SEQ_5, Sentence.of("check.left.restart", node));
    }
}
