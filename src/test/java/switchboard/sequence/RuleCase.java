package switchboard.sequence;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;

/// What one rule says about one step in one situation.
///
/// @param outcome how it ends
/// @param given a situation in the making, made anew each time
/// @param words the fact that permits, every reason that holds, or the remark
/// @param freedBy what frees a step that is held
record RuleCase(
        RuleId rule,
        Outcome outcome,
        Step step,
        Supplier<Given> given,
        List<String> words,
        String freedBy) {
    enum Outcome {
        /// Permits.
        MET,
        /// Holds because of what a node or a person said.
        HELD,
        /// Holds because something is not known, or was read too long ago.
        UNKNOWN,
        /// Holds nothing, but is said.
        SAID,
        /// Has nothing to say.
        SILENT
    }

    static RuleCase met(RuleId rule, Step step, Supplier<Given> given, String fact) {
        return new RuleCase(rule, Outcome.MET, step, given, List.of(fact), "");
    }

    static RuleCase held(
            RuleId rule, Step step, Supplier<Given> given, String freedBy, String... because) {
        return new RuleCase(rule, Outcome.HELD, step, given, List.of(because), freedBy);
    }

    static RuleCase unknown(RuleId rule, Step step, Supplier<Given> given, String... because) {
        return new RuleCase(rule, Outcome.UNKNOWN, step, given, List.of(because), "");
    }

    static RuleCase said(RuleId rule, Step step, Supplier<Given> given, String remark) {
        return new RuleCase(rule, Outcome.SAID, step, given, List.of(remark), "");
    }

    static RuleCase silent(RuleId rule, Step step, Supplier<Given> given) {
        return new RuleCase(rule, Outcome.SILENT, step, given, List.of(), "");
    }

    /// All of them.
    static List<RuleCase> all() {
        return Stream.of(
                        InstallCases.all(),
                        RefreshCases.all(),
                        SwitchCases.all(),
                        OneAtATimeCases.all(),
                        ReplicationCases.all(),
                        OwedCases.all(),
                        CopCases.all(),
                        PeopleCases.all(),
                        BackCases.all(),
                        FoundCases.all())
                .flatMap(List::stream)
                .toList();
    }

    static Step install(String... nodes) {
        return new Step.Install(product(nodes), names(nodes));
    }

    static Step installAndSwitch(String... nodes) {
        return new Step.InstallAndSwitch(product(nodes), names(nodes));
    }

    static Step switchVersion(String... nodes) {
        return new Step.SwitchVersion(product(nodes), names(nodes));
    }

    static Step switchBack(String... nodes) {
        return new Step.SwitchBack(product(nodes), names(nodes));
    }

    static Step cop(String file, String... nodes) {
        return new Step.InstallCop(CopFile.of(product(nodes), file), names(nodes));
    }

    static Step restartAfterCop(String... nodes) {
        return new Step.RestartAfterCop(product(nodes), names(nodes));
    }

    static Step restartOwed(String... nodes) {
        return new Step.RestartOwed(product(nodes), names(nodes));
    }

    static Step await(Product product) {
        return new Step.AwaitReplication(product);
    }

    static Step tasks(Product product) {
        return new Step.ConfirmPostUpgradeTasks(product);
    }

    static Step pay(Debt debt) {
        return new Step.PayDebt(Product.IM_AND_PRESENCE, debt);
    }

    private static Product product(String... nodes) {
        return nodes[0].startsWith("imp") ? Product.IM_AND_PRESENCE : Product.UNIFIED_CM;
    }

    private static List<NodeName> names(String... nodes) {
        return Stream.of(nodes).map(NodeName::new).toList();
    }

    @Override
    public String toString() {
        return "%s %s: %s %s".formatted(rule.number(), outcome, step.title(), words);
    }
}
