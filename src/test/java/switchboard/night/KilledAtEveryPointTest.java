package switchboard.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import switchboard.lab.LabShapes;

/// The product is killed at every point of the protocol of a switch, and started again. By the
/// nodes' own record nothing is repeated, nothing lost, and nothing judged wrongly. Around the yes
/// alone unless `-Dswitchboard.kills=all`, or a number of kills, asks for every point.
@Tag("night")
class KilledAtEveryPointTest {
    private static final List<ProtocolPoint> AROUND_THE_YES =
            List.of(ProtocolPoint.SENT_UNWRITTEN, ProtocolPoint.YES_TYPED);
    private static final int AT_ONCE = 2;

    @TempDir Path directory;

    @Test
    void a_product_killed_at_any_point_repeats_nothing_loses_nothing_and_judges_nothing_wrongly()
            throws IOException {
        boolean all = !System.getProperty("switchboard.kills", "").isEmpty();
        List<ProtocolPoint> points = all ? List.of(ProtocolPoint.values()) : AROUND_THE_YES;
        KillCount sum = KillCount.NONE;
        for (int from = 0; from < points.size(); from += AT_ONCE) {
            sum = sum.plus(night(points.subList(from, Math.min(points.size(), from + AT_ONCE))));
        }

        System.out.println(sum);
        assertThat(sum.kills()).isEqualTo(points.size());
        assertThat(sum.isClean()).as(sum::toString).isTrue();
    }

    /// One node is switched for each point.
    private KillCount night(List<ProtocolPoint> points) throws IOException {
        Path data = Files.createDirectory(directory.resolve(points.getFirst().name()));
        int subscribers = points.size() - 1;
        try (KillNight night =
                new KillNight(
                        data, LabShapes.cluster("KILL-1", "kil", subscribers, 0, "127.1.31.11"))) {
            night.begin();
            for (ProtocolPoint point : points) {
                night.killAt(point);
            }
            KillCount count = night.end();
            assertThat(count.isClean()).as("%s: %s", points, count).isTrue();
            return count;
        }
    }
}
