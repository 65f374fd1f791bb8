package switchboard.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import switchboard.cluster.Cluster;
import switchboard.lab.LabShapes;

/// A plan that people have read: a task list of the guide on a cluster, worked off in one way.
record PlanCase(GuideList list, Shape shape, Way way) {
    /// Which cluster.
    enum Shape {
        /// One Unified CM node.
        SINGLE,
        /// One node of each product.
        PAIR,
        /// 1+4 and 1+2.
        DEMO,
        /// 1+8 and 1+5.
        LARGE,
        /// 1+2 without IM and Presence.
        UCM_ONLY;

        Cluster cluster() {
            return switch (this) {
                case SINGLE -> LabShapes.single().cluster();
                case PAIR -> LabShapes.cluster("DUO-1", "duo", 0, 1, "127.1.7.11").cluster();
                case DEMO -> LabShapes.demo().cluster();
                case LARGE -> LabShapes.large().cluster();
                case UCM_ONLY -> LabShapes.unifiedCmOnly().cluster();
            };
        }
    }

    /// What the site chose.
    enum Way {
        MANUAL(new PlanChoices(false, true, true)),
        ONE_BY_ONE(new PlanChoices(false, false, false)),
        AUTOMATIC(new PlanChoices(false, true, true).switchingThemselves()),
        AUTOMATIC_ONE_BY_ONE(new PlanChoices(false, false, false).switchingThemselves()),
        PARALLEL(new PlanChoices(true, true, true));

        private final PlanChoices choices;

        Way(PlanChoices choices) {
            this.choices = choices;
        }
    }

    /// All that are read. Both products and IM and Presence alone need a cluster with both;
    /// parallel needs both in scope. Parallel with automatic switching is no case of its own: a
    /// node that switches by itself may install only when it may switch, which for IM and Presence
    /// is after Unified CM. One by one shows on one cluster as well as on all.
    static List<PlanCase> all() {
        List<PlanCase> all = new ArrayList<>();
        for (GuideList both : List.of(GuideList.STANDARD_BOTH, GuideList.REFRESH_BOTH)) {
            add(all, both, Shape.PAIR, Way.MANUAL, Way.AUTOMATIC, Way.PARALLEL);
            add(all, both, Shape.DEMO, Way.values());
            add(all, both, Shape.LARGE, Way.MANUAL, Way.AUTOMATIC, Way.PARALLEL);
        }
        for (GuideList one : List.of(GuideList.STANDARD_UCM_ONLY, GuideList.REFRESH_UCM_ONLY)) {
            add(all, one, Shape.SINGLE, Way.MANUAL, Way.AUTOMATIC);
            add(all, one, Shape.UCM_ONLY, Way.MANUAL, Way.AUTOMATIC);
            add(all, one, Shape.DEMO, Way.MANUAL, Way.AUTOMATIC);
            add(all, one, Shape.LARGE, Way.MANUAL, Way.AUTOMATIC);
        }
        for (GuideList one : List.of(GuideList.STANDARD_IMP_ONLY, GuideList.REFRESH_IMP_ONLY)) {
            add(all, one, Shape.PAIR, Way.MANUAL, Way.AUTOMATIC);
            add(all, one, Shape.DEMO, Way.MANUAL, Way.AUTOMATIC);
            add(all, one, Shape.LARGE, Way.MANUAL, Way.AUTOMATIC);
        }
        return all;
    }

    private static void add(List<PlanCase> all, GuideList list, Shape shape, Way... ways) {
        Stream.of(ways).map(way -> new PlanCase(list, shape, way)).forEach(all::add);
    }

    Plan plan() {
        return list.plan(shape.cluster(), way.choices);
    }

    /// The case as the name of a file.
    @Override
    public String toString() {
        String name = list + "-on-" + shape + "-" + way;
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
