package switchboard.evidence;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Writes a character that the PDF's fonts lack as its number, ‹U+6F22›: a blank or a box would say
/// less than the node did.
final class PrintableText {
    private static final Font FONT = font();

    private PrintableText() {}

    static void in(Element element) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                in(inner);
            } else {
                child.setNodeValue(of(child.getNodeValue()));
            }
        }
    }

    static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        it -> {
                            if (it < 0x7f || FONT.canDisplay(it)) {
                                shown.appendCodePoint(it);
                            } else {
                                shown.append("‹U+%04X›".formatted(it));
                            }
                        });
        return shown.toString();
    }

    private static Font font() {
        try (InputStream in = PdfPrint.open("DejaVuSansMono.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException broken) {
            throw new IllegalStateException("the font cannot be read", broken);
        }
    }
}
