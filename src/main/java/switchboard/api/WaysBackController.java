package switchboard.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import switchboard.cluster.ClusterName;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.upgrade.WaysBack;

/// The way back to the older release.
@RestController
@Tag(name = ApiDescription.UPGRADES)
@RequestMapping("/api/v1/clusters/{name}/way-back")
final class WaysBackController {
    private final SignedIn signedIn;
    private final WaysBack ways;

    WaysBackController(SignedIn signedIn, WaysBack ways) {
        this.signedIn = signedIn;
        this.ways = ways;
    }

    @PostMapping("/plan")
    @Operation(
            summary = "Plan the way back",
            description =
                    "The plan that leads the cluster, or one node of it, back to the release on its inactive sides"
                            + " (REV-2). Nothing is begun and nothing is kept. Any role.")
    PlanAnswer plan(
            @PathVariable String name, @RequestBody(required = false) Optional<GoBack> wish) {
        return PlanAnswer.of(
                ways.plan(
                        new ClusterName(name),
                        GoBack.alone(wish),
                        signedIn.require(PersonRole.VIEWER)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Start the way back",
            description =
                    "Begins to lead the cluster back; it is then looked at as its upgrade. Every"
                            + " switch back waits for an approver. Needs an operator.")
    PlanAnswer start(
            @PathVariable String name, @RequestBody(required = false) Optional<GoBack> wish) {
        ClusterName cluster = new ClusterName(name);
        PlanAnswer plan = plan(name, wish);
        ways.start(cluster, GoBack.alone(wish), signedIn.recent(PersonRole.OPERATOR));
        return plan;
    }
}
