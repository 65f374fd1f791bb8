package switchboard.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import switchboard.cluster.ClusterName;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.sequence.Plan;
import switchboard.telling.WindowEntries;
import switchboard.upgrade.Upgrades;

/// The window of a plan for people's calendars.
@RestController
@RequestMapping("/api/v1/clusters/{name}/plan.ics")
@Tag(name = ApiDescription.UPGRADES)
class PlanEntryController {
    private final SignedIn signedIn;
    private final Upgrades upgrades;
    private final WindowEntries entries;

    PlanEntryController(SignedIn signedIn, Upgrades upgrades, WindowEntries entries) {
        this.signedIn = signedIn;
        this.upgrades = upgrades;
        this.entries = entries;
    }

    @PostMapping
    @Operation(
            summary = "Make a calendar entry of a plan's window",
            description =
                    "iCalendar, in UTC: from the begin of the plan's window, or now, to windowEnd,"
                            + " the plan's own end, or the latest expected finish. Nothing is kept."
                            + " Any role.")
    void entry(
            @PathVariable String name,
            @Valid @RequestBody MakePlan wish,
            @RequestParam Optional<Instant> windowEnd,
            HttpServletResponse answer)
            throws IOException {
        Person person = signedIn.require(PersonRole.VIEWER);
        ClusterName cluster = new ClusterName(name);
        Plan plan = upgrades.plan(cluster, wish.target().target(), wish.planChoices(), person);
        answer.setContentType("text/calendar;charset=UTF-8");
        entries.write(plan, windowEnd, person, answer.getOutputStream());
    }
}
