package switchboard.evidence;

import java.io.OutputStream;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes what a program reads, in ASCII: what turns the direction of writing, or moves a cursor,
/// does nothing to whoever opens the file.
final class DossierJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build();

    private DossierJson() {}

    static void write(Object layout, OutputStream to) {
        MAPPER.writer()
                .without(tools.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
                .writeValue(to, layout);
    }
}
