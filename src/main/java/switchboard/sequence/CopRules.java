package switchboard.sequence;

import java.util.ArrayList;
import java.util.List;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;

/// What COP files ask for before a release is installed.
final class CopRules {
    private CopRules() {}

    /// A node without a COP file of the plan does not install.
    static Finding.Dated cop3(Step step, Situation now) {
        return switch (step) {
            case Step.Installs it when !files(it, now).isEmpty() ->
                    Rules.all(
                            RuleId.COP_3,
                            Sentence.of("met.cop-3"),
                            Sentence.of("freed.cop-3"),
                            has(it.nodes(), files(it, now), now));
            case Step.Installs _,
                    Step.SwitchVersion _,
                    Step.SwitchBack _,
                    Step.Tends _,
                    Step.Waits _ ->
                    Rules.silent(RuleId.COP_3);
        };
    }

    /// A node restarts after a COP file that asks for it, and before its install.
    static Finding.Dated cop4(Step step, Situation now) {
        return switch (step) {
            case Step.Installs it when files(it, now).stream().anyMatch(CopFile::restart) ->
                    Rules.all(
                            RuleId.COP_4,
                            Sentence.of("met.cop-4"),
                            Sentence.of("freed.cop-4"),
                            it.nodes().stream()
                                    .map(node -> now.evidence().restartedAfterCops(node))
                                    .toList());
            case Step.RestartAfterCop it ->
                    Rules.all(
                            RuleId.COP_4,
                            Sentence.of("met.cop-4-files"),
                            Sentence.of("freed.cop-3"),
                            mayRestart(it, now));
            case Step.Installs _,
                    Step.SwitchVersion _,
                    Step.SwitchBack _,
                    Step.InstallCop _,
                    Step.RestartOwed _,
                    Step.Waits _ ->
                    Rules.silent(RuleId.COP_4);
        };
    }

    private static List<Fact> mayRestart(Step.RestartAfterCop step, Situation now) {
        List<Fact> facts = has(step.nodes(), files(step, now), now);
        step.nodes().forEach(node -> facts.add(Facts.atRest(node, now)));
        return facts;
    }

    /// What must be said before a COP file that ends the way back is installed.
    static Finding.Dated cop6(Step step, Situation now) {
        return switch (step) {
            case Step.InstallCop it when it.cop().endsWayBack() ->
                    Rules.remark(
                            RuleId.COP_6,
                            Sentence.of("remark.cop-6", it.cop().file(), Facts.names(it.nodes())));
            case Step.Installs _,
                    Step.SwitchVersion _,
                    Step.SwitchBack _,
                    Step.Tends _,
                    Step.Waits _ ->
                    Rules.silent(RuleId.COP_6);
        };
    }

    /// COP files are on every node of a product before the release goes onto any of them; where IM
    /// and Presence is upgraded alone, on every node in scope. So they go onto a node only while
    /// none of its product is known, or may be, to hold the release.
    static Finding.Dated cop7(Step step, Situation now) {
        return switch (step) {
            case Step.Installs it when !first(it, now).isEmpty() ->
                    Rules.all(
                            RuleId.COP_7,
                            Sentence.of("met.cop-7", it.product().title()),
                            Sentence.of("freed.cop-7"),
                            everywhere(first(it, now), now));
            case Step.InstallCop it ->
                    Rules.all(
                            RuleId.COP_7,
                            Sentence.of("met.cop-7-before", it.product().title()),
                            Sentence.of("freed.cop-7-before"),
                            behind(it.product(), now).stream()
                                    .map(node -> holdsNoRelease(node, now))
                                    .toList());
            case Step.Installs _,
                    Step.SwitchVersion _,
                    Step.SwitchBack _,
                    Step.Tends _,
                    Step.Waits _ ->
                    Rules.silent(RuleId.COP_7);
        };
    }

    private static List<CopFile> first(Step step, Situation now) {
        return now.target().isPresenceOnly() ? now.terms().choices().cops() : files(step, now);
    }

    private static List<Fact> everywhere(List<CopFile> files, Situation now) {
        List<Fact> facts = new ArrayList<>();
        for (Product product : Product.values()) {
            List<CopFile> some = files.stream().filter(it -> it.product() == product).toList();
            List<NodeName> nodes = behind(product, now);
            facts.addAll(has(nodes, some, now));
            if (some.stream().anyMatch(CopFile::restart)) {
                nodes.forEach(node -> facts.add(now.evidence().restartedAfterCops(node)));
            }
        }
        return facts;
    }

    /// A node that runs the release already has nothing to be made ready for.
    private static List<NodeName> behind(Product product, Situation now) {
        return now.inScope(product).stream()
                .map(Node::name)
                .filter(node -> !now.isSwitched(node))
                .toList();
    }

    private static Fact holdsNoRelease(NodeName node, Situation now) {
        Fact known = InstallRules.sides(node, now);
        Fact installed = now.installed(node);
        return installed.so() ? Fact.no(installed.words()) : known;
    }

    private static List<Fact> has(List<NodeName> nodes, List<CopFile> files, Situation now) {
        List<Fact> facts = new ArrayList<>();
        for (NodeName node : nodes) {
            files.forEach(file -> facts.add(now.evidence().hasCop(node, file.file())));
        }
        return facts;
    }

    private static List<CopFile> files(Step step, Situation now) {
        return now.terms().choices().cops().stream()
                .filter(cop -> cop.product() == step.product())
                .toList();
    }
}
