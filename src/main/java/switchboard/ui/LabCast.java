package switchboard.ui;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import switchboard.cluster.Node;
import switchboard.cluster.Product;
import switchboard.cluster.SystemVersion;
import switchboard.journal.RehearsalFault;
import switchboard.journal.UpgradeEvent;
import switchboard.lab.Fault;
import switchboard.lab.LabAccount;
import switchboard.lab.LabCop;
import switchboard.lab.LabFile;
import switchboard.lab.LabImage;
import switchboard.lab.LabImages;
import switchboard.lab.LabNode;
import switchboard.lab.LabShape;
import switchboard.lab.LabTimes;
import switchboard.sequence.CopFile;
import switchboard.sequence.UpgradeKind;
import switchboard.upgrade.RehearsalStage;

/// A script of a rehearsal in the terms of the lab: the names, products, roles and releases of the
/// real nodes, on addresses and with accounts of the lab's own.
///
/// @param script what is to be played
/// @param firstAddress the first address of the first rehearsal
/// @param password for the account on the nodes
/// @param imagePassword for the account on the server that holds the images
record LabCast(
        RehearsalStage.Script script,
        Inet4Address firstAddress,
        String password,
        String imagePassword) {
    private static final String USER = "rehearsal";
    private static final String SERVER = "rehearsal-files";
    private static final String DIRECTORY = "/images";
    private static final Duration OUT_OF_SYNC = Duration.ofMinutes(40);
    private static final int SLOW = 4;

    /// The cluster.
    LabShape shape() {
        List<LabNode> nodes = new ArrayList<>();
        for (RehearsalStage.Likeness it : script.nodes()) {
            nodes.add(node(it, address(nodes.size())));
        }
        return new LabShape(
                script.name(),
                nodes,
                new LabAccount(USER, password),
                new LabImages(SERVER, DIRECTORY, new LabAccount(USER, imagePassword), List.of())
                        .with(files().toArray(LabFile[]::new)),
                new LabTimes(script.name().value().hashCode()),
                script.faults().stream().map(LabCast::fault).toList());
    }

    /// Where the nodes fetch what is installed.
    UpgradeEvent.Images images() {
        Map<Product, String> files = new EnumMap<>(Product.class);
        script.plan()
                .target()
                .versions()
                .forEach((product, release) -> files.put(product, image(product, release).file()));
        return new UpgradeEvent.Images(SERVER, DIRECTORY, USER, files);
    }

    private static LabNode node(RehearsalStage.Likeness it, String address) {
        Node node = new Node(it.name(), address, it.product(), it.role());
        return new LabNode(node, "", it.active(), it.inactive(), it.cops());
    }

    private String address(int number) {
        int first = ByteBuffer.wrap(firstAddress.getAddress()).getInt();
        ByteBuffer own = ByteBuffer.allocate(4).putInt(first + (script.place() << 8) + number);
        try {
            return InetAddress.getByAddress(own.array()).getHostAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Stream<LabFile> files() {
        Stream<LabFile> images =
                script.plan().target().versions().entrySet().stream()
                        .map(it -> image(it.getKey(), it.getValue()));
        return Stream.concat(images, script.plan().choices().cops().stream().map(LabCast::cop));
    }

    private LabImage image(Product product, SystemVersion release) {
        LabImage image = LabImage.standard(product, release.toString());
        return script.plan().kinds().get(product) == UpgradeKind.REFRESH
                ? image.asRefresh()
                : image;
    }

    private static LabCop cop(CopFile file) {
        LabCop cop = LabCop.plain(file.file()).only(file.product());
        LabCop asking = file.restart() ? cop.askingRestart() : cop;
        return file.endsWayBack() ? asking.closingWayBack() : asking;
    }

    private static Fault fault(RehearsalFault it) {
        return switch (it.kind()) {
            case SLOW_REPLICATION -> new Fault.SlowReplication(it.node(), SLOW);
            case REPLICATION_3 -> new Fault.OutOfSync(it.node(), Optional.of(OUT_OF_SYNC));
            case REPLICATION_4 -> new Fault.ReplicationFails(it.node());
            case LOST_SESSION -> new Fault.SessionDrops(it.node(), Fault.Moment.INSTALL_RUNNING);
            case FAILED_INSTALL -> new Fault.InstallFails(it.node(), 1);
            case STAYS_AWAY -> new Fault.DoesNotComeBack(it.node());
        };
    }
}
