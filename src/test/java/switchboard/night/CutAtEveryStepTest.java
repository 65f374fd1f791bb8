package switchboard.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import switchboard.lab.Act;
import switchboard.lab.LabShapes;

/// Every connection to every node is cut at every moment of a night: whenever a step, a command or
/// a node stands as it did not before. Judged by what the nodes recorded. More nodes, and so more
/// moments, with `-Dswitchboard.cut.nodes=2`.
@Tag("night")
class CutAtEveryStepTest {
    private static final int NODES = Integer.getInteger("switchboard.cut.nodes", 1);

    @TempDir Path directory;

    @Test
    void a_night_whose_every_connection_is_cut_at_every_step_repeats_nothing_and_loses_nothing()
            throws IOException {
        Set<String> cut = new HashSet<>();
        try (KillNight night =
                new KillNight(
                        directory,
                        LabShapes.cluster("CUT-1", "cut", NODES - 1, 0, "127.1.48.11"))) {
            night.begin();
            int cuts = 0;
            while (night.cutAtNext(cut)) {
                cuts++;
            }
            KillCount count = night.count();

            System.out.println("every connection was cut %d times; %s".formatted(cuts, count));
            assertThat(count.isClean()).as("%s, cut at %s", count, cut).isTrue();
            // Each step, each command of each node, and each thing that a node did.
            assertThat(cuts).as(cut::toString).isGreaterThan(10);
            assertThat(night.record().order(Act.INSTALL_STARTED))
                    .hasSize(NODES)
                    .doesNotHaveDuplicates();
            assertThat(night.record().order(Act.SWITCH_ACCEPTED))
                    .hasSize(NODES)
                    .doesNotHaveDuplicates();
            assertThat(night.record().of(Act.SIGN_IN_REFUSED)).isEmpty();
            assertThat(night.record().of(Act.UNKNOWN_COMMAND)).isEmpty();
        }
    }
}
