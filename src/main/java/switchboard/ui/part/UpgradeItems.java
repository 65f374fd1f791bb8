package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import switchboard.cluster.Product;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.Upgrade;

/// The latest upgrade of each of some clusters, the newest first.
public final class UpgradeItems extends UnorderedList {
    private final Times times;
    private List<Item> shown = List.of();

    /// @param times the clock by which they are dated
    public UpgradeItems(Times times) {
        this.times = times;
        addClassName("sb-list");
    }

    private record Item(String href, Meaning meaning, String title, String more, Instant at) {}

    /// Shows them.
    public void show(List<LiveCluster> clusters, Instant now) {
        List<Item> next =
                clusters.stream()
                        .flatMap(it -> it.upgrade().stream().map(run -> item(it, run, now)))
                        .sorted(Comparator.comparing(Item::at).reversed())
                        .toList();
        if (!next.equals(shown)) {
            shown = next;
            removeAll();
            next.forEach(it -> add(line(it, now)));
        }
    }

    private static Item item(LiveCluster cluster, Upgrade upgrade, Instant now) {
        Optional<Phase> phase = Phase.current(upgrade).filter(_ -> upgrade.isAlive());
        String life = UpgradeWords.life(upgrade).text();
        String where = phase.map(it -> life + ", " + it.title().text()).orElse(life);
        String more =
                Progress.of(cluster, now, Product.values())
                        .map(it -> say("upgrades.line", where, it.switched(), it.all()))
                        .orElse(where);
        return new Item(
                "upgrades/" + cluster.name(),
                UpgradeWords.meaning(cluster, upgrade),
                UpgradeWords.title(upgrade),
                more,
                upgrade.startedAt());
    }

    private ListItem line(Item item, Instant now) {
        Span more = new Span(item.more());
        more.addClassName("sb-note");
        Mark mark = new Mark(item.meaning() == Meaning.REST ? "done" : item.meaning().css());
        TimeOfDay at = new TimeOfDay(item.at(), times.near(item.at(), now));
        at.addClassName("sb-when");
        ListItem line =
                new ListItem(mark, new Div(new Anchor(item.href(), item.title()), more), at);
        line.addClassNames("sb-item", item.meaning().css());
        return line;
    }
}
