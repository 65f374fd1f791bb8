package switchboard.cli;

/// How often the tests with spoiled answers try: little in every build, a thousand times as much
/// with `-Dswitchboard.fuzz=1000`.
final class Rounds {
    private Rounds() {}

    static int times(int rounds) {
        return rounds * Integer.getInteger("switchboard.fuzz", 1);
    }

    /// Prints what was tried, so that a build shows that it was.
    static void tell(String what, Object... counts) {
        System.out.println("fuzz: " + what.formatted(counts));
    }
}
