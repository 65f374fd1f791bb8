package switchboard.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import switchboard.cluster.ClusterName;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.upgrade.ClusterZones;

/// The time zones of clusters. Times of this interface are in UTC whatever they are.
@RestController
@RequestMapping("/api/v1/clusters")
@Tag(name = ApiDescription.CLUSTERS)
class ZonesController {
    private final SignedIn signedIn;
    private final ClusterZones zones;

    ZonesController(SignedIn signedIn, ClusterZones zones) {
        this.signedIn = signedIn;
        this.zones = zones;
    }

    @PutMapping("/{name}/zone")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Say in which time zone a cluster is",
            description =
                    "Pages show its times in that zone. Without it the zone is taken that the"
                            + " publisher names; an empty one takes that again. Needs an operator.")
    void zone(@PathVariable String name, @Valid @RequestBody ZoneOfCluster wish) {
        zones.say(new ClusterName(name), wish.zone(), signedIn.require(PersonRole.OPERATOR));
    }
}
