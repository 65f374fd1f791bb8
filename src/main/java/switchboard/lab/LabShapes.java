package switchboard.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.cluster.Role;
import switchboard.cluster.SystemVersion;

/// Handy clusters, on 12.5 with 14 on offer. The addresses of a cluster follow its first one.
public final class LabShapes {
    /// Where the demonstration's first node answers.
    public static final String FIRST_ADDRESS = "127.1.0.11";

    private static final String DOMAIN = "lab.example.net";
    private static final SystemVersion UNIFIED_CM = SystemVersion.parse("12.5.1.14900-63");
    private static final SystemVersion IM_AND_PRESENCE = SystemVersion.parse("12.5.1.14900-4");
    private static final LabAccount ADMINISTRATOR = new LabAccount("ccmadmin", "Lab-Admin-12");

    private LabShapes() {}

    /// `CHI-HQ`: publisher, four subscribers, IM and Presence publisher and two subscribers.
    public static LabShape demo(String firstAddress) {
        return cluster("CHI-HQ", "chi", 4, 3, firstAddress);
    }

    /// The demonstration's cluster at its usual addresses.
    public static LabShape demo() {
        return demo(FIRST_ADDRESS);
    }

    /// One Unified CM node and nothing else.
    public static LabShape single() {
        return cluster("SGL-1", "sgl", 0, 0, "127.1.1.11");
    }

    /// A publisher with eight subscribers, IM and Presence with a publisher and five.
    public static LabShape large() {
        return cluster("DEN-DC", "den", 8, 6, "127.1.2.11");
    }

    /// A publisher with two subscribers, without IM and Presence.
    public static LabShape unifiedCmOnly() {
        return cluster("MIA-1", "mia", 2, 0, "127.1.3.11");
    }

    /// The same where no node calls itself publisher.
    public static LabShape withoutPublisher() {
        LabShape shape = cluster("LOST-1", "lost", 2, 0, "127.1.4.11");
        return shape.withNodes(
                shape.nodes().stream().filter(n -> !n.node().isPublisher()).toList());
    }

    /// Nodes whose names are as long as host names may be.
    public static LabShape longNames() {
        String stem = "collaboration-building-12-second-floor-east-wing";
        return cluster("LONG-NAMES", stem, 2, 2, "127.1.5.11");
    }

    /// The most nodes that a cluster has: 21 and 6.
    public static LabShape huge() {
        return cluster("NYC-ALL", "nyc", 20, 6, "127.1.6.11");
    }

    /// A cluster of a publisher with subscribers, and IM and Presence nodes of which the first is
    /// their publisher.
    ///
    /// @param stem what the names of its nodes begin with
    /// @param subscribers how many Unified CM subscribers
    /// @param imNodes how many IM and Presence nodes, publisher included
    public static LabShape cluster(
            String name, String stem, int subscribers, int imNodes, String firstAddress) {
        List<LabNode> nodes = new ArrayList<>();
        add(nodes, firstAddress, stem + "-pub", Product.UNIFIED_CM, Role.PUBLISHER);
        for (int number = 1; number <= subscribers; number++) {
            add(nodes, firstAddress, stem + "-sub" + number, Product.UNIFIED_CM, Role.SUBSCRIBER);
        }
        for (int number = 0; number < imNodes; number++) {
            String last = number == 0 ? "-imp-pub" : "-imp-sub" + number;
            Role role = number == 0 ? Role.PUBLISHER : Role.SUBSCRIBER;
            add(nodes, firstAddress, stem + last, Product.IM_AND_PRESENCE, role);
        }
        return new LabShape(
                new ClusterName(name), nodes, ADMINISTRATOR, images(), new LabTimes(1), List.of());
    }

    private static void add(
            List<LabNode> nodes, String firstAddress, String name, Product product, Role role) {
        String address = address(firstAddress, nodes.size());
        Node node = new Node(new NodeName(name), address, product, role);
        boolean isUnifiedCm = product == Product.UNIFIED_CM;
        nodes.add(LabNode.of(node, DOMAIN, isUnifiedCm ? UNIFIED_CM : IM_AND_PRESENCE));
    }

    private static String address(String first, int further) {
        int dot = first.lastIndexOf('.') + 1;
        return first.substring(0, dot) + (Integer.parseInt(first.substring(dot)) + further);
    }

    /// The images of all lab clusters: two for a standard upgrade to 14, for each product one
    /// that is not what its name says, and one for a refresh upgrade.
    public static LabImages images() {
        return new LabImages(
                "lab-files",
                "/images",
                new LabAccount("lab", "Lab-Files-14"),
                Stream.concat(images(Product.UNIFIED_CM), images(Product.IM_AND_PRESENCE))
                        .toList());
    }

    private static Stream<LabImage> images(Product product) {
        boolean isUnifiedCm = product == Product.UNIFIED_CM;
        String offered = isUnifiedCm ? "14.0.1.13900-155" : "14.0.1.13900-8";
        String wrong = isUnifiedCm ? "14.0.1.12900-161" : "14.0.1.12901-1";
        String refresh = isUnifiedCm ? "15.0.1.12900-234" : "15.0.1.12900-31";
        return Stream.of(
                LabImage.standard(product, offered),
                LabImage.standard(product, wrong)
                        .holding(isUnifiedCm ? "14.0.1.11900-132" : "14.0.1.11900-9"),
                LabImage.standard(product, refresh).asRefresh());
    }
}
