package switchboard.sequence;

import static switchboard.cluster.Product.IM_AND_PRESENCE;
import static switchboard.cluster.Product.UNIFIED_CM;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import switchboard.cluster.NodeName;
import switchboard.cluster.NodeState;
import switchboard.cluster.Sentence;

/// When a node may start to install.
final class InstallRules {
    private InstallRules() {}

    /// The Unified CM publisher is the first node that is upgraded; with it SEQ-2, by which the
    /// subscribers may start as soon as it has the release.
    static Finding.Dated seq1(Step step, Situation now) {
        return switch (step) {
            case Step.Installs it when !Facts.isFirst(it, UNIFIED_CM, now) ->
                    Facts.publisher(RuleId.SEQ_1, UNIFIED_CM, now, now::installed, "seq-1");
            case Step.Installs _,
                    Step.SwitchVersion _,
                    Step.SwitchBack _,
                    Step.Tends _,
                    Step.Waits _ ->
                    Rules.silent(RuleId.SEQ_1);
        };
    }

    /// In a refresh upgrade the publisher of a product has switched before its subscribers install.
    static Finding.Dated typ4(Step step, Situation now) {
        return switch (step) {
            case Step.Installs it
                    when now.terms().isRefresh(it.product())
                            && !Facts.isFirst(it, it.product(), now) ->
                    Facts.publisher(RuleId.TYP_4, it.product(), now, now::switched, "typ-4");
            case Step.Installs _,
                    Step.SwitchVersion _,
                    Step.SwitchBack _,
                    Step.Tends _,
                    Step.Waits _ ->
                    Rules.silent(RuleId.TYP_4);
        };
    }

    /// IM and Presence subscribers may install as soon as their publisher has the release; with it
    /// SEQ-6, by which that publisher is the first.
    static Finding.Dated seq7(Step step, Situation now) {
        return switch (step) {
            case Step.Installs it
                    when it.product() == IM_AND_PRESENCE
                            && !Facts.isFirst(it, IM_AND_PRESENCE, now) ->
                    Facts.publisher(RuleId.SEQ_7, IM_AND_PRESENCE, now, now::installed, "seq-7");
            case Step.Installs _,
                    Step.SwitchVersion _,
                    Step.SwitchBack _,
                    Step.Tends _,
                    Step.Waits _ ->
                    Rules.silent(RuleId.SEQ_7);
        };
    }

    /// IM and Presence installs after Unified CM has installed, switched, replicated and been
    /// looked after, or, in a parallel plan and where it is upgraded alone, from the moment that
    /// Unified CM subscribers may install.
    static Finding.Dated seq8(Step step, Situation now) {
        return switch (step) {
            case Step.Installs it when it.product() == IM_AND_PRESENCE -> afterUnifiedCm(now);
            case Step.Installs _,
                    Step.SwitchVersion _,
                    Step.SwitchBack _,
                    Step.Tends _,
                    Step.Waits _ ->
                    Rules.silent(RuleId.SEQ_8);
        };
    }

    private static Finding.Dated afterUnifiedCm(Situation now) {
        if (!now.terms().choices().parallel() && !now.target().isPresenceOnly()) {
            return Rules.all(
                    RuleId.SEQ_8,
                    Sentence.of("met.seq-8-sequential"),
                    Sentence.of("freed.seq-8-sequential"),
                    Facts.through(UNIFIED_CM, now));
        }
        Function<NodeName, Fact> ready =
                now.terms().isRefresh(UNIFIED_CM) ? now::switched : now::installed;
        return Facts.publisher(RuleId.SEQ_8, UNIFIED_CM, now, ready, "seq-8");
    }

    /// An install, of the release or of a COP file, is begun, and begun again, from what the node
    /// says now.
    static Finding.Dated fai2(Step step, Situation now) {
        return switch (step) {
            case Step.Installs it ->
                    Rules.all(
                            RuleId.FAI_2,
                            Sentence.of("met.fai-2", Facts.names(it.nodes())),
                            Sentence.of("freed.fai-2"),
                            it.nodes().stream().map(node -> sidesKnown(node, now)).toList());
            case Step.InstallCop it ->
                    Rules.all(
                            RuleId.FAI_2,
                            Sentence.of("met.fai-2-cop", Facts.names(it.nodes())),
                            Sentence.of("freed.fai-2-cop"),
                            it.nodes().stream().flatMap(node -> ready(node, now)).toList());
            case Step.SwitchVersion _, Step.SwitchBack _, Step.Tends _, Step.Waits _ ->
                    Rules.silent(RuleId.FAI_2);
        };
    }

    private static Stream<Fact> ready(NodeName node, Situation now) {
        return Stream.of(Facts.atRest(node, now), now.evidence().isKnown(node));
    }

    private static Fact sidesKnown(NodeName name, Situation now) {
        return now.open().contains(name)
                ? Fact.no(Sentence.of("fact.command-open", name))
                : sides(name, now);
    }

    /// What is on both sides of the node is known.
    static Fact sides(NodeName name, Situation now) {
        NodeState node = now.state().node(name);
        if (node.active().fresh(now.now(), now.freshness().node()).isEmpty()) {
            return Fact.no(Sentence.of("fact.active-not-known", name));
        }
        return node.inactive()
                .fresh(now.now(), now.freshness().node())
                .map(seen -> Fact.yes(Sentence.of("fact.sides-known", name), seen.at()))
                .orElseGet(() -> Fact.no(Sentence.of("fact.inactive-not-known", name)));
    }

    /// A refresh upgrade installs in a maintenance window, and only what still fits into it.
    static Finding.Dated typ3(Step step, Situation now) {
        return switch (step) {
            case Step.Installs it when now.terms().isRefresh(it.product()) ->
                    Rules.all(
                            RuleId.TYP_3,
                            Sentence.of("met.typ-3"),
                            Sentence.of("freed.typ-3"),
                            List.of(inWindow(now)));
            case Step.Installs _,
                    Step.SwitchVersion _,
                    Step.SwitchBack _,
                    Step.Tends _,
                    Step.Waits _ ->
                    Rules.silent(RuleId.TYP_3);
        };
    }

    private static Fact inWindow(Situation now) {
        return now.terms()
                .choices()
                .window()
                .map(
                        window ->
                                window.fits(now.now(), Duration.ZERO)
                                        ? new Fact(
                                                true,
                                                Sentence.of("fact.in-window"),
                                                Optional.empty())
                                        : Fact.no(
                                                Sentence.of(
                                                        "fact.outside-window",
                                                        window.begin(),
                                                        window.end())))
                .orElseGet(() -> Fact.no(Sentence.of("fact.no-window")));
    }

    /// What an approval covers that is asked before an install.
    static Finding.Dated typ2(Step step, Situation now) {
        return switch (step) {
            case Step.InstallAndSwitch it ->
                    Rules.remark(
                            RuleId.TYP_2, Sentence.of("remark.typ-2", Facts.names(it.nodes())));
            case Step.Install _,
                    Step.SwitchVersion _,
                    Step.SwitchBack _,
                    Step.Tends _,
                    Step.Waits _ ->
                    Rules.silent(RuleId.TYP_2);
        };
    }

    /// What a refresh upgrade without automatic switching ends on.
    static Finding.Dated typ5(Step step, Situation now) {
        return switch (step) {
            case Step.Install it when now.terms().isRefresh(it.product()) ->
                    Rules.remark(RuleId.TYP_5, Sentence.of("remark.typ-5"));
            case Step.Installs _,
                    Step.SwitchVersion _,
                    Step.SwitchBack _,
                    Step.Tends _,
                    Step.Waits _ ->
                    Rules.silent(RuleId.TYP_5);
        };
    }
}
