package switchboard.upgrade;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.NodeName;
import switchboard.cluster.NodeState;
import switchboard.cluster.Reach;
import switchboard.cluster.Sentence;
import switchboard.journal.ClusterEvent;
import switchboard.journal.Pace;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.RecentProof;
import switchboard.ssh.HostKeys;
import switchboard.ssh.NodeCredentials;
import switchboard.ssh.OldAlgorithms;

/// What people do with clusters outside of an upgrade: register them, confirm host keys, change the
/// account.
@Service
public final class Clusters {
    private final LiveClusters live;
    private final NodeCredentials credentials;
    private final HostKeys keys;
    private final OldAlgorithms oldAlgorithms;
    private final InstantSource clock;

    Clusters(
            LiveClusters live,
            NodeCredentials credentials,
            HostKeys keys,
            OldAlgorithms oldAlgorithms,
            InstantSource clock) {
        this.live = live;
        this.credentials = credentials;
        this.keys = keys;
        this.oldAlgorithms = oldAlgorithms;
        this.clock = clock;
    }

    /// A host key that waits for a person to compare and confirm it.
    ///
    /// @param address the node's address
    /// @param name the node's name, or its address while that is not known
    /// @param fingerprint the key that was seen
    /// @param pinned the key that was confirmed before, if it is another one
    public record KeyToConfirm(
            String address, String name, String fingerprint, Optional<String> pinned) {
        /// What is wrong with it, and what to do.
        public Sentence sentence() {
            return pinned.map(old -> Sentence.of("key.changed", name, address, fingerprint, old))
                    .orElseGet(() -> Sentence.of("key.new", name, address, fingerprint));
        }
    }

    /// Registers a cluster; discovery begins at once.
    ///
    /// @param user the OS administration account of its nodes
    /// @param password the password of that account, which is kept encrypted and never told again
    /// @throws switchboard.security.NotAllowed if the person is no operator
    /// @throws InvalidInput if an input cannot be used, or the name is taken
    public void register(
            ClusterName name,
            String address,
            int port,
            String user,
            String password,
            Pace pace,
            Person person) {
        person.require(PersonRole.OPERATOR);
        if (name.isRehearsal()) {
            throw new InvalidInput(Sentence.of("input.name-of-rehearsal", name));
        }
        checkAddress(address);
        if (port < 1 || port > 65535) {
            throw new InvalidInput(Sentence.of("input.port", port));
        }
        NodeCredentials.Account account = account(user, password);
        if (live.find(name).isPresent()) {
            throw new InvalidInput(Sentence.of("input.cluster-there-already", name));
        }
        credentials.keep(name, NodeCredentials.Purpose.NODES, account);
        live.add(
                new ClusterEvent.Registered(
                        name, address.strip(), port, account.user(), pace, person.name()));
    }

    /// Gives another account or password for the nodes of a cluster.
    ///
    /// @throws switchboard.security.NotAllowed if the person is no operator
    /// @throws InvalidInput if the account cannot be used, or there is no such cluster
    public void changeAccount(ClusterName name, String user, String password, RecentProof proof) {
        Person person = proof.person();
        person.require(PersonRole.OPERATOR);
        NodeCredentials.Account account = account(user, password);
        requireReal(name);
        ClusterLoop loop = live.loop(name);
        credentials.keep(name, NodeCredentials.Purpose.NODES, account);
        loop.write(
                new ClusterEvent.AccountChanged(name, account.user(), person.name()),
                clock.instant());
        loop.hurry(clock.instant());
        live.nudge(name);
    }

    /// Whether the algorithms of old releases may be used with the nodes of a cluster.
    public boolean oldAlgorithms(ClusterName name) {
        return oldAlgorithms.allowed(name);
    }

    /// Lets the algorithms of old releases be used with the nodes of a cluster, or no longer. A
    /// session that is open stays as it is.
    ///
    /// @throws switchboard.security.NotAllowed if the person is no admin
    /// @throws InvalidInput if there is no such cluster
    public void allowOldAlgorithms(ClusterName name, boolean allowed, Person person) {
        person.require(PersonRole.ADMIN);
        ClusterLoop loop = live.loop(name);
        if (oldAlgorithms.allowed(name) == allowed) {
            return;
        }
        oldAlgorithms.allow(name, allowed);
        loop.write(new ClusterEvent.OldAlgorithms(name, allowed, person.name()), clock.instant());
        loop.hurry(clock.instant());
        live.nudge(name);
    }

    /// Writes down what a node is for, in place of what was written before; nothing where it is
    /// blank.
    ///
    /// @throws switchboard.security.NotAllowed if the person is no operator
    /// @throws InvalidInput if the note is too long or more than a line, or there is no such node
    public void note(ClusterName name, NodeName node, String words, Person person) {
        ClusterEvent.NodeNoted note = NodeNote.written(name, node, words, person);
        LiveCluster cluster = live.cluster(name);
        cluster.state()
                .orElseThrow(() -> new InvalidInput(Sentence.of("input.not-discovered", name)))
                .node(node);
        String was = Optional.ofNullable(cluster.notes().get(node)).map(NodeNote::words).orElse("");
        if (!was.equals(note.note())) {
            live.loop(name).write(note, clock.instant());
            live.nudge(name);
        }
    }

    /// The host keys of a cluster that wait to be confirmed, without those that were confirmed a
    /// moment ago and not met again since.
    public List<KeyToConfirm> keysToConfirm(ClusterName name) {
        LiveCluster cluster = live.cluster(name);
        Stream<KeyToConfirm> seed =
                cluster.discovery().reach().filter(Clusters::asksForKey).stream()
                        .map(
                                _ ->
                                        key(
                                                cluster,
                                                cluster.registered().address(),
                                                cluster.registered().address(),
                                                cluster.discovery().detail()));
        Stream<KeyToConfirm> nodes =
                cluster.state().stream()
                        .flatMap(state -> state.nodes().values().stream())
                        .filter(
                                node ->
                                        node.reach()
                                                .last()
                                                .filter(Clusters::asksForKey)
                                                .isPresent())
                        .map(node -> key(cluster, node));
        return Stream.concat(seed, nodes)
                .filter(
                        key ->
                                !keys.pinned(name, key.address())
                                        .equals(Optional.of(key.fingerprint())))
                .toList();
    }

    /// Confirms a host key that was compared with what the node's own console shows.
    ///
    /// @throws InvalidInput if that key is not the one that was last seen at the address
    public void confirmKey(ClusterName name, String address, String fingerprint, Person person) {
        KeyToConfirm waiting =
                keysToConfirm(name).stream()
                        .filter(key -> key.address().equals(address))
                        .filter(key -> key.fingerprint().equals(fingerprint))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new InvalidInput(
                                                Sentence.of("input.key-not-waiting", address)));
        person.require(waiting.pinned().isPresent() ? PersonRole.ADMIN : PersonRole.OPERATOR);
        keys.pin(name, address, fingerprint);
        ClusterLoop loop = live.loop(name);
        loop.write(
                new ClusterEvent.HostKeyConfirmed(name, address, fingerprint, person.name()),
                clock.instant());
        loop.hurry(clock.instant());
        live.nudge(name);
    }

    private KeyToConfirm key(LiveCluster cluster, NodeState node) {
        return key(cluster, node.node().address(), node.node().name().value(), node.reachDetail());
    }

    private KeyToConfirm key(LiveCluster cluster, String address, String name, String seen) {
        return new KeyToConfirm(
                address,
                name,
                seen,
                keys.pinned(cluster.name(), address).filter(pinned -> !pinned.equals(seen)));
    }

    private static boolean asksForKey(Reach reach) {
        return reach == Reach.HOST_KEY_NOT_PINNED || reach == Reach.HOST_KEY_CHANGED;
    }

    private static void checkAddress(String address) {
        if (!address.strip().matches("[A-Za-z0-9][A-Za-z0-9.:_-]{0,252}")) {
            throw new InvalidInput(Sentence.of("input.address", address));
        }
    }

    /// @throws InvalidInput if it is a rehearsal, whose accounts are its own: no real one is typed
    ///     there
    static void requireReal(ClusterName name) {
        if (name.isRehearsal()) {
            throw new InvalidInput(Sentence.of("input.not-in-rehearsal", name));
        }
    }

    /// @throws InvalidInput if that cannot be an account
    static NodeCredentials.Account account(String user, String password) {
        if (user.isBlank() || password.isEmpty()) {
            throw new InvalidInput(Sentence.of("input.account"));
        }
        if ((user + password).chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput(Sentence.of("input.account-control"));
        }
        return new NodeCredentials.Account(user, password);
    }
}
