package switchboard.ui.part;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.Troubles;
import switchboard.upgrade.Upgrade;

/// A cluster among others: its nodes small, and a word on what goes on.
public final class ClusterCard extends Div {
    private final Paragraph sub = new Paragraph();
    private final Div news = new Div();
    private final ReplicationTiles tiles = new ReplicationTiles();
    private List<Sentence> said = List.of();

    /// @param name which cluster
    public ClusterCard(ClusterName name) {
        addClassName("sb-card");
        sub.addClassName("sb-sub");
        news.setVisible(false);
        add(new H2(new Anchor("clusters/" + name, name.value())), sub, news, tiles);
    }

    /// Shows the latest picture.
    public void show(LiveCluster cluster, Instant now, Times times) {
        Texts.set(sub, sub(cluster));
        tiles.setVisible(cluster.state().isPresent());
        tiles.show(cluster, now, times);
        List<Sentence> latest = news(cluster);
        if (!latest.equals(said)) {
            said = latest;
            news.removeAll();
            latest.forEach(it -> news.add(new Paragraph(it.text())));
            news.setVisible(!latest.isEmpty());
        }
        boolean troubled = !Troubles.ofNodes(cluster).isEmpty();
        setClassName("hold", troubled || Troubles.isHeld(cluster));
    }

    private static String sub(LiveCluster cluster) {
        return cluster.state()
                .map(ClusterWords::nodes)
                .map(it -> it.stream().map(Sentence::text).collect(Collectors.joining(" · ")))
                .orElseGet(() -> ClusterWords.reached(cluster).text());
    }

    private static List<Sentence> news(LiveCluster cluster) {
        Optional<Sentence> upgrade = cluster.upgrade().map(ClusterCard::life);
        return Stream.of(
                        Troubles.ofDiscovery(cluster).stream(),
                        Troubles.ofNodes(cluster).stream(),
                        upgrade.stream())
                .flatMap(it -> it)
                .toList();
    }

    private static Sentence life(Upgrade upgrade) {
        String key =
                switch (upgrade.life()) {
                    case RUNNING -> "cluster.upgrade.running";
                    case PAUSED -> "cluster.upgrade.paused";
                    case STOPPED -> "cluster.upgrade.stopped";
                    case FINISHED -> "cluster.upgrade.finished";
                    case BROKEN -> "cluster.upgrade.broken";
                };
        return Sentence.of(
                key,
                upgrade.plan().target().of(Product.UNIFIED_CM).release(),
                upgrade.done().size(),
                upgrade.plan().steps().size());
    }
}
