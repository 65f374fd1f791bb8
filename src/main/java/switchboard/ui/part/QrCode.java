package switchboard.ui.part;

import com.vaadin.flow.component.Svg;
import io.nayuki.qrcodegen.QrCode.Ecc;

/// A text as a square of dots for a camera. It is black on white in every theme: cameras read no
/// other.
final class QrCode extends Svg {
    private static final int QUIET = 4;

    /// @param text what the camera reads
    /// @param spoken what the picture is, for those who do not see it
    QrCode(String text, String spoken) {
        super(drawing(io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM)));
        addClassName("sb-qr");
        getElement().setAttribute("role", "img").setAttribute("aria-label", spoken);
    }

    // Only numbers go into the drawing, never the text.
    private static String drawing(io.nayuki.qrcodegen.QrCode code) {
        StringBuilder dots = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    dots.append("M%d,%dh1v1h-1z".formatted(x + QUIET, y + QUIET));
                }
            }
        }
        int all = code.size + 2 * QUIET;
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" width="220" height="220"
        aria-hidden="true" shape-rendering="crispEdges"><rect width="%1$d" height="%1$d"
        fill="#ffffff"/><path d="%2$s" fill="#000000"/></svg>"""
                .formatted(all, dots);
    }
}
