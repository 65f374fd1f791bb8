package switchboard.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import switchboard.lab.Act;
import switchboard.lab.LabShapes;

/// A night in which somebody sets the clock of the machine, forward while a node installs and back
/// while a switch waits for a yes. The nodes have clocks of their own, and what they recorded
/// judges. `./switchboard soak` lives it.
@Tag("night")
@EnabledIfSystemProperty(named = "switchboard.kills", matches = ".+")
class ClockStepsTest {
    @TempDir Path directory;

    private static Optional<Path> library() {
        return Stream.of("x86_64-linux-gnu", "aarch64-linux-gnu")
                .map(it -> Path.of("/usr/lib", it, "faketime", "libfaketimeMT.so.1"))
                .filter(Files::exists)
                .findFirst();
    }

    @Test
    void a_clock_that_is_set_forward_and_far_back_changes_nothing() throws IOException {
        assumeThat(library()).as("libfaketime is there (Debian: faketime)").isPresent();
        Path clock = directory.resolve("clock");
        Files.writeString(clock, "+0");
        try (KillNight night =
                new KillNight(
                        directory, LabShapes.cluster("CLOCK-1", "clock", 0, 0, "127.1.51.11"))) {
            night.product()
                    .environment(
                            Map.of(
                                    "LD_PRELOAD",
                                    library().orElseThrow().toString(),
                                    "FAKETIME_TIMESTAMP_FILE",
                                    clock.toString(),
                                    "FAKETIME_NO_CACHE",
                                    "1",
                                    "FAKETIME_DONT_FAKE_MONOTONIC",
                                    "1"));
            night.begin();
            night.until(() -> !night.record().of(Act.INSTALL_STARTED).isEmpty());
            Files.writeString(clock, "+3600");
            night.toSwitch();
            Files.writeString(clock, "-3600");
            night.until(() -> night.people().equals("FINISHED"));

            KillCount count = night.count();
            System.out.println("the clock was set by +1 h and then by -2 h; " + count);
            assertThat(count.isClean()).as(count::toString).isTrue();
            assertThat(night.switches()).isOne();
            assertThat(night.record().of(Act.SIGN_IN_REFUSED)).isEmpty();
        }
    }
}
