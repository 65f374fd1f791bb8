package switchboard.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import switchboard.approval.ApprovalDesk;
import switchboard.approval.ApprovalRequest;
import switchboard.cluster.ClusterName;
import switchboard.journal.JournalChain;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.RecentProof;
import switchboard.security.SignedIn;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.LiveClusters;
import switchboard.upgrade.ServiceImpact;

/// Approvals: list, look, approve, refuse.
@RestController
@RequestMapping("/api/v1/approvals")
@Tag(name = ApiDescription.APPROVALS)
class ApprovalsController {
    private final SignedIn signedIn;
    private final LiveClusters live;
    private final ApprovalDesk desk;
    private final InstantSource clock;
    private final JournalChain chain;

    ApprovalsController(
            SignedIn signedIn,
            LiveClusters live,
            ApprovalDesk desk,
            InstantSource clock,
            JournalChain chain) {
        this.signedIn = signedIn;
        this.live = live;
        this.desk = desk;
        this.clock = clock;
        this.chain = chain;
    }

    @GetMapping
    @Operation(
            summary = "List approval requests",
            description =
                    "Without a cluster those of all clusters that wait for an approver, with one"
                            + " all that it ever had; oldest first.")
    List<ApprovalAnswer> list(
            @Parameter(description = "Only this cluster, decided requests too", example = "BER")
                    @RequestParam
                    Optional<String> cluster) {
        Person person = signedIn.require(PersonRole.VIEWER);
        List<ApprovalRequest> requests =
                cluster.map(name -> desk.of(live.cluster(new ClusterName(name)).name()))
                        .orElseGet(desk::waiting);
        return requests.stream().map(it -> answer(it, person)).toList();
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "Look at an approval request",
            description = "The step, what the rules said when it was asked, and the answer.")
    ApprovalAnswer look(@PathVariable long id) {
        Person person = signedIn.require(PersonRole.VIEWER);
        return answer(desk.request(id), person);
    }

    @PostMapping("/{id}/approve")
    @Operation(
            summary = "Approve",
            description =
                    "Says yes to this one step on what the rules say now. It is used once, and"
                            + " falls when what they say has changed. Needs an approver other than"
                            + " who asked; who chose to rehearse alone approves the steps of that"
                            + " rehearsal too.")
    ApprovalAnswer approve(@PathVariable long id, @Valid @RequestBody Optional<Said.Comment> said) {
        // The desk itself says who may: an approver, or who rehearses alone.
        RecentProof proof = signedIn.recent(PersonRole.VIEWER);
        return answer(desk.approve(id, proof, Said.Comment.of(said)), proof.person());
    }

    @PostMapping("/{id}/withdraw")
    @Operation(
            summary = "Take a request back",
            description =
                    "Who asked for it no longer wants it. The step holds until somebody has it"
                            + " tried again. Needs the operator who asked.")
    ApprovalAnswer withdraw(
            @PathVariable long id, @Valid @RequestBody Optional<Said.Comment> said) {
        Person person = signedIn.require(PersonRole.OPERATOR);
        return answer(desk.takeBack(id, person, Said.Comment.of(said)), person);
    }

    @PostMapping("/{id}/refuse")
    @Operation(
            summary = "Refuse",
            description =
                    "Says no. The step holds until an operator tries it again. Needs an approver"
                            + " and a reason.")
    ApprovalAnswer refuse(@PathVariable long id, @Valid @RequestBody Said.Reason said) {
        Person person = signedIn.require(PersonRole.APPROVER);
        return answer(desk.refuse(id, person, said.reason()), person);
    }

    private ApprovalAnswer answer(ApprovalRequest request, Person person) {
        Instant now = clock.instant();
        Optional<LiveCluster> cluster = live.find(request.cluster());
        return ApprovalAnswer.of(
                request,
                person,
                cluster.filter(it -> it.rehearsesAlone(person.name())).isPresent(),
                cluster.flatMap(it -> ServiceImpact.of(it, request, now)),
                now,
                HeadAnswer.of(chain));
    }
}
