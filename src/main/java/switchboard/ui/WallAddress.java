package switchboard.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.security.WallSettings;
import switchboard.upgrade.LiveClusters;

/// What the address of a wall asks for:
/// `wall/CHI-HQ,DEN-DC?metres=3&inches=55&theme=dark&sound=on`,
/// and `wall/*` for all clusters. The settings are there to be tried out; whatever is left out is
/// as at a desk.
final class WallAddress {
    private static final List<String> SOUNDS = List.of("on", "off");

    private final BeforeEnterEvent event;

    private WallAddress(BeforeEnterEvent event) {
        this.event = event;
    }

    /// @throws NotFoundException if a cluster or a value is not known, which is said on a page
    static WallSettings settings(BeforeEnterEvent event, LiveClusters live) {
        var address = new WallAddress(event);
        WallSettings desk = WallSettings.atDesk(address.clusters(live));
        WallSettings asked =
                new WallSettings(
                        desk.clusters(),
                        address.number("metres", desk.metres()),
                        address.number("inches", desk.inches()),
                        WallSettings.Theme.valueOf(
                                address.choice("theme", themes(), desk.theme().name())
                                        .toUpperCase(Locale.ROOT)),
                        address.choice("sound", SOUNDS, "off").equals("on"));
        try {
            return asked.checked();
        } catch (InvalidInput wrong) {
            throw new Addresses.NotThere(wrong.sentence());
        }
    }

    /// What a paired wall is narrowed to by its address; one that names no cluster is not narrowed,
    /// and one that names others is refused elsewhere, without a word on which there are.
    static WallSettings ofPaired(BeforeEnterEvent event) {
        String asked = event.getRouteParameters().get("cluster").orElse(WallView.ALL);
        try {
            return WallSettings.atDesk(
                    asked.equals(WallView.ALL) ? List.of() : List.of(new ClusterName(asked)));
        } catch (InvalidInput nobodys) {
            return WallSettings.atDesk(List.of());
        }
    }

    private List<ClusterName> clusters(LiveClusters live) {
        String asked = event.getRouteParameters().get("cluster").orElse("");
        return asked.equals(WallView.ALL)
                ? List.of()
                : Arrays.stream(asked.split(",")).distinct().map(it -> cluster(it, live)).toList();
    }

    private static ClusterName cluster(String asked, LiveClusters live) {
        try {
            ClusterName name = new ClusterName(asked);
            live.cluster(name);
            return name;
        } catch (InvalidInput unknown) {
            throw new Addresses.NotThere(Sentence.of("input.no-such-cluster", asked));
        }
    }

    private double number(String what, double usual) {
        Optional<String> said = said(what);
        try {
            return said.map(Double::parseDouble).orElse(usual);
        } catch (NumberFormatException wrong) {
            throw new Addresses.NotThere(Sentence.of("wall.wrong.number", said.get(), what, usual));
        }
    }

    private String choice(String what, List<String> choices, String usual) {
        String said = said(what).orElse(usual).toLowerCase(Locale.ROOT);
        if (choices.contains(said)) {
            return said;
        }
        throw new Addresses.NotThere(
                Sentence.of("wall.wrong.word", said, what, String.join(", ", choices)));
    }

    private static List<String> themes() {
        return Arrays.stream(WallSettings.Theme.values())
                .map(it -> it.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toList());
    }

    private Optional<String> said(String what) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(what)
                .filter(it -> !it.isBlank());
    }
}
