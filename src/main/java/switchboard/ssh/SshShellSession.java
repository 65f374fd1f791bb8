package switchboard.ssh;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// The side of a session that the loop sees. It is opened and ended by others; the first end is
/// the one that counts.
final class SshShellSession implements ShellSession {
    /// Writing waits while the node does not read, so it has a thread of its own.
    private static final Executor TYPIST = Thread::startVirtualThread;

    private final ShellText text;
    private final CompletableFuture<Opened> opened = new CompletableFuture<>();
    private final CompletableFuture<ShellFailure> end = new CompletableFuture<>();
    private CompletableFuture<Void> typed = CompletableFuture.completedFuture(null);

    private record Opened(OutputStream keyboard, String algorithms) {}

    SshShellSession(InstantSource clock) {
        text = new ShellText(clock);
    }

    @Override
    public ShellPhase phase() {
        if (end.isDone()) {
            return new ShellPhase.Ended(end.join());
        }
        return opened.isDone()
                ? new ShellPhase.Open(opened.join().algorithms())
                : new ShellPhase.Opening();
    }

    @Override
    public String take() {
        return text.take();
    }

    @Override
    public Instant heardAt() {
        return text.heardAt();
    }

    @Override
    public void type(String line) {
        if (line.indexOf('\r') >= 0 || line.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("A line to type has more than one line");
        }
        press(line + "\r");
    }

    @Override
    public synchronized void press(String keys) {
        if (phase() instanceof ShellPhase.Open) {
            typed = typed.thenRunAsync(() -> write(keys), TYPIST);
        }
    }

    @Override
    public void close() {
        end(new ShellFailure(ShellFailure.Kind.CLOSED, ""));
    }

    /// Where to write what the node prints.
    OutputStream screen() {
        return text;
    }

    /// The shell is open and reads what is written here.
    ///
    /// @param algorithms what both sides agreed on
    void opened(OutputStream keys, String algorithms) {
        opened.complete(new Opened(keys, algorithms));
    }

    /// The session is over; only the first call says why.
    void end(ShellFailure why) {
        end.complete(why);
    }

    /// What to do when it is over, now if it is.
    void onEnd(Runnable action) {
        var _ = end.thenRun(action);
    }

    private void write(String keys) {
        if (end.isDone()) {
            return;
        }
        try {
            var out = opened.join().keyboard();
            out.write(keys.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            end(new ShellFailure(ShellFailure.Kind.LOST, Contact.words(e)));
        }
    }
}
