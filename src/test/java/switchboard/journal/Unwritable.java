package switchboard.journal;

/// A journal that could not be written just now, until it is closed.
public record Unwritable(SafeMode mode) implements AutoCloseable {
    /// Begins it.
    public Unwritable {
        mode.couldNotWrite(new IllegalStateException("No space left on device"));
    }

    @Override
    public void close() {
        mode.couldWrite();
    }
}
