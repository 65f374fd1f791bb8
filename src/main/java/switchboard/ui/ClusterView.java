package switchboard.ui;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Sentence;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.ui.part.Buttons;
import switchboard.ui.part.ClusterWords;
import switchboard.ui.part.Head;
import switchboard.ui.part.Help;
import switchboard.ui.part.KeysPart;
import switchboard.ui.part.Message;
import switchboard.ui.part.NodeNotes;
import switchboard.ui.part.NodesTable;
import switchboard.ui.part.ReplicationTiles;
import switchboard.ui.part.SecondSourceForm;
import switchboard.ui.part.SecondTable;
import switchboard.ui.part.SessionWays;
import switchboard.ui.part.Term;
import switchboard.ui.part.Times;
import switchboard.ui.part.TopologyPart;
import switchboard.ui.part.Wide;
import switchboard.ui.part.ZonePart;
import switchboard.upgrade.ClusterZones;
import switchboard.upgrade.Clusters;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.LiveClusters;
import switchboard.upgrade.SecondSources;
import switchboard.upgrade.Troubles;
import switchboard.upgrade.Upgrade;

/// One cluster outside of its upgrade: how far its discovery is, the keys to confirm, its nodes.
@Route(value = "clusters/:cluster", layout = MainLayout.class)
@RolesAllowed("VIEWER")
class ClusterView extends Page implements BeforeEnterObserver {
    private final LiveClusters live;
    private final Clusters clusters;
    private final ClusterZones zones;
    private final ClusterForms forms;
    private final SecondSources sources;
    private final Revisions revisions;
    private final SignedIn signedIn;
    private final InstantSource clock;

    private final Div messages = new Div();
    private final Section nodes = new Section();
    private final Div drawing = new Div();
    private final TopologyPart topology = TopologyPart.onPage();
    private final ReplicationTiles tiles = new ReplicationTiles();
    private final NodesTable table = new NodesTable();
    private final SecondTable second = new SecondTable();
    private final Times times = Clocks.of(this::shown);
    private Optional<ClusterName> about = Optional.empty();
    private List<Sentence> said = List.of();

    ClusterView(
            LiveClusters live,
            Clusters clusters,
            ClusterZones zones,
            ClusterForms forms,
            SecondSources sources,
            Revisions revisions,
            SignedIn signedIn,
            InstantSource clock) {
        this.live = live;
        this.clusters = clusters;
        this.zones = zones;
        this.forms = forms;
        this.sources = sources;
        this.revisions = revisions;
        this.signedIn = signedIn;
        this.clock = clock;
        messages.addClassName("sb-form");
        drawing.addClassName("sb-topology");
        drawing.add(topology);
        nodes.addClassName("sb-form");
        nodes.add(
                drawing,
                Help.beside(tiles, Term.REPLICATION),
                Help.beside(new H2(say("nodes.title")), Term.ACTIVE_VERSION),
                new Wide(say("nodes.title"), table));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClusterName name = Addresses.cluster(event, live);
        about(name.value());
        about = Optional.of(name);
        build(live.cluster(name), signedIn.require(PersonRole.VIEWER));
    }

    /// What is looked at without the page's lock.
    private record Seen(
            LiveCluster cluster, List<Clusters.KeyToConfirm> keys, SecondSources.Setting second) {}

    private void build(LiveCluster cluster, Person person) {
        ClusterName name = cluster.name();
        clear();
        Head head = new Head(name.value()).back("clusters", say("clusters.title"));
        KeysPart keys = keysPart(name, person);
        Div way = new Div();
        head.button(Buttons.way(SessionWays.all(name), say("sessions.title")));
        head.button(Buttons.way("clusters/" + name + "/evidence", say("evidence.way")));
        head.button(Buttons.way("clusters/" + name + "/readiness", say("readiness.way")));
        head.button(way);
        SecondSourceForm form = secondForm(name, person);
        NodeNotes notes = notesPart(name, person);
        ZonePart zone = zonePart(name, person);
        show(head, messages, keys, nodes, notes, zone, second);
        forms.of(cluster, person, (user, word) -> change(name, user, word)).forEach(this::show);
        if (person.has(PersonRole.OPERATOR) || person.has(PersonRole.ADMIN)) {
            show(form);
        }
        Consumer<Seen> all =
                seen -> {
                    show(seen, head, way, keys, form);
                    notes.show(seen.cluster(), times, clock.instant());
                    zone.show(seen.cluster(), clock.instant());
                };
        all.accept(look(name));
        Follows.whileAttached(
                head, page -> revisions.follow(page, Optional.of(name), () -> look(name), all));
    }

    private ZonePart zonePart(ClusterName name, Person person) {
        return new ZonePart(
                times,
                person.has(PersonRole.OPERATOR),
                it -> zones.say(name, it, signedIn.require(PersonRole.OPERATOR)));
    }

    private Optional<LiveCluster> shown() {
        return about.flatMap(live::find);
    }

    private NodeNotes notesPart(ClusterName name, Person person) {
        return new NodeNotes(
                person.has(PersonRole.OPERATOR),
                (node, words) ->
                        clusters.note(name, node, words, signedIn.require(PersonRole.OPERATOR)));
    }

    private KeysPart keysPart(ClusterName name, Person person) {
        return new KeysPart(
                person,
                key ->
                        clusters.confirmKey(
                                name,
                                key.address(),
                                key.fingerprint(),
                                signedIn.require(PersonRole.VIEWER)));
    }

    private SecondSourceForm secondForm(ClusterName name, Person person) {
        return new SecondSourceForm(
                person,
                wanted -> sources.use(name, wanted, signedIn.require(PersonRole.VIEWER)),
                it ->
                        sources.confirm(
                                name,
                                it.address(),
                                it.fingerprint(),
                                signedIn.require(PersonRole.VIEWER)),
                (user, word) ->
                        sources.changeAccount(
                                name, user, word, signedIn.recent(PersonRole.OPERATOR)));
    }

    private Seen look(ClusterName name) {
        return new Seen(live.cluster(name), clusters.keysToConfirm(name), sources.of(name));
    }

    private void show(Seen seen, Head head, Div way, KeysPart keys, SecondSourceForm form) {
        form.show(seen.second());
        LiveCluster cluster = seen.cluster();
        head.sub(sub(cluster));
        keys.show(seen.keys());
        tell(cluster, !seen.keys().isEmpty());
        nodes.setVisible(cluster.state().isPresent());
        topology.show(cluster, clock.instant());
        tiles.show(cluster, clock.instant(), times);
        table.show(cluster, clock.instant());
        second.show(cluster, clock.instant());
        boolean known = cluster.state().isPresent();
        if (known && way.getComponentCount() == 0) {
            way.add(way(cluster));
            if (cluster.upgrade().filter(it -> !it.isAlive()).isPresent()) {
                way.add(Buttons.way("clusters/" + cluster.name() + "/way-back", say("back.plan")));
            }
        }
    }

    private static com.vaadin.flow.component.html.Anchor way(LiveCluster cluster) {
        return cluster.upgrade().filter(Upgrade::isAlive).isPresent()
                ? Buttons.mainWay("upgrades/" + cluster.name(), say("cluster.to-upgrade"))
                : Buttons.mainWay("clusters/" + cluster.name() + "/plan", say("cluster.to-plan"));
    }

    private static String sub(LiveCluster cluster) {
        String reached = ClusterWords.reached(cluster).text();
        return cluster.state()
                .map(ClusterWords::nodes)
                .map(it -> it.stream().map(Sentence::text).collect(Collectors.joining(" · ")))
                .map(nodes -> nodes + " · " + reached)
                .orElse(reached);
    }

    private void tell(LiveCluster cluster, boolean keysWait) {
        // The keys say themselves what they wait for.
        Stream<Sentence> discovery = Troubles.ofDiscovery(cluster).stream().filter(_ -> !keysWait);
        List<Sentence> latest =
                Stream.concat(discovery, Troubles.ofNodes(cluster).stream()).toList();
        if (latest.equals(said)) {
            return;
        }
        said = latest;
        boolean held = cluster.state().isPresent() || Troubles.isHeld(cluster);
        messages.removeAll();
        messages.setVisible(!latest.isEmpty());
        latest.forEach(it -> messages.add(held ? Message.held(it) : Message.work(it)));
    }

    private void change(ClusterName name, String user, String password) {
        clusters.changeAccount(name, user, password, signedIn.recent(PersonRole.OPERATOR));
    }
}
