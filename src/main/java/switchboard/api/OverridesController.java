package switchboard.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import switchboard.cluster.ClusterName;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.sequence.RuleId;
import switchboard.sequence.RuleOverride;
import switchboard.upgrade.LiveClusters;
import switchboard.upgrade.Overrides;
import switchboard.upgrade.Upgrade;

/// Rules that people set aside until the end of an upgrade.
@RestController
@RequestMapping("/api/v1/clusters/{name}/upgrade/overrides")
@Tag(name = ApiDescription.UPGRADES)
class OverridesController {
    private final SignedIn signedIn;
    private final LiveClusters live;
    private final Overrides overrides;

    OverridesController(SignedIn signedIn, LiveClusters live, Overrides overrides) {
        this.signedIn = signedIn;
        this.live = live;
        this.overrides = overrides;
    }

    @GetMapping
    @Operation(
            summary = "List the rules that are set aside",
            description =
                    "Those of the latest upgrade, and those that somebody asks for. Any role.")
    List<OverrideAnswer> list(@PathVariable String name) {
        signedIn.require(PersonRole.VIEWER);
        return live.cluster(new ClusterName(name)).upgrade().stream()
                .map(Upgrade::overrides)
                .flatMap(it -> it.values().stream())
                .sorted(Comparator.comparing(RuleOverride::rule))
                .map(OverrideAnswer::of)
                .toList();
    }

    @PostMapping("/{rule}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Ask for a rule to be set aside",
            description =
                    "Only TYP_3 and COP_7 can be, while they hold a next step. It holds nothing"
                            + " more once two approvers have agreed. Needs an operator and a"
                            + " reason.")
    void ask(
            @PathVariable String name,
            @PathVariable RuleId rule,
            @Valid @RequestBody Said.Reason said) {
        overrides.ask(
                new ClusterName(name), rule, said.reason(), signedIn.require(PersonRole.OPERATOR));
    }

    @PostMapping("/{rule}/agree")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Agree that a rule is set aside",
            description = "Needs an approver other than who asked and who agreed before.")
    void agree(@PathVariable String name, @PathVariable RuleId rule) {
        overrides.agree(new ClusterName(name), rule, signedIn.recent(PersonRole.APPROVER));
    }

    @DeleteMapping("/{rule}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Let a rule count again",
            description = "Takes back a request, too. Needs an operator or an approver.")
    void end(@PathVariable String name, @PathVariable RuleId rule) {
        overrides.end(new ClusterName(name), rule, signedIn.require(PersonRole.VIEWER));
    }
}
