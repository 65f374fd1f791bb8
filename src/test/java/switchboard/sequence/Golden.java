package switchboard.sequence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The reviewed text of a plan. What a planner says now stands under `target/plans`, from where it
/// is copied once it has been read and found right.
final class Golden {
    private static final Path REVIEWED = Path.of("src/test/resources/plans");
    private static final Path NOW = Path.of("target/plans");

    private Golden() {}

    /// The reviewed text with that name; empty when there is none yet.
    static String of(String name, String now) throws IOException {
        Files.createDirectories(NOW);
        Files.writeString(NOW.resolve(name + ".txt"), now);
        Path reviewed = REVIEWED.resolve(name + ".txt");
        return Files.exists(reviewed) ? Files.readString(reviewed) : "";
    }
}
