package switchboard.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.InstantSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;
import switchboard.notice.Notices;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.sequence.Grounds;
import switchboard.sequence.Plan;
import switchboard.sequence.Step;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.LiveClusters;
import switchboard.upgrade.Upgrade;
import switchboard.upgrade.Upgrades;
import switchboard.upgrade.Watches;

/// Upgrades: plan, start, look, pause, resume, stop here, confirm tasks, try again.
@RestController
@RequestMapping("/api/v1/clusters/{name}")
@Tag(name = ApiDescription.UPGRADES)
class UpgradesController {
    private final SignedIn signedIn;
    private final LiveClusters live;
    private final Upgrades upgrades;
    private final Watches watches;
    private final Notices notices;
    private final InstantSource clock;

    UpgradesController(
            SignedIn signedIn,
            LiveClusters live,
            Upgrades upgrades,
            Watches watches,
            Notices notices,
            InstantSource clock) {
        this.signedIn = signedIn;
        this.live = live;
        this.upgrades = upgrades;
        this.watches = watches;
        this.notices = notices;
        this.clock = clock;
    }

    @PostMapping("/plan")
    @Operation(
            summary = "Plan an upgrade",
            description =
                    "The steps to the target as things are now, each with the rules behind its"
                            + " waits and its usual times, and the plan as text. Nothing is begun"
                            + " and nothing is kept. Any role.")
    PlanAnswer plan(@PathVariable String name, @Valid @RequestBody MakePlan wish) {
        Person person = signedIn.require(PersonRole.VIEWER);
        ClusterName cluster = new ClusterName(name);
        Plan plan = upgrades.plan(cluster, wish.target().target(), wish.planChoices(), person);
        return PlanAnswer.of(plan, Grounds.of(live.cluster(cluster).state(), plan));
    }

    @PostMapping("/upgrade")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Start an upgrade",
            description =
                    "Keeps the plan and begins: installs as soon as the rules permit them, while"
                            + " every switch of versions waits for an approver. All three"
                            + " confirmations of the freeze are needed, and the required readiness"
                            + " checks. Needs an operator, who cannot approve steps of this"
                            + " upgrade.")
    ResponseEntity<UpgradeAnswer> start(
            @PathVariable String name, @Valid @RequestBody StartUpgrade wish) {
        Person person = signedIn.require(PersonRole.OPERATOR);
        ClusterName cluster = new ClusterName(name);
        upgrades.start(
                cluster,
                wish.target().target(),
                wish.planChoices(),
                wish.images().images(),
                wish.images().password().orElse(""),
                wish.freeze().freeze(),
                wish.windowEnd(),
                person);
        return ResponseEntity.created(URI.create("/api/v1/clusters/" + cluster + "/upgrade"))
                .body(answer(cluster));
    }

    @PostMapping("/watch")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Watch an upgrade that others drive",
            description =
                    "Follows read-only what Prime Collaboration Deployment, OS Administration or"
                            + " hands on the CLI do: only reading commands are typed. The plan is"
                            + " what a legal upgrade would do; every rule that reality breaks is"
                            + " told at once. It ends when every step is seen done, or with stop."
                            + " Needs an operator.")
    ResponseEntity<UpgradeAnswer> watch(
            @PathVariable String name, @Valid @RequestBody MakePlan wish) {
        Person person = signedIn.require(PersonRole.OPERATOR);
        ClusterName cluster = new ClusterName(name);
        watches.start(cluster, wish.target().target(), wish.planChoices(), person);
        return ResponseEntity.created(URI.create("/api/v1/clusters/" + cluster + "/upgrade"))
                .body(answer(cluster));
    }

    @GetMapping("/upgrade")
    @Operation(
            summary = "Look at the latest upgrade",
            description =
                    "Every step with how it stands and what the rules say about it now, every"
                            + " changing command with what became of it, what still runs on the"
                            + " nodes, and who is awaited.")
    UpgradeAnswer look(@PathVariable String name) {
        signedIn.require(PersonRole.VIEWER);
        return answer(new ClusterName(name));
    }

    @PostMapping("/upgrade/pause")
    @Operation(
            summary = "Pause",
            description =
                    "Nothing new is begun until it is resumed. What runs on the nodes goes on; see"
                            + " stillRunning. Needs an operator.")
    UpgradeAnswer pause(@PathVariable String name) {
        Person person = signedIn.require(PersonRole.OPERATOR);
        ClusterName cluster = new ClusterName(name);
        upgrades.pause(cluster, person);
        return answer(cluster);
    }

    @PostMapping("/upgrade/resume")
    @Operation(summary = "Resume", description = "Goes on after a pause. Needs an operator.")
    UpgradeAnswer resume(@PathVariable String name) {
        Person person = signedIn.require(PersonRole.OPERATOR);
        ClusterName cluster = new ClusterName(name);
        upgrades.resume(cluster, person);
        return answer(cluster);
    }

    @PostMapping("/upgrade/stop")
    @Operation(
            summary = "Stop here",
            description =
                    "Ends the upgrade where it stands. Nothing more is typed; what runs on the"
                            + " nodes goes on, see stillRunning. A later upgrade takes up what the"
                            + " nodes then say. Needs an operator.")
    UpgradeAnswer stop(@PathVariable String name, @Valid @RequestBody Said.Reason wish) {
        Person person = signedIn.require(PersonRole.OPERATOR);
        ClusterName cluster = new ClusterName(name);
        upgrades.stopHere(cluster, wish.reason(), person);
        return answer(cluster);
    }

    @PostMapping("/upgrade/tasks")
    @Operation(
            summary = "Confirm post-upgrade tasks",
            description =
                    "Says that a person has done the post-upgrade tasks of a product (PST-1). Held"
                            + " until the product replicates. Needs an operator.")
    UpgradeAnswer tasks(@PathVariable String name, @Valid @RequestBody Said.TasksDone wish) {
        Person person = signedIn.require(PersonRole.OPERATOR);
        ClusterName cluster = new ClusterName(name);
        upgrades.confirm(
                cluster,
                new Step.ConfirmPostUpgradeTasks(wish.product()).confirmation(),
                wish.comment().orElse(""),
                person);
        return answer(cluster);
    }

    @PostMapping("/upgrade/confirmations")
    @Operation(
            summary = "Confirm what a step asks of people",
            description =
                    "Says that a person has done post-upgrade tasks, or put right what was"
                            + " temporary or is owed. A step that waits for a person names what."
                            + " Needs an operator.")
    UpgradeAnswer confirm(@PathVariable String name, @Valid @RequestBody Said.Confirms wish) {
        Person person = signedIn.require(PersonRole.OPERATOR);
        ClusterName cluster = new ClusterName(name);
        upgrades.confirm(cluster, wish.what(), wish.comment().orElse(""), person);
        return answer(cluster);
    }

    @PostMapping("/upgrade/steps/{number}/try-again")
    @Operation(
            summary = "Try a step again on a node",
            description =
                    "For a step that failed, was not begun, stands at an unknown question or was"
                            + " refused. It goes on from what the node says now; an approval is"
                            + " asked for again where the step needs one. Needs an operator.")
    UpgradeAnswer tryAgain(
            @PathVariable String name,
            @PathVariable int number,
            @Valid @RequestBody Said.TryAgain wish) {
        Person person = signedIn.require(PersonRole.OPERATOR);
        ClusterName cluster = new ClusterName(name);
        upgrades.tryAgain(cluster, number, new NodeName(wish.node()), person);
        return answer(cluster);
    }

    @PostMapping("/upgrade/steps/{number}/answer")
    @Operation(
            summary = "Answer a question of a node",
            description =
                    "For an install that stands at a question which Switchboard does not know. The"
                            + " question must still be the one that is shown. The line is kept in"
                            + " the journal and typed at once. Needs an operator.")
    UpgradeAnswer answer(
            @PathVariable String name,
            @PathVariable int number,
            @Valid @RequestBody Said.Answers wish) {
        Person person = signedIn.require(PersonRole.OPERATOR);
        ClusterName cluster = new ClusterName(name);
        upgrades.answer(
                cluster, number, new NodeName(wish.node()), wish.question(), wish.answer(), person);
        return answer(cluster);
    }

    private UpgradeAnswer answer(ClusterName name) {
        LiveCluster cluster = live.cluster(name);
        Upgrade upgrade =
                cluster.upgrade()
                        .orElseThrow(
                                () -> new InvalidInput(Sentence.of("api.no-upgrade-yet", name)));
        return UpgradeAnswer.of(cluster, upgrade, notices.of(name), clock.instant());
    }
}
