package switchboard.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.journal.SessionBook;
import switchboard.journal.SessionWish;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.upgrade.LiveClusters;

/// What was typed in sessions with nodes, and what came.
@RestController
@RequestMapping("/api/v1/clusters/{name}/sessions")
@Tag(name = ApiDescription.SESSIONS)
class SessionsController {
    private final SignedIn signedIn;
    private final LiveClusters live;
    private final SessionBook book;

    SessionsController(SignedIn signedIn, LiveClusters live, SessionBook book) {
        this.signedIn = signedIn;
        this.live = live;
        this.book = book;
    }

    @GetMapping
    @Operation(
            summary = "List the sessions with the nodes of a cluster",
            description =
                    "Sessions of which a transcript is kept, newest first. A search looks through"
                            + " the text of all of them, line by line.")
    List<SessionAnswer> list(
            @PathVariable String name,
            @Parameter(description = "Only with this node", example = "ber-sub1") @RequestParam
                    Optional<String> node,
            @Parameter(description = "Only those of this step") @RequestParam
                    Optional<@Min(1) Integer> step,
            @Parameter(description = "Only those with this in one line, in capitals or not")
                    @Size(max = 200)
                    @RequestParam(defaultValue = "")
                    String search,
            @Parameter(description = "How many at most")
                    @Min(1)
                    @Max(1000)
                    @RequestParam(defaultValue = "100")
                    int limit) {
        signedIn.require(PersonRole.VIEWER);
        return book
                .find(cluster(name), new SessionWish(node, step, Optional.empty(), search, limit))
                .stream()
                .map(SessionAnswer::of)
                .toList();
    }

    @GetMapping(path = "/{id}", produces = "text/plain;charset=UTF-8")
    @Operation(
            summary = "Read a session",
            description =
                    "The transcript as text. Every line begins with its time in UTC, or blanks where"
                            + " it is the same; then > before what was typed, | before what the"
                            + " node printed, # before what is said about the transcript. Secrets"
                            + " are masked, control characters are shown as their pictures.")
    String read(@PathVariable String name, @PathVariable long id) {
        signedIn.require(PersonRole.VIEWER);
        return book.read(cluster(name), id)
                .map(SessionBook.Script::whole)
                .orElseThrow(() -> new InvalidInput(Sentence.of("input.no-such-session", id)));
    }

    private ClusterName cluster(String name) {
        return live.cluster(new ClusterName(name)).name();
    }
}
