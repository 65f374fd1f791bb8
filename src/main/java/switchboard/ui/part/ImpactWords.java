package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;
import switchboard.sequence.Basis;
import switchboard.upgrade.Duty;
import switchboard.upgrade.DutyTold;
import switchboard.upgrade.ServiceImpact;

/// What is said of the impact of a step: what nobody does any more comes first.
record ImpactWords(ServiceImpact impact, Times times, Instant now) {

    /// One line.
    ///
    /// @param mark as in `mark.js`
    /// @param about what stands out in it, empty for nothing
    record Line(String mark, String about, String words) {}

    /// How long, and by what.
    String lasts() {
        String basis =
                impact.basis().stream()
                        .map(Basis::words)
                        .map(Sentence::text)
                        .distinct()
                        .collect(Collectors.joining(", "));
        String range =
                impact.lasts().isRange()
                        ? TimeWords.range(impact.lasts())
                        : Durations.of(impact.lasts().usual()).text();
        return say(
                impact.out().size() == 1 ? "impact.lasts.one" : "impact.lasts.each",
                range,
                Durations.of(impact.lasts().usual()),
                basis.isEmpty() ? say("impact.lasts.plan") : basis);
    }

    /// What nobody is known to do meanwhile.
    List<Line> nobody() {
        return meanwhile(ServiceImpact.Left::isNobody);
    }

    /// Who does meanwhile the rest of what these nodes do.
    List<Line> others() {
        return meanwhile(it -> !it.isNobody());
    }

    private List<Line> meanwhile(Predicate<ServiceImpact.Left> which) {
        return impact.left().stream().filter(which).map(this::meanwhile).toList();
    }

    private Line meanwhile(ServiceImpact.Left left) {
        String duty = left.duty().title().text();
        if (left.isNobody()) {
            return left.unknown().isEmpty()
                    ? new Line("warn", say("impact.nobody." + key(left.duty())), "")
                    : new Line(
                            "warn",
                            say("impact.nobody-known", duty),
                            say("impact.unknown-of", list(left.unknown())));
        }
        String more =
                left.unknown().isEmpty() ? "" : say("impact.unknown-of", list(left.unknown()));
        return new Line("remark", say("impact.left", duty, list(left.known())), more);
    }

    /// What each node does, line by line.
    List<Line> nodes() {
        return impact.out().stream().map(this::node).toList();
    }

    private Line node(ServiceImpact.NodeOut out) {
        List<String> said = new ArrayList<>();
        said.add(
                out.node().product() == Product.UNIFIED_CM
                        ? out.phones()
                                .map(it -> say("impact.phones", it.count(), near(it.at())))
                                .orElseGet(() -> say("impact.phones.unknown"))
                        : say("impact.users.unknown"));
        Map<DutyTold, List<String>> alike = new LinkedHashMap<>();
        Arrays.stream(Duty.values())
                .forEach(
                        duty ->
                                Optional.ofNullable(out.duties().get(duty))
                                        .ifPresent(
                                                told ->
                                                        alike.computeIfAbsent(
                                                                        told,
                                                                        _ -> new ArrayList<>())
                                                                .add(duty.title().text())));
        alike.forEach((told, duties) -> said.add(told(told, String.join(", ", duties))));
        out.note()
                .map(it -> say("impact.note", it.words(), it.by(), near(it.at())))
                .ifPresent(said::add);
        return new Line("node", out.node().name().value(), String.join(" ", said));
    }

    private String told(DutyTold told, String duties) {
        String at = told.at().map(this::near).orElse("");
        if (at.isEmpty()) {
            return say("impact.told.never", duties);
        }
        String key =
                switch (told.says()) {
                    case DOES -> "impact.told.does";
                    case DOES_NOT -> "impact.told.does-not";
                    case NOT_KNOWN -> "impact.told.not-known";
                };
        return say(told.fresh() ? key : key + ".old", duties, at);
    }

    /// What no node tells.
    List<String> limits() {
        Collection<Duty> duties = impact.left().stream().map(ServiceImpact.Left::duty).toList();
        return duties.contains(Duty.CALL_PROCESSING) ? List.of(say("impact.groups")) : List.of();
    }

    private String near(Instant at) {
        return times.near(at, now);
    }

    private static String list(List<NodeName> nodes) {
        return nodes.stream().map(NodeName::value).collect(Collectors.joining(", "));
    }

    private static String key(Duty duty) {
        return switch (duty) {
            case CALL_PROCESSING -> "calls";
            case TFTP -> "tftp";
            case PRESENCE -> "presence";
        };
    }
}
