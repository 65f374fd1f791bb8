package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import switchboard.cluster.Sentence;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.sequence.RuleId;
import switchboard.sequence.RuleOverride;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.Upgrade;

/// The rules of an upgrade that people have set aside or want to, and those that hold it now and
/// could be. Nothing is shown where there is none.
public final class OverridesPart extends Section {
    private final Optional<Person> person;
    private final Decisions decisions;
    private final Div list = new Div();
    private final Div refusal = new Div();
    private List<Object> shown = List.of();

    /// What a person says; what cannot be done is thrown.
    public interface Decisions {
        /// Asks for a rule to be set aside.
        void ask(RuleId rule, String reason);

        /// Agrees to it.
        void agree(RuleId rule);

        /// Lets it count again.
        void end(RuleId rule);
    }

    /// @param person who looks at it
    public OverridesPart(Optional<Person> person, Decisions decisions) {
        this.person = person;
        this.decisions = decisions;
        addClassNames("sb-card", "sb-form");
        list.addClassName("sb-form");
        H2 title = new H2(say("override.title"));
        title.setId("overrides");
        getElement().setAttribute("aria-labelledby", "overrides");
        add(title, list, refusal);
        setVisible(false);
    }

    /// Shows them as they stand now.
    public void show(LiveCluster cluster) {
        Optional<Upgrade> upgrade =
                cluster.upgrade().filter(Upgrade::isAlive).filter(it -> !it.isWatched());
        List<RuleOverride> overrides = upgrade.map(it -> sorted(it)).orElse(List.of());
        List<RuleId> offered =
                may(PersonRole.OPERATOR)
                        ? upgrade.map(it -> offered(cluster, it)).orElse(List.of())
                        : List.of();
        List<Object> next = List.of(overrides, offered);
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        refusal.removeAll();
        list.removeAll();
        overrides.forEach(this::tell);
        offered.forEach(this::offer);
        setVisible(!overrides.isEmpty() || !offered.isEmpty());
    }

    private static List<RuleOverride> sorted(Upgrade upgrade) {
        return upgrade.overrides().values().stream()
                .sorted(Comparator.comparing(RuleOverride::rule))
                .toList();
    }

    private static List<RuleId> offered(LiveCluster cluster, Upgrade upgrade) {
        return upgrade.plan().steps().stream()
                .filter(upgrade::isNext)
                .flatMap(step -> new StepLook(cluster, upgrade, step).verdict().stream())
                .flatMap(verdict -> verdict.holds().stream())
                .map(holds -> holds.rule())
                .filter(RuleId::mayBeOverridden)
                .filter(it -> !upgrade.overrides().containsKey(it))
                .distinct()
                .toList();
    }

    private void tell(RuleOverride it) {
        list.add(it.stands() ? Message.held(it.words()) : Message.ask(it.words()));
        if (mayAgree(it)) {
            NativeButton agree =
                    Buttons.plain(
                            say("override.agree", it.rule().number()),
                            () -> run(() -> decisions.agree(it.rule())));
            agree.addClassName("sb-ask");
            list.add(agree);
        }
        if (may(PersonRole.OPERATOR) || may(PersonRole.APPROVER)) {
            list.add(
                    Buttons.plain(
                            say("override.end", it.rule().number()),
                            () -> run(() -> decisions.end(it.rule()))));
        }
    }

    private void offer(RuleId rule) {
        TextField reason = new TextField(say("override.reason", rule.number()));
        reason.setWidthFull();
        list.add(
                Message.remark(
                        Sentence.of(
                                "override.offer",
                                rule.number(),
                                rule.title(),
                                RuleOverride.NEEDED)),
                reason,
                Buttons.plain(
                        say("override.ask", rule.number()),
                        () -> run(() -> decisions.ask(rule, reason.getValue()))));
    }

    private boolean mayAgree(RuleOverride it) {
        return !it.stands()
                && may(PersonRole.APPROVER)
                && person.filter(
                                who ->
                                        !who.mayBe(it.askedBy())
                                                && it.agreedBy().stream().noneMatch(who::mayBe))
                        .isPresent();
    }

    private boolean may(PersonRole role) {
        return person.filter(it -> it.has(role)).isPresent();
    }

    private void run(Runnable act) {
        refusal.removeAll();
        Refusals.show(refusal, act);
    }
}
