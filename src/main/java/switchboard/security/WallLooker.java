package switchboard.security;

/// Who looks at a wall: a paired wall itself, or a person at a desk. It can be kept for as long as
/// the page is open, and used by any thread; [WallSight] says what it may see at a time.
public final class WallLooker {
    private final Object principal;

    WallLooker(Object principal) {
        this.principal = principal;
    }

    Object principal() {
        return principal;
    }

    /// Whether it is a paired wall, with settings of its own.
    public boolean isPaired() {
        return principal instanceof Visitor.Wall;
    }
}
