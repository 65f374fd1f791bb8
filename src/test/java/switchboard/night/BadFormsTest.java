package switchboard.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import switchboard.lab.LabShapes;

/// What cannot be used is said beside the form, which keeps what was typed.
@Tag("night")
class BadFormsTest extends BadInput {
    private static final String RELEASE = "Release for Unified CM";
    private static final String OLDER = "12.5.1.11900-146";

    @Test
    void what_cannot_be_registered_stays_in_the_form() {
        begin(LabShapes.cluster("FORM-1", "form", 0, 0, "127.1.33.11"));
        String taken = "A cluster AWAY-1 is registered already. Choose another name.";
        String address = "The address \"two words\" is neither a host name nor an IP address.";

        operator.register("AWAY-1", "two words", 22, "ccmadmin", "Typed-Once-1");
        operator.reads(address);
        operator.type("Address of a node", site.address());
        operator.press("Register");
        operator.reads(taken);

        operator.finds("Name", "AWAY-1");
        operator.finds("Address of a node", site.address());
        operator.finds("User name", "ccmadmin");
        operator.finds("Password", "Typed-Once-1");
        operator.finds("Speed", "240");
        assertThat(detail(api.register("AWAY-1", site.address(), 22, "u", "p"))).isEqualTo(taken);
        assertThat(detail(api.register("X", "two words", 22, "u", "p"))).isEqualTo(address);
        assertThat(site.record().entries()).isEmpty();
    }

    @Test
    void a_target_that_is_not_newer_is_refused_and_the_forms_keep_what_was_typed() {
        begin(LabShapes.cluster("OLD-1", "old", 0, 0, "127.1.36.11"));
        registerByApi();
        discovered();
        String sentence =
                "The target 12.5.1.11900-146 is not newer than what old-pub runs, 12.5.1.14900-63."
                        + " Choose a newer release.";

        operator.go("/clusters/OLD-1/plan");
        operator.type(RELEASE, NEWER);
        operator.type("Image server", "files.example.net");
        operator.type("Password", "Typed-Once-2");
        operator.type(RELEASE, OLDER);
        operator.reads(sentence);
        operator.finds(RELEASE, OLDER);
        operator.type(RELEASE, NEWER);
        operator.finds("Image server", "files.example.net");
        operator.finds("Password", "Typed-Once-2");

        for (var answer :
                List.of(
                        api.post("/clusters/OLD-1/plan", target(OLDER)),
                        api.post("/clusters/OLD-1/upgrade", order(OLDER)))) {
            assertThat(answer.code()).isEqualTo(422);
            assertThat(detail(answer)).isEqualTo(sentence);
        }
        assertThat(detail(api.post("/clusters/OLD-1/upgrade", order(RUNS))))
                .isEqualTo(
                        "All nodes of OLD-1 already run the target release. There is nothing to"
                                + " upgrade.");
        assertThat(api.get("/clusters/OLD-1/upgrade").code()).isEqualTo(404);
        assertThat(site.changes()).isEmpty();
    }
}
