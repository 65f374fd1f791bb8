package switchboard.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.InstantSource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import switchboard.cluster.ClusterName;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.upgrade.PlansElsewhere;

/// Plans made elsewhere.
@RestController
@Tag(name = ApiDescription.UPGRADES)
@RequestMapping("/api/v1/clusters/{name}/plan/check")
final class PlanCheckController {
    private final SignedIn signedIn;
    private final PlansElsewhere plans;
    private final InstantSource clock;

    PlanCheckController(SignedIn signedIn, PlansElsewhere plans, InstantSource clock) {
        this.signedIn = signedIn;
        this.plans = plans;
        this.clock = clock;
    }

    @PostMapping
    @Operation(
            summary = "Check a plan made elsewhere",
            description =
                    "What the rules say about each line of a run sequence, in the order in which"
                            + " Prime Collaboration Deployment or an engineer would run it; every"
                            + " line that cannot be read; and the shortest legal plan. Nothing is"
                            + " begun and nothing is kept. Any role.")
    CheckedPlanAnswer check(@PathVariable String name, @Valid @RequestBody CheckPlan wish) {
        return CheckedPlanAnswer.of(
                plans.check(
                        new ClusterName(name),
                        wish.sequence(),
                        wish.target().target(),
                        wish.planChoices(),
                        signedIn.require(PersonRole.VIEWER)),
                clock.instant());
    }
}
