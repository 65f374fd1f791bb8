package switchboard.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import switchboard.lab.LabShapes;

/// Whole nights in which the product is killed at moments that are drawn, until it was killed so
/// often as `-Dswitchboard.kills` says, twice if it does not. The seed is `-Dswitchboard.seed`.
@Tag("night")
class KilledAtRandomTest {
    private static final int USUAL_KILLS = 2;
    private static final long USUAL_SEED = 20_260_101;
    private static final int MOST_ACTS = 4;
    private static final int LONGEST_PAUSE = 3_000;

    @TempDir Path directory;

    @Test
    void
            a_product_killed_at_drawn_moments_repeats_nothing_loses_nothing_and_judges_nothing_wrongly()
                    throws IOException {
        // The same property says "all" to the test of every point.
        String wished = System.getProperty("switchboard.kills", "").replace("all", "");
        int wanted = wished.isEmpty() ? USUAL_KILLS : Integer.parseInt(wished);
        long seed = Long.getLong("switchboard.seed", USUAL_SEED);
        Random chance = new Random(seed);
        KillCount sum = KillCount.NONE;
        for (int number = 1; sum.kills() < wanted; number++) {
            Path data = Files.createDirectory(directory.resolve("night-" + number));
            KillCount count = night(data, chance, wanted - sum.kills());
            sum = sum.plus(count);
            assertThat(count.isClean()).as("seed %d, night %d: %s", seed, number, count).isTrue();
        }

        System.out.println(sum);
        assertThat(sum.kills()).isEqualTo(wanted);
    }

    private static KillCount night(Path data, Random chance, long most) throws IOException {
        try (KillNight night =
                new KillNight(data, LabShapes.cluster("KILL-2", "kir", 1, 0, "127.1.32.11"))) {
            night.begin();
            for (long kill = 0; kill < most; kill++) {
                Duration longer = Duration.ofMillis(chance.nextInt(LONGEST_PAUSE));
                if (!night.liveOn(chance.nextInt(MOST_ACTS), longer)) {
                    break;
                }
                night.kill();
            }
            return night.end();
        }
    }
}
