package switchboard.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import switchboard.approval.ApprovalDesk;
import switchboard.cluster.ClusterName;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.sequence.ApprovalKind;
import switchboard.upgrade.LiveClusters;

/// How many people approve the steps of a cluster.
@RestController
@RequestMapping("/api/v1/clusters/{name}/approvals-needed")
@Tag(name = ApiDescription.APPROVALS)
class ApprovalsNeededController {
    private final SignedIn signedIn;
    private final LiveClusters live;
    private final ApprovalDesk desk;

    ApprovalsNeededController(SignedIn signedIn, LiveClusters live, ApprovalDesk desk) {
        this.signedIn = signedIn;
        this.live = live;
        this.desk = desk;
    }

    /// How many it is to take.
    ///
    /// @param kind the steps that are meant
    /// @param number how many people, 1 to 9
    record Wish(
            @NotNull ApprovalKind kind,
            @Schema(description = "How many people, 1 to 9", example = "2") int number) {}

    @GetMapping
    @Operation(
            summary = "How many people approve",
            description = "The number for each kind of step. Any role.")
    Map<ApprovalKind, Integer> look(@PathVariable String name) {
        signedIn.require(PersonRole.VIEWER);
        return all(live.cluster(new ClusterName(name)).name());
    }

    @PutMapping
    @Operation(
            summary = "Say how many people approve",
            description =
                    "For one kind of step. A request that waits, or was approved on another"
                            + " number, falls and is asked for again. Needs an admin.")
    Map<ApprovalKind, Integer> say(@PathVariable String name, @Valid @RequestBody Wish wish) {
        Person person = signedIn.require(PersonRole.ADMIN);
        ClusterName cluster = live.cluster(new ClusterName(name)).name();
        desk.require(cluster, wish.kind(), wish.number(), person);
        return all(cluster);
    }

    private Map<ApprovalKind, Integer> all(ClusterName cluster) {
        Map<ApprovalKind, Integer> all = new EnumMap<>(ApprovalKind.class);
        for (ApprovalKind kind : ApprovalKind.values()) {
            all.put(kind, desk.needed(cluster, kind));
        }
        return all;
    }
}
