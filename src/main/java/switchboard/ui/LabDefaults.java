package switchboard.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Node;
import switchboard.cluster.Product;
import switchboard.lab.LabAccess;
import switchboard.ui.part.ImageSource;
import switchboard.ui.part.NewCluster;
import switchboard.upgrade.LiveCluster;

/// What the forms offer while the lab runs.
@Component
class LabDefaults {
    private final Optional<LabAccess> lab;
    private final int speed;

    LabDefaults(Optional<LabAccess> lab, @Value("${switchboard.lab.factor:60}") double factor) {
        this.lab = lab;
        this.speed = (int) Math.max(1, Math.round(factor));
    }

    /// The lab's cluster, ready to be registered.
    Optional<NewCluster> cluster() {
        return lab.map(
                it ->
                        new NewCluster(
                                it.cluster(),
                                it.address(),
                                it.port(),
                                it.account().user(),
                                it.account().password(),
                                speed));
    }

    /// The name of the lab's cluster.
    Optional<ClusterName> name() {
        return lab.map(it -> new ClusterName(it.cluster()));
    }

    /// Where the lab's images are, if the cluster is one of the lab's.
    Optional<ImageSource> images(LiveCluster cluster) {
        return lab.filter(it -> it.address().equals(cluster.registered().address()))
                .filter(it -> it.port() == cluster.registered().port())
                .map(
                        it ->
                                new ImageSource(
                                        it.images().server(),
                                        it.images().directory(),
                                        it.images().account().user(),
                                        it.images().account().password()));
    }

    /// The products of a cluster, each with the release that the lab offers, or "".
    Map<Product, String> releases(LiveCluster cluster) {
        return offered(cluster, Offer::release);
    }

    /// The products of a cluster, each with the image file that the lab offers, or "".
    Map<Product, String> files(LiveCluster cluster) {
        return offered(cluster, Offer::file);
    }

    private Map<Product, String> offered(LiveCluster cluster, Function<Offer, String> what) {
        Map<Product, String> offered = new EnumMap<>(Product.class);
        cluster.state().stream()
                .flatMap(state -> state.cluster().nodes().stream())
                .map(Node::product)
                .forEach(it -> offered.put(it, offer(cluster, it).map(what).orElse("")));
        return offered;
    }

    /// The lab's first image for a product, if the cluster is one of the lab's.
    private Optional<Offer> offer(LiveCluster cluster, Product product) {
        return lab.filter(_ -> images(cluster).isPresent())
                .map(it -> it.image(product))
                .map(it -> new Offer(it.named().toString(), it.file()));
    }

    /// An image on offer.
    ///
    /// @param release the release in it
    /// @param file its name
    private record Offer(String release, String file) {}
}
