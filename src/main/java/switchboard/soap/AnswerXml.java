package switchboard.soap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// The XML of an answer, by local names: nodes number their namespace prefixes anew in each.
/// Document types and entities are refused, whoever sends them.
final class AnswerXml {
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private AnswerXml() {}

    /// The outermost element; empty if that is no XML.
    static Optional<Element> root(byte[] answer) {
        try {
            var document = builder().parse(new ByteArrayInputStream(answer));
            return Optional.ofNullable(document.getDocumentElement());
        } catch (SAXException | IOException notXml) {
            return Optional.empty();
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Quiet());
            return builder;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// All elements of that name, however deep.
    static List<Element> all(Element in, String name) {
        var found = in.getElementsByTagNameNS("*", name);
        List<Element> all = new ArrayList<>();
        for (int at = 0; at < found.getLength(); at++) {
            if (found.item(at) instanceof Element element) {
                all.add(element);
            }
        }
        return all;
    }

    /// The only element of that name, however deep; empty if there is none, or more than one.
    static Optional<Element> only(Element in, String name) {
        List<Element> all = all(in, name);
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /// The only child of that name.
    static Optional<Element> child(Element in, String name) {
        List<Element> all = all(in, name).stream().filter(it -> it.getParentNode() == in).toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /// What stands in an element, if there are no elements in it.
    static Optional<String> text(Element element) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(element.getTextContent()).map(String::strip);
    }

    /// The library would print to the console what it finds wrong.
    private static final class Quiet implements ErrorHandler {
        @Override
        public void warning(SAXParseException problem) {}

        @Override
        public void error(SAXParseException problem) throws SAXException {
            throw problem;
        }

        @Override
        public void fatalError(SAXParseException problem) throws SAXException {
            throw problem;
        }
    }
}
