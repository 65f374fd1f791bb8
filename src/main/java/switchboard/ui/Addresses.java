package switchboard.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.upgrade.LiveClusters;

/// What the addresses of pages say.
final class Addresses {
    private Addresses() {}

    /// The cluster that stands in the place `:cluster`.
    ///
    /// @throws NotFoundException if there is none of that name, which shows the page for that
    static ClusterName cluster(BeforeEnterEvent event, LiveClusters live) {
        String asked = event.getRouteParameters().get("cluster").orElse("");
        try {
            ClusterName name = new ClusterName(asked);
            live.cluster(name);
            return name;
        } catch (InvalidInput unknown) {
            throw new NotThere(Sentence.of("input.no-such-cluster", asked));
        }
    }

    /// A page of something that there is not, with the sentence that says so.
    static final class NotThere extends NotFoundException {
        private static final long serialVersionUID = 1;

        NotThere(Sentence words) {
            super(words.text());
        }
    }
}
