package switchboard.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import switchboard.cluster.ClusterName;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.upgrade.EmergencyStops;

/// The emergency stop.
@RestController
@RequestMapping("/api/v1/emergency-stop")
@Tag(name = ApiDescription.UPGRADES)
class EmergencyController {
    private final SignedIn signedIn;
    private final EmergencyStops stops;

    EmergencyController(SignedIn signedIn, EmergencyStops stops) {
        this.signedIn = signedIn;
        this.stops = stops;
    }

    /// What was stopped.
    ///
    /// @param stopped the clusters whose upgrades were running and stand paused now
    @Schema(name = "EmergencyStop")
    record Stopped(List<String> stopped) {}

    @PostMapping
    @Operation(
            summary = "Call an emergency stop",
            description =
                    "From this moment nothing that changes is typed on any cluster. Every running"
                            + " upgrade stands paused and its approvals have fallen; what runs on"
                            + " the nodes goes on. Each has to be resumed by itself. Any role that"
                            + " does more than look.")
    Stopped call() {
        return new Stopped(
                stops.call(signedIn.require(PersonRole.VIEWER)).stream()
                        .map(ClusterName::value)
                        .sorted()
                        .toList());
    }
}
