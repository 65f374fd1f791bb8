package switchboard.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import switchboard.journal.JournalChain;
import switchboard.journal.NodeSession;
import switchboard.journal.SessionBook;

/// The evidence of one upgrade in every form. The same journal gives the same bytes.
public final class EvidencePack {
    private final Sources from;
    private final Dossier dossier;
    private final JournalChain chain;
    private final SessionBook book;

    EvidencePack(Sources from, Dossier dossier, JournalChain chain, SessionBook book) {
        this.from = from;
        this.dossier = dossier;
        this.chain = chain;
        this.book = book;
    }

    /// A name for files of it, without an ending.
    public String fileName() {
        String cluster = from.cluster().value().replaceAll("[^A-Za-z0-9-]", "_");
        return "evidence-" + cluster + "-" + from.number();
    }

    /// A short text to be pasted into a change record. No line of it is a formula.
    public String summary() {
        return new SummaryText(dossier).text();
    }

    /// The page, with everything in it.
    public void html(OutputStream to) throws IOException {
        to.write(page().html().getBytes(StandardCharsets.UTF_8));
    }

    /// The same page, printed.
    public void pdf(OutputStream to) throws IOException {
        new PdfPrint(page().document()).write(to);
    }

    /// The same for programs; [Dossier] describes the layout.
    public void json(OutputStream to) {
        DossierJson.write(dossier, to);
    }

    /// All files in one, with their hashes.
    public void zip(OutputStream to) throws IOException {
        try (PackFile file = new PackFile(to, from.until())) {
            file.add("evidence.html", this::html);
            file.add("evidence.pdf", this::pdf);
            file.add("evidence.json", this::json);
            file.add("summary.txt", out -> out.write(summary().getBytes(StandardCharsets.UTF_8)));
            file.add(
                    "journal.jsonl",
                    out -> chain.export(from.first() - 1, from.last().sequence(), out));
            for (NodeSession session : from.sessions()) {
                file.add(Reading.file(session), out -> transcript(session, out));
            }
            file.manifest();
        }
    }

    private void transcript(NodeSession session, OutputStream to) throws IOException {
        var script = book.read(from.cluster(), session.id(), from.until());
        to.write(script.map(SessionBook.Script::whole).orElse("").getBytes(StandardCharsets.UTF_8));
    }

    private Page page() {
        return new Page(dossier);
    }
}
