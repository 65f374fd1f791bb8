package switchboard.ui.part;

import java.util.List;
import switchboard.cluster.Cluster;
import switchboard.cluster.NodeName;

/// What nodes are called where there is little room: their names without what they all begin with,
/// `sub1` for `chi-sub1` in a cluster of `chi-…`.
public final class NodeNames {
    private final int common;

    private NodeNames(int common) {
        this.common = common;
    }

    /// The names of a cluster.
    public static NodeNames of(Cluster cluster) {
        List<String> names = cluster.nodes().stream().map(node -> node.name().value()).toList();
        return new NodeNames(names.size() < 2 ? 0 : common(names));
    }

    /// The short name of a node of the cluster.
    public String brief(NodeName name) {
        return name.value().substring(Math.min(common, name.value().length()));
    }

    /// The length of the common beginning, up to its last separator, so that no word is cut.
    private static int common(List<String> names) {
        String common = names.getFirst();
        for (String name : names) {
            while (!name.startsWith(common)) {
                common = common.substring(0, common.length() - 1);
            }
        }
        int end = Math.max(common.lastIndexOf('-'), common.lastIndexOf('_'));
        boolean whole = names.contains(common.substring(0, end + 1));
        return whole ? 0 : end + 1;
    }
}
