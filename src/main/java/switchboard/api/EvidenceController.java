package switchboard.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import switchboard.cluster.ClusterName;
import switchboard.evidence.EvidencePack;
import switchboard.evidence.EvidencePacks;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;

/// The evidence of an upgrade, whole or in one of its forms.
@RestController
@RequestMapping("/api/v1/clusters/{name}/upgrades/{number}")
@Tag(name = ApiDescription.UPGRADES)
class EvidenceController {
    private static final String NUMBER = " Upgrades of a cluster are counted from 1. Any role.";

    private final SignedIn signedIn;
    private final EvidencePacks packs;

    EvidenceController(SignedIn signedIn, EvidencePacks packs) {
        this.signedIn = signedIn;
        this.packs = packs;
    }

    @GetMapping("/evidence.zip")
    @Operation(
            summary = "Get the evidence pack",
            description = "Page, PDF, JSON, summary, journal, transcripts and manifest." + NUMBER)
    void zip(@PathVariable String name, @PathVariable int number, HttpServletResponse answer)
            throws IOException {
        EvidencePack pack = pack(name, number);
        begin(answer, "application/zip", "attachment", pack.fileName() + ".zip");
        pack.zip(answer.getOutputStream());
    }

    @GetMapping("/evidence.html")
    @Operation(
            summary = "Read the evidence as a page",
            description = "One page without script that loads nothing." + NUMBER)
    void html(@PathVariable String name, @PathVariable int number, HttpServletResponse answer)
            throws IOException {
        EvidencePack pack = pack(name, number);
        begin(answer, "text/html;charset=UTF-8", "attachment", pack.fileName() + ".html");
        pack.html(answer.getOutputStream());
    }

    @GetMapping("/evidence.pdf")
    @Operation(summary = "Read the evidence as PDF", description = "The page, printed." + NUMBER)
    void pdf(@PathVariable String name, @PathVariable int number, HttpServletResponse answer)
            throws IOException {
        EvidencePack pack = pack(name, number);
        begin(answer, "application/pdf", "attachment", pack.fileName() + ".pdf");
        pack.pdf(answer.getOutputStream());
    }

    @GetMapping("/evidence.json")
    @Operation(
            summary = "Read the evidence as JSON",
            description = "The field layout names the layout and its version." + NUMBER)
    void json(@PathVariable String name, @PathVariable int number, HttpServletResponse answer)
            throws IOException {
        EvidencePack pack = pack(name, number);
        begin(answer, "application/json", "inline", pack.fileName() + ".json");
        pack.json(answer.getOutputStream());
    }

    @GetMapping(path = "/evidence.txt", produces = "text/plain;charset=UTF-8")
    @Operation(
            summary = "Read the summary of the evidence",
            description = "A short text to be pasted into a change record." + NUMBER)
    String summary(@PathVariable String name, @PathVariable int number) {
        return pack(name, number).summary();
    }

    private EvidencePack pack(String name, int number) {
        return packs.pack(new ClusterName(name), number, signedIn.require(PersonRole.VIEWER));
    }

    private static void begin(HttpServletResponse answer, String type, String how, String file) {
        answer.setContentType(type);
        answer.setHeader("Content-Disposition", how + "; filename=\"" + file + "\"");
    }
}
