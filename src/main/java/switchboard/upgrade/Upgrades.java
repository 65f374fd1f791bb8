package switchboard.upgrade;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import switchboard.approval.ApprovalDesk;
import switchboard.approval.ApprovalRequest;
import switchboard.cluster.ClusterName;
import switchboard.cluster.ClusterState;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;
import switchboard.journal.UpgradeEvent;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.sequence.Confirmation;
import switchboard.sequence.Plan;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.Planner;
import switchboard.sequence.Target;
import switchboard.sequence.Window;
import switchboard.ssh.NodeCredentials;

/// What people do with upgrades: plan, start, pause, resume, stop here, confirm tasks, try again.
@Service
public final class Upgrades {
    private static final int LONGEST_ANSWER = 200;

    private final LiveClusters live;
    private final ApprovalDesk desk;
    private final NodeCredentials credentials;
    private final ReadinessChecks readiness;
    private final InstantSource clock;

    Upgrades(
            LiveClusters live,
            ApprovalDesk desk,
            NodeCredentials credentials,
            ReadinessChecks readiness,
            InstantSource clock) {
        this.live = live;
        this.desk = desk;
        this.credentials = credentials;
        this.readiness = readiness;
        this.clock = clock;
    }

    /// What a person confirms before an upgrade starts (rule FRZ-1).
    ///
    /// @param tasksDone pre-upgrade tasks are done
    /// @param configurationStopped configuration tasks are stopped
    /// @param syncSuspended LDAP synchronisation is suspended
    public record Freeze(boolean tasksDone, boolean configurationStopped, boolean syncSuspended) {
        boolean isWhole() {
            return tasksDone && configurationStopped && syncSuspended;
        }
    }

    /// The plan for a target, as things are now. Nothing is begun and nothing is kept.
    ///
    /// @throws InvalidInput if there is no such plan, with what is wrong
    public Plan plan(ClusterName name, Target target, PlanChoices choices, Person person) {
        person.require(PersonRole.VIEWER);
        LiveCluster cluster = live.cluster(name);
        return Planner.plan(
                state(cluster), target, choices, live.loop(name).look(ClusterRecord::times));
    }

    /// Starts an upgrade. Installs begin as soon as the rules permit them.
    ///
    /// @param imagePassword the password for the server that holds the images
    /// @param windowEnd when the maintenance window ends, if there is one
    /// @throws InvalidInput if something is missing or an upgrade goes on already, or its nodes are
    ///     those of a rehearsal: nobody may type a real password for images there
    public void start(
            ClusterName name,
            Target target,
            PlanChoices choices,
            UpgradeEvent.Images images,
            String imagePassword,
            Freeze freeze,
            Optional<Instant> windowEnd,
            Person person) {
        person.require(PersonRole.OPERATOR);
        Clusters.requireReal(name);
        Plan plan = plan(name, target, choices, person);
        ImageInput.check(target, images, imagePassword);
        if (!freeze.isWhole()) {
            throw new InvalidInput(Sentence.of("input.freeze"));
        }
        WindowCheck.check(plan, windowEnd, clock.instant());
        readiness.require(live.cluster(name));
        if (images.origin().isRemote()) {
            credentials.keep(
                    name,
                    NodeCredentials.Purpose.IMAGES,
                    new NodeCredentials.Account(images.user(), imagePassword));
        }
        UpgradeStart.begin(
                live,
                clock,
                new UpgradeEvent.Started(
                        name,
                        plan,
                        images,
                        windowEnd.or(() -> choices.window().map(Window::end)),
                        person.name()));
    }

    private static ClusterState state(LiveCluster cluster) {
        return cluster.state()
                .orElseThrow(
                        () ->
                                new InvalidInput(
                                        Sentence.of("input.not-discovered", cluster.name())));
    }

    /// Begins nothing new until it is resumed; what runs on the nodes goes on.
    public void pause(ClusterName name, Person person) {
        person.require(PersonRole.OPERATOR);
        decide(
                name,
                upgrade -> {
                    requireDriven(upgrade);
                    require(upgrade, Upgrade.Life.RUNNING, "input.not-running");
                    return new UpgradeEvent.Paused(name, person.name());
                });
    }

    /// Goes on after a pause.
    public void resume(ClusterName name, Person person) {
        person.require(PersonRole.OPERATOR);
        decide(
                name,
                upgrade -> {
                    require(upgrade, Upgrade.Life.PAUSED, "input.not-paused");
                    return new UpgradeEvent.Resumed(name, person.name());
                });
    }

    /// Ends the upgrade where it stands. Nothing more is typed; what runs on the nodes goes on. It
    /// takes one person and no approval. A later upgrade takes up what the nodes then say.
    public void stopHere(ClusterName name, String reason, Person person) {
        person.require(PersonRole.OPERATOR);
        decide(name, _ -> new UpgradeEvent.StoppedHere(name, reason.strip(), person.name()));
        desk.of(name).stream()
                .filter(ApprovalRequest::isOpen)
                .forEach(it -> desk.withdraw(it.id(), Sentence.of("approval.stopped")));
        live.nudge(name);
    }

    /// Confirms what a step asks of people: post-upgrade tasks (PST-1), or that something temporary
    /// or owed has been put right.
    ///
    /// @throws InvalidInput while it is not asked for, or a rule holds it, with what holds
    public void confirm(ClusterName name, Confirmation what, String comment, Person person) {
        person.require(PersonRole.OPERATOR);
        decide(
                name,
                upgrade -> {
                    ConfirmationCheck.check(
                            upgrade, what, live.loop(name).situation(clock.instant()));
                    return new UpgradeEvent.Confirmed(name, what, comment.strip(), person.name());
                });
    }

    /// Lets a step be tried again on a node, from what the node says now. An approval is asked for
    /// again where the step needs one.
    ///
    /// @throws InvalidInput if nothing waits for this
    public void tryAgain(ClusterName name, int step, NodeName node, Person person) {
        person.require(PersonRole.OPERATOR);
        decide(
                name,
                upgrade -> {
                    requireDriven(upgrade);
                    upgrade.plan().step(step);
                    boolean refused =
                            desk.of(name).stream()
                                    .filter(it -> it.number() == step)
                                    .reduce((_, later) -> later)
                                    .filter(ApprovalRequest::isSetAside)
                                    .isPresent();
                    boolean waits =
                            upgrade.last(step, node).filter(Attempt::awaitsPerson).isPresent();
                    if (!refused && !waits) {
                        throw new InvalidInput(Sentence.of("input.nothing-to-try", step, node));
                    }
                    return new UpgradeEvent.TryAgain(name, step, node, person.name());
                });
        live.loop(name).leave(node);
    }

    /// Has a question of a node answered that nobody has taught us. The answer is kept in the
    /// journal and typed at once.
    ///
    /// @param question as it was shown, so that no other one is answered
    /// @throws InvalidInput if the node no longer stands at it, a rule holds the step by now, or
    ///     the answer cannot be typed
    public void answer(
            ClusterName name,
            int step,
            NodeName node,
            String question,
            String answer,
            Person person) {
        person.require(PersonRole.OPERATOR);
        if (answer.length() > LONGEST_ANSWER || answer.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput(Sentence.of("input.answer", LONGEST_ANSWER));
        }
        live.loop(name)
                .answer(
                        new UpgradeEvent.QuestionAnswered(
                                name, step, node, question, answer, person.name()),
                        clock.instant());
        live.nudge(name);
    }

    void decide(ClusterName name, Function<Upgrade, UpgradeEvent> decision) {
        live.loop(name)
                .decide(
                        record ->
                                decision.apply(
                                        record.upgrade()
                                                .filter(Upgrade::isAlive)
                                                .orElseThrow(
                                                        () ->
                                                                new InvalidInput(
                                                                        Sentence.of(
                                                                                "input.no-upgrade",
                                                                                name)))),
                        clock.instant());
        live.nudge(name);
    }

    static void requireDriven(Upgrade upgrade) {
        if (upgrade.isWatched()) {
            throw new InvalidInput(Sentence.of("input.watched", upgrade.plan().cluster()));
        }
    }

    private static void require(Upgrade upgrade, Upgrade.Life life, String key) {
        if (upgrade.life() != life) {
            throw new InvalidInput(Sentence.of(key, upgrade.plan().cluster()));
        }
    }
}
