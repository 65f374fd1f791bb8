package switchboard.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import switchboard.cluster.ClusterName;
import switchboard.journal.Entry;
import switchboard.journal.Journal;
import switchboard.journal.JournalChain;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.upgrade.LiveClusters;

/// The journal, to be read forward from any line.
@RestController
@RequestMapping("/api/v1/journal")
@Tag(name = ApiDescription.JOURNAL)
class JournalController {
    private static final int MOST = 1000;

    private final SignedIn signedIn;
    private final LiveClusters live;
    private final Journal journal;
    private final JournalChain chain;

    JournalController(SignedIn signedIn, LiveClusters live, Journal journal, JournalChain chain) {
        this.signedIn = signedIn;
        this.live = live;
        this.journal = journal;
        this.chain = chain;
    }

    @GetMapping("/head")
    @Operation(
            summary = "Look at the head of the journal",
            description = "It stands for every entry: when one is altered, it is another.")
    HeadAnswer head() {
        signedIn.require(PersonRole.VIEWER);
        return HeadAnswer.of(chain);
    }

    @GetMapping(path = "/export", produces = "application/jsonl")
    @Operation(
            summary = "Export the journal",
            description =
                    "Every entry with its hashes, one JSON object a line. The command verify of the"
                            + " product checks it without the server.")
    void export(HttpServletResponse answer) throws IOException {
        signedIn.require(PersonRole.VIEWER);
        answer.setContentType("application/jsonl");
        answer.setHeader("Content-Disposition", "attachment; filename=\"journal.jsonl\"");
        chain.export(answer.getOutputStream());
    }

    @GetMapping
    @Operation(
            summary = "Read the journal",
            description =
                    "What was seen, decided, approved and sent, oldest first. Give the sequence of"
                            + " the last line you have as after, until no more come.")
    List<EntryAnswer> read(
            @Parameter(description = "Only this cluster", example = "BER") @RequestParam
                    Optional<String> cluster,
            @Parameter(description = "Only lines after this one")
                    @Min(0)
                    @RequestParam(defaultValue = "0")
                    long after,
            @Parameter(description = "How many lines at most")
                    @Min(1)
                    @Max(MOST)
                    @RequestParam(defaultValue = "100")
                    int limit) {
        signedIn.require(PersonRole.VIEWER);
        Optional<ClusterName> only =
                cluster.map(name -> live.cluster(new ClusterName(name)).name());
        Predicate<Entry> wanted = entry -> only.map(entry.event().cluster()::equals).orElse(true);
        return read(wanted, after, limit).stream().map(EntryAnswer::of).toList();
    }

    /// Goes through the journal in pages, so that a long one is never in memory as a whole.
    private List<Entry> read(Predicate<Entry> wanted, long after, int limit) {
        List<Entry> found = new ArrayList<>();
        List<Entry> page = journal.after(after, MOST);
        while (!page.isEmpty() && found.size() < limit) {
            page.stream().filter(wanted).limit(limit - found.size()).forEach(found::add);
            page = page.size() < MOST ? List.of() : journal.after(page.getLast().sequence(), MOST);
        }
        return found;
    }
}
