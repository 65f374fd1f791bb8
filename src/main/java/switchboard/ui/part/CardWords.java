package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import switchboard.approval.ApprovalRequest;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;
import switchboard.cluster.SystemVersion;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.sequence.Outlook;
import switchboard.sequence.Plan;
import switchboard.sequence.PlannedStep;
import switchboard.sequence.SafeStart;
import switchboard.sequence.Step;
import switchboard.sequence.Verdict;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.ServiceImpact;
import switchboard.upgrade.Upgrade;
import switchboard.upgrade.UpgradeOutlook;

/// What an approval card says of a request.
record CardWords(LiveCluster cluster, ApprovalRequest request, Instant now, Times times) {

    /// A node, what it runs and what it is to run.
    record Change(String node, String fromTo) {}

    /// The mark of a request: what it calls for.
    static String kind(ApprovalRequest request) {
        return switch (request.standing()) {
            case WAITING -> "ask";
            case APPROVED, SPENT -> "met";
            case REFUSED, WITHDRAWN, FELL -> "hold";
        };
    }

    static String css(String kind) {
        return kind.equals("met") ? "rest" : kind;
    }

    /// What the button says: the verb of the step.
    static String verb(Step step) {
        return switch (step) {
            case Step.Installs _, Step.InstallCop _ -> "card.approve.install";
            case Step.SwitchVersion _ -> "card.approve.switch";
            case Step.SwitchBack _ -> "card.approve.back";
            case Step.RestartAfterCop _, Step.RestartOwed _ -> "card.approve.restart";
            case Step.Waits _ -> "card.approve";
        };
    }

    /// Which facts changed, or why it was refused.
    static List<Sentence> changed(ApprovalRequest request) {
        return switch (request.standing()) {
            case FELL, REFUSED, WITHDRAWN -> request.words().stream().distinct().toList();
            case WAITING, APPROVED, SPENT -> List.of();
        };
    }

    String call() {
        String who = request.decidedBy().orElse("?");
        return switch (request.standing()) {
            case WAITING ->
                    isOver()
                            ? say("card.expired")
                            : say(
                                    "card.call.waiting",
                                    Durations.of(Duration.between(request.askedAt(), now)));
            case APPROVED -> say("card.call.approved", who);
            case REFUSED -> say("card.call.refused", who);
            case WITHDRAWN -> say("card.call.withdrawn", who);
            case FELL -> say("card.call.fell");
            case SPENT -> say("card.call.spent", who);
        };
    }

    /// The same findings with the ages of now, while they are still the same.
    Verdict verdict() {
        return Optional.ofNullable(cluster.verdicts().get(request.number()))
                .filter(it -> it.picture().equals(request.verdict().picture()))
                .orElse(request.verdict());
    }

    List<Change> changes() {
        return request.step().nodes().stream()
                .map(node -> new Change(node.value(), say("card.from-to", from(node), to())))
                .toList();
    }

    String command() {
        return switch (request.step()) {
            case Step.Installs _, Step.InstallCop _ -> say("card.command.install");
            case Step.SwitchVersion _, Step.SwitchBack _ -> say("card.command.switch");
            case Step.RestartAfterCop _, Step.RestartOwed _ -> say("card.command.restart");
            case Step.Waits _ -> "";
        };
    }

    /// What people will notice, and until when it may begin.
    List<String> notes() {
        Stream<String> away =
                !(request.step() instanceof Step.InstallCop)
                        ? plan().map(it -> it.step(request.number())).stream().map(this::away)
                        : Stream.empty();
        return Stream.concat(away, safeStart().map(clock()::latest).stream()).toList();
    }

    /// The figures behind the latest safe start, and what is spare in the window.
    List<String> figures() {
        List<String> figures = new ArrayList<>();
        safeStart().ifPresent(it -> figures.addAll(clock().figures(it)));
        safeStart()
                .filter(_ -> request.step() instanceof Step.Switches)
                .filter(it -> it.back().isEmpty() && plan().filter(Plan::hasNoWayBack).isPresent())
                .ifPresent(_ -> figures.add(say("time.safe.no-back")));
        outlook().flatMap(Outlook::spare).map(clock()::spare).ifPresent(figures::add);
        return figures;
    }

    /// What goes out of service with it.
    Optional<ServiceImpact> impact() {
        return ServiceImpact.of(cluster, request, now);
    }

    private String away(PlannedStep step) {
        String each = request.step().nodes().size() == 1 ? "card.away.one" : "card.away.each";
        return say(each, Durations.of(step.usual()));
    }

    private TimeWords clock() {
        return new TimeWords(times, now);
    }

    private Optional<Outlook> outlook() {
        return cluster.upgrade()
                .filter(Upgrade::isAlive)
                .map(upgrade -> UpgradeOutlook.of(upgrade, now));
    }

    private Optional<SafeStart> safeStart() {
        return outlook().flatMap(it -> it.safeStart(request.number()));
    }

    /// Who may not approve, and when it ends by itself.
    String cite(Optional<Person> person) {
        String you = person.map(it -> say("card.you", it.name()) + " ").orElse("");
        if (person.filter(this::mayAlone).isPresent()) {
            return you + say("rehearsal.alone.card");
        }
        String asked =
                person.filter(it -> it.name().equals(request.askedBy())).isPresent()
                        ? say("card.you-asked")
                        : say("card.asked-by", request.askedBy());
        String right =
                person.filter(it -> !it.has(PersonRole.APPROVER)).isPresent()
                        ? " " + say("card.no-approver")
                        : "";
        String end =
                request.isOpen()
                        ? " " + say("card.expires", times.both(request.expires(), now))
                        : "";
        return you + asked + right + yes() + end;
    }

    /// How many have said yes, where it takes more than one.
    private String yes() {
        if (request.needed() == 1) {
            return "";
        }
        String so =
                request.approvedBy().isEmpty()
                        ? say("card.yes.none")
                        : say("card.yes.by", String.join(", ", request.approvedBy()));
        return " " + say("card.yes.needed", request.needed()) + " " + so;
    }

    /// Whether this person may take it back at this moment.
    boolean mayTakeBack(Optional<Person> person) {
        return person.filter(it -> request.mayBeWithdrawnBy(it, now)).isPresent();
    }

    /// Whether this person may say yes at this moment.
    boolean mayApprove(Optional<Person> person) {
        return person.filter(
                        it -> request.mayBeApprovedBy(it, cluster.rehearsesAlone(it.name()), now))
                .isPresent();
    }

    /// Whether this person may say no at this moment.
    boolean mayDecide(Optional<Person> person) {
        return request.isAnswerable(now)
                && person.filter(it -> it.has(PersonRole.APPROVER)).isPresent();
    }

    private boolean mayAlone(Person person) {
        return cluster.rehearsesAlone(person.name())
                && request.askedBy().equals(person.name())
                && person.has(PersonRole.OPERATOR);
    }

    private boolean isOver() {
        return !now.isBefore(request.expires());
    }

    private Optional<Plan> plan() {
        return cluster.upgrade().map(Upgrade::plan);
    }

    private String from(NodeName node) {
        return cluster.state()
                .flatMap(state -> state.node(node).active().last())
                .map(SystemVersion::toString)
                .orElse(say("card.not-known"));
    }

    private String to() {
        return plan().map(it -> it.target().of(request.step().product()))
                .map(SystemVersion::toString)
                .orElse(say("card.not-known"));
    }
}
