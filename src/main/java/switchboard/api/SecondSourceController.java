package switchboard.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import switchboard.cluster.ClusterName;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.RecentProof;
import switchboard.security.SignedIn;
import switchboard.upgrade.SecondSources;

/// The second source of a cluster.
@RestController
@RequestMapping("/api/v1/clusters/{name}/second-source")
@Tag(name = ApiDescription.CLUSTERS)
class SecondSourceController {
    private final SignedIn signedIn;
    private final SecondSources sources;

    SecondSourceController(SignedIn signedIn, SecondSources sources) {
        this.signedIn = signedIn;
        this.sources = sources;
    }

    @GetMapping
    @Operation(
            summary = "Look at the second source",
            description =
                    "Whether the nodes' own web services are asked beside their commands, and the"
                            + " certificates that wait to be confirmed. What they say stands with"
                            + " each node of the cluster.")
    SecondSourceAnswer look(@PathVariable String name) {
        signedIn.require(PersonRole.VIEWER);
        return SecondSourceAnswer.of(sources.of(new ClusterName(name)));
    }

    @PutMapping
    @Operation(
            summary = "Turn the second source on or off",
            description =
                    "Read-only calls, at most one per node in ten seconds. Nothing ever waits for"
                            + " them. Turned off, what they said is forgotten. Needs an operator"
                            + " or an admin.")
    SecondSourceAnswer use(@PathVariable String name, @Valid @RequestBody UseSecondSource wish) {
        Person person = signedIn.require(PersonRole.VIEWER);
        sources.use(new ClusterName(name), wish.used(), person);
        return SecondSourceAnswer.of(sources.of(new ClusterName(name)));
    }

    @PutMapping("/account")
    @Operation(
            summary = "Give an application account for the counters",
            description =
                    "An application user that may read performance counters; the account of the"
                            + " nodes is never tried there. Needs an operator.")
    SecondSourceAnswer account(@PathVariable String name, @Valid @RequestBody ChangeAccount wish) {
        RecentProof proof = signedIn.recent(PersonRole.OPERATOR);
        sources.changeAccount(new ClusterName(name), wish.user(), wish.password(), proof);
        return SecondSourceAnswer.of(sources.of(new ClusterName(name)));
    }

    @PostMapping("/certificates")
    @Operation(
            summary = "Confirm a certificate",
            description =
                    "Pins the certificate of a node's web services, which must be the one that was"
                            + " seen last: compare it with what the node's own console shows."
                            + " Needs an operator, and an admin where another one was confirmed"
                            + " before.")
    SecondSourceAnswer confirm(@PathVariable String name, @Valid @RequestBody ConfirmKey wish) {
        Person person = signedIn.require(PersonRole.VIEWER);
        sources.confirm(new ClusterName(name), wish.address(), wish.fingerprint(), person);
        return SecondSourceAnswer.of(sources.of(new ClusterName(name)));
    }
}
