package switchboard.ui.part;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.ui.part.Picture.NOW;
import static switchboard.ui.part.Picture.PUB;

import com.vaadin.flow.dom.Element;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import switchboard.approval.ApprovalRequest;
import switchboard.approval.ApprovalRequest.Standing;
import switchboard.cluster.Product;
import switchboard.sequence.Step;
import switchboard.sequence.Verdict;
import switchboard.upgrade.ServiceImpact;

class ImpactPartTest {
    private static final ApprovalRequest REQUEST =
            Upgrades.request(
                    7,
                    3,
                    new Step.SwitchVersion(Product.UNIFIED_CM, List.of(PUB)),
                    new Verdict(List.of()),
                    Standing.WAITING);

    @Test
    void the_card_says_first_that_no_call_processing_is_left_and_from_when_that_is_known() {
        Picture picture =
                Picture.quiet()
                        .upgrading(NOW)
                        .services(PUB, "STARTED", NOW)
                        .services(Picture.SUB, "STOPPED", NOW)
                        .request(REQUEST);
        ImpactPart card = new ImpactPart();

        card.show(ServiceImpact.of(picture.live(), REQUEST, NOW), new Times(ZoneOffset.UTC), NOW);

        assertThat(text(card.getElement()))
                .contains(
                        "No call processing is left: no other node does it.",
                        "usually 13 min, until it is back at its prompt (by the guide)",
                        "Registered phones: not known.",
                        "Does call processing, read 02:00.",
                        "Not known whether it does TFTP");
        assertThat(text(card.getElement()).indexOf("No call processing is left"))
                .isLessThan(text(card.getElement()).indexOf("usually 13 min, until"));
    }

    @Test
    void the_card_names_the_nodes_that_do_it_meanwhile() {
        Picture picture =
                Picture.quiet()
                        .upgrading(NOW)
                        .services(PUB, "STARTED", NOW)
                        .services(Picture.SUB, "STARTED", NOW)
                        .request(REQUEST);
        ImpactPart card = new ImpactPart();

        card.show(ServiceImpact.of(picture.live(), REQUEST, NOW), new Times(ZoneOffset.UTC), NOW);

        assertThat(text(card.getElement()))
                .contains(
                        "Left for call processing: ulm-sub1.", "No other node is known to do TFTP")
                .doesNotContain("No call processing is left");
    }

    private static String text(Element element) {
        return element.getTextRecursively();
    }
}
