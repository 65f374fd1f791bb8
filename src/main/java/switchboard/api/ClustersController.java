package switchboard.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import switchboard.cluster.ClusterName;
import switchboard.cluster.NodeName;
import switchboard.notice.Notices;
import switchboard.notice.Severity;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.RecentProof;
import switchboard.security.SignedIn;
import switchboard.upgrade.Clusters;
import switchboard.upgrade.LiveClusters;

/// Clusters: register, look, confirm host keys, change the account.
@RestController
@RequestMapping("/api/v1/clusters")
@Tag(name = ApiDescription.CLUSTERS)
class ClustersController {
    private final SignedIn signedIn;
    private final LiveClusters live;
    private final Clusters clusters;
    private final Notices notices;
    private final InstantSource clock;

    ClustersController(
            SignedIn signedIn,
            LiveClusters live,
            Clusters clusters,
            Notices notices,
            InstantSource clock) {
        this.signedIn = signedIn;
        this.live = live;
        this.clusters = clusters;
        this.notices = notices;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "List the clusters",
            description = "All clusters by name, each with its latest upgrade in short.")
    List<ClusterLine> list() {
        signedIn.require(PersonRole.VIEWER);
        return live.all().stream().map(it -> ClusterLine.of(it, awaited(it.name()))).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Register a cluster",
            description =
                    "Discovery begins at once: the node at the address is asked for all nodes. Look"
                            + " at the cluster for how far it is; a host key that nobody has"
                            + " confirmed holds it. Needs an operator.")
    ResponseEntity<ClusterAnswer> register(@Valid @RequestBody RegisterCluster wish) {
        Person person = signedIn.require(PersonRole.OPERATOR);
        ClusterName name = new ClusterName(wish.name());
        clusters.register(
                name,
                wish.address(),
                wish.portOrUsual(),
                wish.user(),
                wish.password(),
                wish.wishedPace(),
                person);
        return ResponseEntity.created(URI.create("/api/v1/clusters/" + name)).body(answer(name));
    }

    @GetMapping("/{name}")
    @Operation(
            summary = "Look at a cluster",
            description =
                    "All that is known of the cluster and its nodes. Every fact tells since when it"
                            + " is so, when it was last seen, and whether it is young enough to"
                            + " count.")
    ClusterAnswer look(@PathVariable String name) {
        signedIn.require(PersonRole.VIEWER);
        return answer(new ClusterName(name));
    }

    @GetMapping("/{name}/host-keys")
    @Operation(
            summary = "List the host keys that wait to be confirmed",
            description = "Compare each with what the node's own console shows.")
    List<KeyAnswer> keys(@PathVariable String name) {
        signedIn.require(PersonRole.VIEWER);
        return waiting(new ClusterName(name));
    }

    @PostMapping("/{name}/host-keys")
    @Operation(
            summary = "Confirm host keys",
            description =
                    "Pins the keys, which must be those that were seen last; all of them or none."
                            + " One key may be sent alone, without a list. Answers with the keys"
                            + " that still wait. Needs an operator, and an admin for a key that is"
                            + " not the one confirmed before.")
    List<KeyAnswer> confirm(@PathVariable String name, @RequestBody List<@Valid ConfirmKey> keys) {
        Person person = signedIn.require(PersonRole.VIEWER);
        ClusterName cluster = new ClusterName(name);
        KeysAtOnce.of(clusters.keysToConfirm(cluster), keys, person)
                .forEach(
                        key ->
                                clusters.confirmKey(
                                        cluster, key.address(), key.fingerprint(), person));
        return waiting(cluster);
    }

    @PutMapping("/{name}/account")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Change the account on the nodes",
            description =
                    "The nodes are tried again at once, with this account and password. Needs an"
                            + " operator.")
    void change(@PathVariable String name, @Valid @RequestBody ChangeAccount wish) {
        RecentProof proof = signedIn.recent(PersonRole.OPERATOR);
        clusters.changeAccount(new ClusterName(name), wish.user(), wish.password(), proof);
    }

    @PutMapping("/{name}/old-algorithms")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Allow the algorithms of old releases",
            description =
                    "Key exchange and host key signatures with SHA-1 and ciphers in CBC mode, for"
                            + " nodes that have nothing else; from the next connection on. Needs an"
                            + " admin.")
    void allowOldAlgorithms(@PathVariable String name, @Valid @RequestBody AllowOld wish) {
        Person person = signedIn.require(PersonRole.ADMIN);
        clusters.allowOldAlgorithms(new ClusterName(name), wish.allowed(), person);
    }

    @PutMapping("/{name}/nodes/{node}/note")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Write down what a node is for",
            description =
                    "In place of what was written before; an empty note takes it away. It is shown"
                            + " where the node goes out of service. Needs an operator.")
    void note(
            @PathVariable String name,
            @PathVariable String node,
            @Valid @RequestBody NoteOfNode wish) {
        Person person = signedIn.require(PersonRole.OPERATOR);
        clusters.note(new ClusterName(name), new NodeName(node), wish.note(), person);
    }

    private List<KeyAnswer> waiting(ClusterName name) {
        return clusters.keysToConfirm(name).stream().map(KeyAnswer::of).toList();
    }

    private ClusterAnswer answer(ClusterName name) {
        return ClusterAnswer.of(
                live.cluster(name),
                clusters.keysToConfirm(name),
                clusters.oldAlgorithms(name),
                clock.instant());
    }

    private long awaited(ClusterName name) {
        return notices.of(name).stream()
                .filter(it -> it.severity() == Severity.PERSON_NEEDED)
                .count();
    }
}
