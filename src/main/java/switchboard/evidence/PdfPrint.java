package switchboard.evidence;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/// Prints a page as PDF with fonts of its own. Nothing is loaded for it; its dates and its identity
/// are fixed, so that the same page gives the same bytes.
final class PdfPrint {
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    private final Document page;

    PdfPrint(Document page) {
        this.page = page;
        PrintableText.in(page.getDocumentElement());
    }

    void write(OutputStream to) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(page, "about:blank");
        builder.useUriResolver((_, uri) -> uri.startsWith("#") ? uri : null);
        font(builder, "DejaVuSans.ttf", "Evidence Sans", 400);
        font(builder, "DejaVuSans-Bold.ttf", "Evidence Sans", 700);
        font(builder, "DejaVuSansMono.ttf", "Evidence Mono", 400);
        builder.toStream(OutputStream.nullOutputStream());
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            Calendar epoch = GregorianCalendar.from(Instant.EPOCH.atZone(ZoneOffset.UTC));
            document.getDocumentInformation().setCreationDate(epoch);
            document.getDocumentInformation().setModificationDate(epoch);
            document.setDocumentId(1L);
            document.save(to);
        }
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> open(file), family, weight, FontStyle.NORMAL, true);
    }

    static InputStream open(String file) {
        return Objects.requireNonNull(PdfPrint.class.getResourceAsStream(FONTS + file));
    }
}
