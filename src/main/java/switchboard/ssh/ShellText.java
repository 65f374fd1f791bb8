package switchboard.ssh;

import java.io.IOException;
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
///
/// **Why** it does not grow for ever: the loop takes every second what has come, and no answer of a
/// node is anywhere near the limit. A node that floods a session loses it, not us our memory.
final class ShellText extends OutputStream {
    /// Characters that may lie here until they are taken.
    static final int MOST = 16 * 1024 * 1024;

    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final InstantSource clock;
    private StringBuilder text = new StringBuilder();
    private ByteBuffer begun = ByteBuffer.allocate(0);
    private Instant heardAt;

    ShellText(InstantSource clock) {
        this.clock = clock;
        this.heardAt = clock.instant();
    }

    /// What has come since the last call.
    synchronized String take() {
        String taken = text.toString();
        text = new StringBuilder();
        return taken;
    }

    /// When something last came.
    synchronized Instant heardAt() {
        return heardAt;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    /// @throws IOException if too much lies here; the connection then ends the session
    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        if (text.length() + length > MOST) {
            throw new IOException("printed more than " + MOST + " characters that nobody read");
        }
        heardAt = clock.instant();
        var all = ByteBuffer.allocate(begun.remaining() + length);
        all.put(begun).put(bytes, offset, length).flip();
        var characters = CharBuffer.allocate(all.remaining());
        decoder.decode(all, characters, false);
        text.append(characters.flip());
        begun = all;
    }
}
