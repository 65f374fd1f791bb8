package switchboard.evidence;

import java.io.StringWriter;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// A page as a tree. Text gets in as text only, so there is nothing to escape and nothing to
/// forget.
final class Markup {
    private final Document document;

    Markup() {
        try {
            document =
                    DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("the JDK has a parser", impossible);
        }
    }

    Document document() {
        return document;
    }

    Element root() {
        Element html = document.createElement("html");
        document.appendChild(html);
        return html;
    }

    Element add(Element to, String name) {
        Element element = document.createElement(name);
        to.appendChild(element);
        return element;
    }

    Element add(Element to, String name, String text) {
        Element element = add(to, name);
        element.setTextContent(Plain.cell(text));
        return element;
    }

    /// Text of several lines that is ours or was made visible before.
    void block(Element to, String text) {
        Element pre = add(to, "pre");
        pre.setTextContent(text.lines().map(Plain::line).reduce((a, b) -> a + "\n" + b).orElse(""));
    }

    Element section(Element to, String id, String title) {
        Element section = add(to, "section");
        section.setAttribute("aria-labelledby", id);
        add(section, "h2", title).setAttribute("id", id);
        return section;
    }

    /// A table whose first column names the row.
    void table(Element to, String caption, List<String> heads, List<List<String>> rows) {
        Element table = add(to, "table");
        add(table, "caption", caption);
        Element head = add(add(table, "thead"), "tr");
        heads.forEach(it -> add(head, "th", it).setAttribute("scope", "col"));
        Element body = add(table, "tbody");
        for (List<String> row : rows) {
            Element line = add(body, "tr");
            add(line, "th", row.getFirst()).setAttribute("scope", "row");
            row.stream().skip(1).forEach(it -> add(line, "td", it));
        }
    }

    String html() {
        try {
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer writer = factory.newTransformer();
            writer.setOutputProperty(OutputKeys.METHOD, "html");
            writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            writer.setOutputProperty(OutputKeys.INDENT, "no");
            StringWriter to = new StringWriter();
            writer.transform(new DOMSource(document), new StreamResult(to));
            return "<!DOCTYPE html>\n" + to + "\n";
        } catch (TransformerException impossible) {
            throw new IllegalStateException("a tree can be written", impossible);
        }
    }
}
