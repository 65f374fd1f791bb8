package switchboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import switchboard.cluster.ClusterName;
import switchboard.security.PersonRole;
import switchboard.security.WithPerson;
import switchboard.ui.part.PlanForm;
import switchboard.ui.part.PlanPart;
import switchboard.upgrade.LiveClusters;

/// Pages about a cluster in Chicago, or elsewhere, in a browser in Berlin.
class ZonesViewTest extends PageTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @Autowired LiveClusters live;

    static void sitIn(String zone) {
        UI page = UI.getCurrent();
        Map<String, String> told = new HashMap<>(Map.of("v-tzid", zone));
        page.getInternals()
                .setExtendedClientDetails(ExtendedClientDetails.updateFromValues(page, told::get));
    }

    private ClusterName inChicago(String called) {
        ClusterName name = discoveries.whole(called);
        discoveries.until(name, it -> it.zone().read().isPresent());
        return name;
    }

    private void plan(ClusterName name) {
        sitIn("Europe/Berlin");
        navigate(PlanView.class, Map.of("cluster", name.value()));
    }

    private DateTimePicker picker(String label) {
        return find(DateTimePicker.class).withCondition(it -> label.equals(it.getLabel())).single();
    }

    private void window(String begin, String end) {
        picker("Maintenance window begins").setValue(LocalDateTime.parse(begin));
        picker("Maintenance window ends").setValue(LocalDateTime.parse(end));
    }

    @Test
    @WithPerson(roles = PersonRole.OPERATOR)
    void the_publisher_names_the_zone_and_the_page_says_whose_times_it_tells() {
        ClusterName name = inChicago("ZONED");
        assertThat(live.cluster(name).zone().zone()).contains(CHICAGO);

        plan(name);

        assertThat(words())
                .containsPattern("Times of the cluster: America/Chicago \\(C[SD]T\\)")
                .containsPattern("Yours: Europe/Berlin \\(CES?T\\)")
                .containsPattern("Begun at .*\\d\\d:\\d\\d C[SD]T \\(.*\\d\\d:\\d\\d yours\\)");
        assertThat(picker("Maintenance window ends").getHelperText())
                .isEqualTo("By the clock of the cluster: America/Chicago");
    }

    @Test
    @WithPerson(roles = PersonRole.OPERATOR)
    void a_window_is_read_by_the_clock_of_the_cluster() {
        plan(inChicago("ZONED-WINDOW"));

        window("2027-02-03T22:00", "2027-02-04T04:00");

        assertThat(find(PlanForm.class).single().windowEnd())
                .contains(Instant.parse("2027-02-04T10:00:00Z"));
        assertThat(picker("Maintenance window ends").getHelperText())
                .endsWith("Yours: 4 Feb 2027 11:00");
        assertThat(find(PlanPart.class).exists()).isTrue();
    }

    @Test
    @WithPerson(roles = PersonRole.OPERATOR)
    void a_time_that_clocks_skip_is_refused_at_its_field() {
        plan(inChicago("ZONED-GAP"));

        window("2027-03-13T22:00", "2027-03-14T02:30");

        DateTimePicker end = picker("Maintenance window ends");
        assertThat(end.isInvalid()).isTrue();
        assertThat(end.getErrorMessage())
                .isEqualTo(
                        "14 Mar 2027 02:30 does not exist in America/Chicago: clocks are put"
                                + " forward over it. Choose a time before or after.");
        assertThat(picker("Maintenance window begins").isInvalid()).isFalse();
        assertThat(find(PlanPart.class).exists()).isFalse();
        assertThat(hasButton("Start upgrade")).isFalse();
    }

    @Test
    @WithPerson(roles = PersonRole.OPERATOR)
    @SuppressWarnings("unchecked")
    void a_time_that_comes_twice_is_asked_about_until_somebody_says_which() {
        plan(inChicago("ZONED-TWICE"));

        window("2027-11-06T22:00", "2027-11-07T01:30");

        assertThat(picker("Maintenance window ends").getErrorMessage()).contains("comes twice");
        assertThat(find(PlanForm.class).single().windowEnd()).isEmpty();
        assertThat(hasButton("Start upgrade")).isFalse();

        RadioButtonGroup<Boolean> which =
                find(RadioButtonGroup.class)
                        .withCondition(
                                it ->
                                        "This time comes twice that night. Which one?"
                                                .equals(it.getLabel()))
                        .single();
        assertThat(List.of(false, true))
                .extracting(it -> which.getItemLabelGenerator().apply(it))
                .containsExactly(
                        "The first one, UTC-05:00", "The second one, an hour later, UTC-06:00");
        which.setValue(true);

        assertThat(find(PlanForm.class).single().windowEnd())
                .contains(Instant.parse("2027-11-07T07:30:00Z"));
        assertThat(picker("Maintenance window ends").isInvalid()).isFalse();
        assertThat(hasButton("Start upgrade")).isTrue();
    }

    @Test
    @WithPerson(roles = PersonRole.OPERATOR)
    void a_zone_that_nobody_named_is_said_to_be_unknown_until_an_operator_says_it() {
        ClusterName name = discoveries.register("ZONELESS");
        sitIn("Europe/Berlin");
        navigate(ClusterView.class, Map.of("cluster", name.value()));
        assertThat(words())
                .contains("Time zone of the cluster not known: times are those of the server");

        type("Time zone that people go by", "Berlin");
        press("Keep time zone");
        assertThat(refusals()).singleElement().asString().contains("No time zone is named");
        assertThat(live.cluster(name).zone().zone()).isEmpty();

        type("Time zone that people go by", "Asia/Kolkata");
        press("Keep time zone");
        assertThat(live.cluster(name).zone().zone()).contains(ZoneId.of("Asia/Kolkata"));
        navigate(ClusterView.class, Map.of("cluster", name.value()));
        assertThat(words()).contains("Times of the cluster: Asia/Kolkata (IST)");

        navigate(JournalView.class);
        assertThat(words())
                .contains("said that the cluster is in the time zone Asia/Kolkata")
                .containsPattern("\\d\\d:\\d\\d IST at the cluster")
                .contains("Times are yours: Europe/Berlin");
    }

    @Test
    @WithPerson(roles = PersonRole.VIEWER)
    void who_only_looks_cannot_say_the_zone() {
        ClusterName name = discoveries.register("ZONE-LOOKED-AT");
        navigate(ClusterView.class, Map.of("cluster", name.value()));

        assertThat(hasButton("Keep time zone")).isFalse();
    }
}
