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
import switchboard.lab.Act;
import switchboard.lab.LabEntry;
import switchboard.lab.LabShape;

/// Reads a lab's record and says which sentences of the guide were broken. It is written from the
/// guide alone, and knows nothing of the product's rules.
final class GuideWitness {
    private final LabShape shape;
    private final boolean parallel;
    private final Set<NodeName> installed = new HashSet<>();
    private final Set<NodeName> away = new HashSet<>();
    private final Set<NodeName> switched = new HashSet<>();
    private final Map<NodeName, Integer> switches = new HashMap<>();
    private final List<String> broken = new ArrayList<>();

    GuideWitness(LabShape shape, boolean parallel) {
        this.shape = shape;
        this.parallel = parallel;
    }

    List<String> broken(List<LabEntry> entries) {
        entries.forEach(this::read);
        return broken;
    }

    private void read(LabEntry entry) {
        Node node = shape.cluster().node(entry.node());
        switch (entry.act()) {
            case INSTALL_STARTED -> installStarts(node);
            case INSTALL_DONE -> installed.add(node.name());
            case SWITCH_ACCEPTED -> switches(node);
            case CAME_BACK -> {
                if (away.remove(node.name()) && entry.detail().contains("14.0.1")) {
                    switched.add(node.name());
                }
            }
            case SIGN_IN_REFUSED, UNKNOWN_COMMAND, RESTART_ACCEPTED, INSTALL_CANCELLED ->
                    broken.add(entry.act() + " on " + node.name() + ", which nobody asked for");
            case INSTALL_FAILED,
                    INSTALL_REFUSED,
                    INSTALL_DECLINED,
                    SWITCH_REFUSED,
                    SWITCH_DECLINED,
                    WENT_DOWN,
                    SESSION_DROPPED,
                    MENDED -> {}
        }
    }

    private void installStarts(Node node) {
        boolean first = node.product() == Product.UNIFIED_CM && node.isPublisher();
        expect(first || installed.contains(publisher(Product.UNIFIED_CM)), "SEQ-1", node);
        if (node.product() == Product.IM_AND_PRESENCE) {
            expect(
                    node.isPublisher() || installed.contains(publisher(Product.IM_AND_PRESENCE)),
                    "SEQ-7",
                    node);
            expect(parallel || switched.containsAll(all(Product.UNIFIED_CM)), "SEQ-8", node);
        }
        expect(!installed.contains(node.name()), "installed twice", node);
    }

    private void switches(Node node) {
        switches.merge(node.name(), 1, Integer::sum);
        expect(switches.get(node.name()) == 1, "switched twice", node);
        expect(installed.contains(node.name()), "SEQ-0", node);
        if (!node.isPublisher()) {
            expect(switched.contains(publisher(node.product())), "SEQ-3 or SEQ-10", node);
        }
        if (node.product() == Product.UNIFIED_CM && node.isPublisher()) {
            expect(installed.containsAll(all(Product.UNIFIED_CM)), "task list", node);
        }
        if (node.product() == Product.IM_AND_PRESENCE) {
            expect(switched.containsAll(all(Product.UNIFIED_CM)), "SEQ-9", node);
            expect(away.isEmpty(), "SEQ-11", node);
        }
        away.add(node.name());
    }

    private void expect(boolean so, String rule, Node node) {
        if (!so) {
            broken.add(rule + " at " + node.name());
        }
    }

    private NodeName publisher(Product product) {
        return shape.cluster().publisher(product).orElseThrow().name();
    }

    private List<NodeName> all(Product product) {
        return shape.cluster().nodes(product).stream().map(Node::name).toList();
    }

    static long count(List<LabEntry> entries, Act act) {
        return entries.stream().filter(entry -> entry.act() == act).count();
    }
}
