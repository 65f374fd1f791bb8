package switchboard.ssh;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;

/// What a node prints, from the connection's thread to the loop that reads it. A character whose
/// bytes arrive apart is put together; bytes that are no UTF-8 become U+FFFD.
final class ShellText extends OutputStream {
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final InstantSource clock;
    private final StringBuilder text = new StringBuilder();
    private ByteBuffer begun = ByteBuffer.allocate(0);
    private Instant heardAt;

    ShellText(InstantSource clock) {
        this.clock = clock;
        this.heardAt = clock.instant();
    }

    /// What has come since the last call.
    synchronized String take() {
        String taken = text.toString();
        text.setLength(0);
        return taken;
    }

    /// When something last came.
    synchronized Instant heardAt() {
        return heardAt;
    }

    @Override
    public void write(int octet) {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        heardAt = clock.instant();
        var all = ByteBuffer.allocate(begun.remaining() + length);
        all.put(begun).put(bytes, offset, length).flip();
        var characters = CharBuffer.allocate(all.remaining());
        decoder.decode(all, characters, false);
        text.append(characters.flip());
        begun = all;
    }
}
