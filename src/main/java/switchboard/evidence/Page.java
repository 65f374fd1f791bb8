package switchboard.evidence;

import static switchboard.evidence.Wording.say;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// The page that a change manager reads: no script, nothing loaded, the same on paper.
final class Page {
    private final Dossier told;
    private final Wording words;
    private final Markup page = new Markup();

    Page(Dossier told) {
        this.told = told;
        this.words = Wording.of(told);
        Element html = page.root();
        html.setAttribute("lang", switchboard.cluster.Sentence.language().getLanguage());
        head(html);
        Element body = page.add(html, "body");
        body(body);
    }

    Document document() {
        return page.document();
    }

    String html() {
        return page.html();
    }

    private String title() {
        return say("evidence.title", told.upgrade().cluster(), told.upgrade().number());
    }

    private void head(Element html) {
        Element head = page.add(html, "head");
        page.add(head, "meta").setAttribute("charset", "utf-8");
        Element policy = page.add(head, "meta");
        policy.setAttribute("http-equiv", "Content-Security-Policy");
        policy.setAttribute("content", "default-src 'none'; style-src 'unsafe-inline'");
        Element size = page.add(head, "meta");
        size.setAttribute("name", "viewport");
        size.setAttribute("content", "width=device-width, initial-scale=1");
        page.add(head, "title", title());
        page.add(head, "style").setTextContent(sheet() + marks());
    }

    private static String sheet() {
        try (InputStream in = Page.class.getResourceAsStream("/switchboard/evidence.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// What stands on every page of paper.
    private String marks() {
        String all =
                marked().stream().collect(Collectors.joining(" ")).replaceAll("[\\\\\"\n<]", "");
        String foot = (title() + " \u00b7 " + told.chain().head()).replaceAll("[\\\\\"\n<]", "");
        return "@page{@top-center{content:\""
                + all
                + "\";font-family:\"Evidence Sans\";font-weight:bold}@bottom-left{font-family:\"Evidence Sans\";font-size:7.5pt;width:85%;content:\""
                + foot
                + "\"}}\n";
    }

    private List<String> marked() {
        List<String> marks = new java.util.ArrayList<>();
        told.upgrade().rehearsal().ifPresent(it -> marks.add(say("evidence.rehearsal", it)));
        told.upgrade()
                .madeAt()
                .ifPresent(it -> marks.add(say("evidence.not-finished", words.time(it))));
        return marks;
    }

    private void body(Element body) {
        Element header = page.add(body, "header");
        page.add(header, "h1", title());
        marked().forEach(it -> page.add(header, "p", it).setAttribute("class", "mark"));
        Element main = page.add(body, "main");
        Sections sections = new Sections(told, words, page, main);
        sections.cover();
        sections.plan();
        sections.approvals();
        sections.commands();
        sections.deviations();
        sections.readiness();
        sections.rest();
    }
}
