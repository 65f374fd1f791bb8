package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import switchboard.approval.ApprovalRequest;
import switchboard.cluster.Sentence;
import switchboard.security.Person;
import switchboard.upgrade.LiveCluster;

/// One step that asks for a person's yes: what will be typed and where, what every rule found, who
/// asked. The button is there only while this person may press it.
public final class ApprovalCard extends Section {
    private final Optional<Person> person;
    private final Decisions decisions;
    private final Times times;
    private final Div call = new Div();
    private final Span called = new Span();
    private final Div rehearsal = new Div();
    private final H2 title = new H2();
    private final TypedPart typed = new TypedPart();
    private final ImpactPart impact = new ImpactPart();
    private final Findings findings = new Findings();
    private final Div fell = new Div();
    private final TextArea comment = new TextArea(say("card.comment"));
    private final NativeButton approve = new NativeButton();
    private final NativeButton hold = new NativeButton(say("card.hold"));
    private final NativeButton takeBack = new NativeButton(say("card.take-back"));
    private final Div decide = new Div(approve, hold, takeBack);
    private final Div refusal = new Div();
    private final Paragraph cite = new Paragraph();
    private final Div chain = new Div();
    private Optional<ApprovalRequest> shown = Optional.empty();

    /// What a person says to a request; what cannot be done is thrown.
    public interface Decisions {
        /// Yes.
        void approve(long request, String comment);

        /// No, with the reason.
        void refuse(long request, String reason);

        /// Who asked takes it back.
        void takeBack(long request, String reason);

        /// What the journal's chain says at this moment: where it stands, and what is wrong with
        /// it.
        default List<Sentence> chain() {
            return List.of();
        }
    }

    /// @param person who looks at it; empty for a wall
    /// @param decisions where yes and no go
    public ApprovalCard(Optional<Person> person, Decisions decisions, Times times) {
        this.person = person;
        this.decisions = decisions;
        this.times = times;
        addClassName("sb-approval");
        call.addClassName("sb-call");
        decide.addClassName("sb-decide");
        cite.addClassName("sb-cite");
        approve.addClassNames("sb-button", "sb-ask");
        hold.addClassName("sb-button");
        comment.setWidthFull();
        approve.addClickListener(_ -> run(it -> decisions.approve(it.id(), comment.getValue())));
        hold.addClickListener(_ -> run(it -> decisions.refuse(it.id(), comment.getValue())));
        takeBack.addClassName("sb-button");
        takeBack.addClickListener(_ -> run(it -> decisions.takeBack(it.id(), comment.getValue())));
        rehearsal.addClassName("sb-rehearsal");
        rehearsal.setVisible(false);
        chain.addClassName("sb-cite");
        add(rehearsal, call, title, fell, typed, impact, findings, comment, refusal, decide, cite);
        add(chain);
    }

    /// Shows a request as it stands now.
    public void show(LiveCluster cluster, ApprovalRequest request, Instant now) {
        boolean same = shown.filter(request::equals).isPresent();
        boolean another = shown.filter(it -> it.id() == request.id()).isEmpty();
        shown = Optional.of(request);
        if (!same) {
            renew(request, another);
        }
        CardWords words = new CardWords(cluster, request, now, times);
        Texts.set(called, words.call());
        typed.show(words);
        impact.show(words.impact(), times, now);
        findings.show(words.verdict(), now);
        cluster.rehearsal()
                .ifPresent(it -> Texts.set(rehearsal, say("rehearsal.of", it.original())));
        rehearsal.setVisible(cluster.rehearsal().isPresent());
        Texts.set(cite, words.cite(person));
        Texts.set(
                chain,
                decisions.chain().stream().map(Sentence::text).collect(Collectors.joining(" ")));
        boolean may = words.mayDecide(person);
        boolean mayApprove = words.mayApprove(person);
        approve.setVisible(mayApprove);
        hold.setVisible(may);
        boolean mayTakeBack = words.mayTakeBack(person);
        takeBack.setVisible(mayTakeBack);
        comment.setVisible(may || mayApprove || mayTakeBack);
        decide.setVisible(may || mayApprove || mayTakeBack);
    }

    private void renew(ApprovalRequest request, boolean another) {
        String kind = CardWords.kind(request);
        call.setClassName("sb-call" + (kind.equals("ask") ? "" : " " + CardWords.css(kind)));
        call.removeAll();
        call.add(new Mark(kind), called);
        title.setText(request.step().title().text());
        approve.setText(say(CardWords.verb(request.step())));
        refusal.removeAll();
        fell.removeAll();
        CardWords.changed(request).forEach(it -> fell.add(Message.refusal(it)));
        fell.setVisible(fell.getComponentCount() > 0);
        if (another) {
            comment.clear();
        }
    }

    /// Says which fact made an earlier request for the same step fall.
    ///
    /// @param because what changed, empty if nothing fell
    public void before(List<Sentence> because) {
        if (because.isEmpty() || shown.filter(it -> it.isOpen()).isEmpty()) {
            return;
        }
        fell.removeAll();
        String reasons =
                because.stream().map(Sentence::text).distinct().collect(Collectors.joining("; "));
        fell.add(Message.remark(Sentence.of("card.before", reasons)));
        fell.setVisible(true);
    }

    private void run(Consumer<ApprovalRequest> act) {
        refusal.removeAll();
        shown.ifPresent(request -> Refusals.show(refusal, () -> act.accept(request)));
    }
}
