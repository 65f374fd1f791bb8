package switchboard.journal;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// The lines of an export as bytes. There is one way to write a line, and no other is read: a byte
/// that means nothing to JSON is not free to change either.
final class ExportJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .addMixIn(ExportLine.class, Named.class)
                    .build();

    private ExportJson() {}

    /// The line with its line feed.
    static byte[] write(ExportLine line) {
        String text = MAPPER.writerFor(ExportLine.class).writeValueAsString(line) + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Reads a line without its line feed; empty if it is not to the letter as it would be written.
    static Optional<ExportLine> read(byte[] line) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
            ExportLine read = MAPPER.readValue(text, ExportLine.class);
            String again = MAPPER.writerFor(ExportLine.class).writeValueAsString(read);
            return again.equals(text) ? Optional.of(read) : Optional.empty();
        } catch (CharacterCodingException | JacksonException | NullPointerException _) {
            return Optional.empty();
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "line")
    private interface Named {}
}
