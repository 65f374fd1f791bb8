package switchboard.ui.part;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.ui.part.Picture.NEW;
import static switchboard.ui.part.Picture.NOW;
import static switchboard.ui.part.Picture.OLD;
import static switchboard.ui.part.Picture.PUB;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import switchboard.approval.ApprovalRequest;
import switchboard.approval.ApprovalRequest.Standing;
import switchboard.cli.ChangingCommand;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.sequence.Finding;
import switchboard.sequence.RuleId;
import switchboard.sequence.Step;
import switchboard.sequence.Verdict;

class ApprovalCardTest implements ApprovalCard.Decisions {
    private static final int SWITCH_PUB = 3;
    private static final Optional<Person> APPROVER = person("anna", PersonRole.APPROVER);
    private static final Verdict VERDICT =
            new Verdict(
                    List.of(
                            new Finding.Dated(
                                    new Finding.Met(RuleId.SEQ_0, Sentence.of("met.seq-0", PUB)),
                                    Optional.of(NOW.minusSeconds(20))),
                            new Finding.Dated(
                                    new Finding.Remark(RuleId.FRZ_3, Sentence.of("remark.frz-3")),
                                    Optional.empty())));

    private final List<String> said = new ArrayList<>();
    private boolean refuses;

    @Override
    public void approve(long request, String comment) {
        said.add("yes to " + request + ": " + comment);
        if (refuses) {
            throw new InvalidInput(Sentence.of("approval.expired"));
        }
    }

    @Override
    public void refuse(long request, String reason) {
        if (reason.isBlank()) {
            throw new InvalidInput(Sentence.of("approval.no-reason"));
        }
        said.add("no to " + request + ": " + reason);
    }

    @Override
    public void takeBack(long request, String reason) {
        throw new AssertionError("nobody takes it back here");
    }

    @Test
    void an_approver_reads_what_will_be_typed_and_why_it_may_be() {
        ApprovalCard card = card(APPROVER, request(Standing.WAITING));

        assertThat(text(card))
                .contains(
                        "Approval needed, asked 4 min ago",
                        "Switch version on ulm-pub",
                        new ChangingCommand.SwitchVersion().text(),
                        OLD + " → " + NEW,
                        "Restarts, out of service about 13 min.",
                        "New release on the inactive side",
                        "Read 20 s ago.",
                        "SEQ-0, Upgrade Process",
                        "FRZ-3, Standard upgrades",
                        "You are anna. otto asked, so otto cannot approve. Expires 03:00.");
    }

    @Test
    void an_approver_sees_the_button_and_says_yes_with_a_comment() {
        ApprovalCard card = card(APPROVER, request(Standing.WAITING));

        field(card).setValue("CHG0048812");
        click(card, "Approve switch version");

        assertThat(said).containsExactly("yes to 7: CHG0048812");
    }

    @Test
    void who_asked_does_not_see_the_button_though_an_approver_as_well() {
        ApprovalCard card =
                card(
                        person("otto", PersonRole.OPERATOR, PersonRole.APPROVER),
                        request(Standing.WAITING));

        assertThat(button(card, "Approve switch version")).isEmpty();
        assertThat(button(card, "Hold")).isPresent();
        assertThat(text(card)).contains("You asked for it, so you cannot approve it.");
    }

    @Test
    void a_viewer_an_operator_and_a_wall_see_no_buttons() {
        List<Optional<Person>> others =
                List.of(
                        person("vera", PersonRole.VIEWER),
                        person("olga", PersonRole.OPERATOR),
                        Optional.empty());

        for (Optional<Person> other : others) {
            ApprovalCard card = card(other, request(Standing.WAITING));
            assertThat(all(card).filter(NativeButton.class::isInstance)).isEmpty();
        }
    }

    @Test
    void once_it_fell_the_card_says_which_fact_changed_and_the_button_goes() {
        ApprovalCard card = card(APPROVER, request(Standing.WAITING));
        ApprovalRequest fell = decided(Standing.FELL, Sentence.of("fact.active-not-known", PUB));

        card.show(Picture.quiet().upgrading(NOW).live(), fell, NOW);

        assertThat(button(card, "Approve switch version")).isEmpty();
        assertThat(text(card)).contains("No longer stands", "not known what ulm-pub runs now");
    }

    @Test
    void once_its_time_is_over_the_button_goes_before_anything_else_happens() {
        ApprovalRequest request = request(Standing.WAITING);
        ApprovalCard card = card(APPROVER, request);

        card.show(Picture.quiet().upgrading(NOW).live(), request, request.expires());

        assertThat(button(card, "Approve switch version")).isEmpty();
        assertThat(text(card)).contains("The time for it is over");
    }

    @Test
    void what_was_typed_stays_while_ages_grow_and_where_it_is_refused() {
        ApprovalRequest request = request(Standing.WAITING);
        ApprovalCard card = card(APPROVER, request);
        field(card).setValue("CHG0048812");
        refuses = true;

        card.show(Picture.quiet().upgrading(NOW).live(), request, NOW.plusSeconds(10));
        click(card, "Approve switch version");

        assertThat(text(card)).contains("Read 30 s ago.", "The time for it is over.");
        assertThat(field(card).getValue()).isEqualTo("CHG0048812");
    }

    @Test
    void a_no_without_a_reason_is_refused_in_words() {
        ApprovalCard card = card(APPROVER, request(Standing.WAITING));

        click(card, "Hold");

        assertThat(said).isEmpty();
        assertThat(text(card)).contains("Say why you refuse it.");
    }

    @Test
    void the_latest_safe_start_leaves_room_for_all_that_follows() {
        // Switch 13 and 13, replication 20, then IM and Presence: switch 13, replication 20.
        Instant end = NOW.plusSeconds(60 * (13 + 13 + 20 + 13 + 20) + 600);
        ApprovalRequest request = request(Standing.WAITING);
        ApprovalCard card = new ApprovalCard(APPROVER, this, new Times(ZoneOffset.UTC));

        card.show(Picture.quiet().upgrading(NOW, Optional.of(end)).live(), request, NOW);

        assertThat(text(card))
                .contains("Latest safe start 02:10; if all takes its longest, it was 21 Nov 23:31.")
                // Switch 13, back 13, replication 20.
                .contains("To fail at its end and go back takes 46 min, at worst 2 h 12 min");
    }

    private ApprovalCard card(Optional<Person> person, ApprovalRequest request) {
        ApprovalCard card = new ApprovalCard(person, this, new Times(ZoneOffset.UTC));
        card.show(Picture.quiet().upgrading(NOW).live(), request, NOW);
        return card;
    }

    private static ApprovalRequest request(Standing standing) {
        return decided(standing);
    }

    private static ApprovalRequest decided(Standing standing, Sentence... why) {
        Step step = new Step.SwitchVersion(Product.UNIFIED_CM, List.of(PUB));
        return Upgrades.request(7, SWITCH_PUB, step, VERDICT, standing, why);
    }

    private static Optional<Person> person(String name, PersonRole... roles) {
        return Optional.of(Person.of(name, roles));
    }

    private static void click(ApprovalCard card, String word) {
        NativeButton button = button(card, word).orElseThrow();
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private static TextArea field(ApprovalCard card) {
        return all(card)
                .filter(TextArea.class::isInstance)
                .map(TextArea.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<NativeButton> button(ApprovalCard card, String word) {
        return all(card)
                .filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .filter(it -> it.getText().equals(word))
                .findFirst();
    }

    private static String text(Component part) {
        return Stream.concat(
                        Stream.of(part.getElement().getText()),
                        part.getChildren().filter(Component::isVisible).map(it -> text(it)))
                .reduce("", (one, other) -> one + other);
    }

    /// All that can be seen.
    private static Stream<Component> all(Component part) {
        return part.isVisible()
                ? Stream.concat(Stream.of(part), part.getChildren().flatMap(it -> all(it)))
                : Stream.empty();
    }
}
