package switchboard.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import switchboard.cluster.ClusterName;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.upgrade.LiveClusters;
import switchboard.upgrade.Rehearsals;

/// Rehearsals: begin, mend, end.
@RestController
@RequestMapping("/api/v1/clusters/{name}")
@Tag(name = ApiDescription.UPGRADES)
class RehearsalsController {
    private final SignedIn signedIn;
    private final Rehearsals rehearsals;
    private final LiveClusters live;

    RehearsalsController(SignedIn signedIn, Rehearsals rehearsals, LiveClusters live) {
        this.signedIn = signedIn;
        this.rehearsals = rehearsals;
        this.live = live;
    }

    /// The name of a rehearsal.
    record Begun(String name, RehearsalAnswer rehearsal) {}

    @PostMapping("/rehearsals")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Rehearse a plan",
            description =
                    "Makes nodes on the server's own machine in the shape of this cluster, without"
                            + " its addresses, keys and accounts, and carries the plan out on them"
                            + " at sixty times the speed. The rehearsal is a cluster of its own,"
                            + " marked as one in every answer. Needs an operator.")
    ResponseEntity<Begun> begin(@PathVariable String name, @Valid @RequestBody Rehearse wish) {
        Person person = signedIn.require(PersonRole.OPERATOR);
        ClusterName begun = rehearsals.begin(new ClusterName(name), wish.wish(), person);
        return ResponseEntity.created(URI.create("/api/v1/clusters/" + begun)).body(answer(begun));
    }

    @PostMapping("/rehearsal/mend")
    @Operation(
            summary = "Mend what went wrong in a rehearsal",
            description =
                    "Ends every fault that was chosen for the rehearsal, as somebody at its nodes"
                            + " would. Needs an operator.")
    Begun mend(@PathVariable String name) {
        Person person = signedIn.require(PersonRole.OPERATOR);
        rehearsals.mend(new ClusterName(name), person);
        return answer(new ClusterName(name));
    }

    @PostMapping("/rehearsal/end")
    @Operation(
            summary = "End a rehearsal",
            description = "Its nodes go; what happened stays in the journal. Needs an operator.")
    Begun end(@PathVariable String name) {
        Person person = signedIn.require(PersonRole.OPERATOR);
        rehearsals.end(new ClusterName(name), person);
        return answer(new ClusterName(name));
    }

    private Begun answer(ClusterName name) {
        return new Begun(name.value(), RehearsalAnswer.of(live.cluster(name)).orElseThrow());
    }
}
