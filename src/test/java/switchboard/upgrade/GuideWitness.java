package switchboard.upgrade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.lab.LabEntry;
import switchboard.lab.LabShape;
import switchboard.lab.LabUpgrade;
import switchboard.sequence.Target;

/// Reads a lab's record and says which sentences of the guide were broken. It is written from the
/// guide alone, and knows nothing of the product's rules.
public final class GuideWitness {
    private final NightOfSeed tonight;
    private final LabShape shape;
    private final Set<NodeName> installed = new HashSet<>();
    private final Set<NodeName> away = new HashSet<>();
    private final Set<NodeName> switched = new HashSet<>();
    private final Set<NodeName> ready = new HashSet<>();
    private final Set<NodeName> cops = new HashSet<>();
    private final Map<NodeName, Integer> switches = new HashMap<>();
    private final List<String> broken = new ArrayList<>();

    /// @param tonight what the cluster is in for
    public GuideWitness(NightOfSeed tonight) {
        this.tonight = tonight;
        this.shape = tonight.shape();
    }

    /// What was broken, a sentence each; none if the night was as the guide wants it.
    public List<String> broken(List<LabEntry> entries) {
        entries.forEach(this::read);
        return broken;
    }

    private void read(LabEntry entry) {
        Node node = shape.cluster().node(entry.node());
        switch (entry.act()) {
            case INSTALL_STARTED -> installStarts(node);
            case INSTALL_DONE -> installed.add(node.name());
            case SWITCH_ACCEPTED -> switches(node);
            case SWITCH_FAILED -> switches.remove(node.name());
            case COP_DONE -> cops.add(node.name());
            case RESTART_ACCEPTED -> restarts(node);
            case CAME_BACK -> cameBack(node, entry.detail());
            case SIGN_IN_REFUSED, UNKNOWN_COMMAND, INSTALL_CANCELLED ->
                    broken.add(entry.act() + " on " + node.name() + ", which nobody asked for");
            case INSTALL_FAILED,
                    INSTALL_REFUSED,
                    INSTALL_DECLINED,
                    COP_STARTED,
                    COP_FAILED,
                    SWITCH_REFUSED,
                    SWITCH_DECLINED,
                    RESTART_REFUSED,
                    RESTART_DECLINED,
                    REFRESH_RESTARTED,
                    BOOTED,
                    WENT_DOWN,
                    SESSION_DROPPED,
                    MENDED -> {}
        }
    }

    private void cameBack(Node node, String detail) {
        boolean target =
                tonight.way()
                        .image(node.product())
                        .filter(image -> detail.contains(image.inside().toString()))
                        .isPresent();
        away.remove(node.name());
        if (target) {
            switched.add(node.name());
        }
    }

    /// After COP files, or owed by IM and Presence once Unified CM alone is through (SEQ-5).
    private void restarts(Node node) {
        boolean afterCops = cops.contains(node.name()) && ready.add(node.name());
        boolean owed =
                tonight.way().image(Product.IM_AND_PRESENCE).isEmpty()
                        && node.product() == Product.IM_AND_PRESENCE
                        && switched.containsAll(scope(Product.UNIFIED_CM));
        expect(afterCops || owed, "a restart", node);
        away.add(node.name());
    }

    private void installStarts(Node node) {
        boolean first = node.product() == Product.UNIFIED_CM && node.isPublisher();
        expect(first || installed.contains(publisher(Product.UNIFIED_CM)), "SEQ-1", node);
        if (node.product() == Product.IM_AND_PRESENCE) {
            expect(
                    node.isPublisher() || installed.contains(publisher(Product.IM_AND_PRESENCE)),
                    "SEQ-7",
                    node);
            boolean beside = tonight.choices().parallel() || presenceOnly();
            expect(beside || switched.containsAll(scope(Product.UNIFIED_CM)), "SEQ-8", node);
        }
        if (isRefresh() && !node.isPublisher()) {
            expect(switched.contains(publisher(node.product())), "TYP-4", node);
        }
        if (tonight.way() == LabUpgrade.REFRESH_WITH_COP) {
            expect(ready.containsAll(scope(node.product())), "COP-4 or COP-7", node);
        }
        expect(!switched.contains(node.name()), "installed after its switch", node);
        boolean again = tonight.choices().automatic();
        expect(again || !installed.contains(node.name()), "installed twice", node);
    }

    private void switches(Node node) {
        switches.merge(node.name(), 1, Integer::sum);
        expect(switches.get(node.name()) == 1, "switched twice", node);
        expect(installed.contains(node.name()), "SEQ-0", node);
        if (!node.isPublisher()) {
            expect(switched.contains(publisher(node.product())), "SEQ-3 or SEQ-10", node);
        }
        boolean allFirst = !isRefresh() && !tonight.choices().automatic();
        if (allFirst && node.product() == Product.UNIFIED_CM && node.isPublisher()) {
            expect(installed.containsAll(scope(Product.UNIFIED_CM)), "task list", node);
        }
        if (node.product() == Product.IM_AND_PRESENCE) {
            expect(switched.containsAll(scope(Product.UNIFIED_CM)), "SEQ-9", node);
            expect(away.isEmpty(), "SEQ-11", node);
        }
        away.add(node.name());
    }

    private boolean isRefresh() {
        return tonight.way() == LabUpgrade.REFRESH || tonight.way() == LabUpgrade.REFRESH_WITH_COP;
    }

    private boolean presenceOnly() {
        return tonight.scope() == Target.Scope.PRESENCE;
    }

    private void expect(boolean so, String rule, Node node) {
        if (!so) {
            broken.add(rule + " at " + node.name());
        }
    }

    private NodeName publisher(Product product) {
        return shape.cluster().publisher(product).orElseThrow().name();
    }

    private List<NodeName> scope(Product product) {
        boolean alone = presenceOnly() && product == Product.UNIFIED_CM;
        return shape.cluster().nodes(product).stream()
                .filter(node -> !alone || node.isPublisher())
                .map(Node::name)
                .toList();
    }
}
