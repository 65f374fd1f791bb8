package switchboard.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import switchboard.cluster.ClusterName;
import switchboard.readiness.CheckId;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.upgrade.LiveClusters;
import switchboard.upgrade.ReadinessChecks;

/// Whether clusters are fit to be upgraded, and came back as they were.
@RestController
@Tag(name = ApiDescription.UPGRADES)
@RequestMapping("/api/v1/clusters/{name}/readiness")
final class ReadinessController {
    private final SignedIn signedIn;
    private final LiveClusters live;
    private final ReadinessChecks checks;

    ReadinessController(SignedIn signedIn, LiveClusters live, ReadinessChecks checks) {
        this.signedIn = signedIn;
        this.live = live;
        this.checks = checks;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Run the readiness checks",
            description =
                    "Has all nodes asked, in sessions of their own, with commands that only read;"
                            + " on a node that is being changed, only with those that it takes"
                            + " then. It takes minutes; asking tells how far it is. Needs an"
                            + " operator.")
    ReadinessAnswer run(@PathVariable String name) {
        checks.run(new ClusterName(name), signedIn.require(PersonRole.OPERATOR));
        return answer(name);
    }

    @PostMapping("/{check}")
    @Operation(
            summary = "Answer for what a check could not tell",
            description =
                    "Says what a person saw who looked at the nodes themselves: the check then"
                            + " holds nothing, until the nodes are asked again. What has failed"
                            + " cannot be answered for. Needs an operator.")
    ReadinessAnswer looked(
            @PathVariable String name,
            @PathVariable CheckId check,
            @Valid @RequestBody LookedAt wish) {
        checks.look(
                new ClusterName(name),
                check,
                wish.comment(),
                signedIn.require(PersonRole.OPERATOR));
        return answer(name);
    }

    @GetMapping
    @Operation(
            summary = "Look at the readiness",
            description =
                    "What each check says of each node by its last answers, what holds the start of"
                            + " an upgrade, and, once the nodes were asked again after an upgrade,"
                            + " what is not as it was. Any role.")
    ReadinessAnswer look(@PathVariable String name) {
        signedIn.require(PersonRole.VIEWER);
        return answer(name);
    }

    private ReadinessAnswer answer(String name) {
        return ReadinessAnswer.of(checks.report(live.cluster(new ClusterName(name))));
    }
}
