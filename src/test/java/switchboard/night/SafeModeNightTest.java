package switchboard.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import switchboard.lab.LabShapes;

/// A night in which the disk of the journal is full, and then its witness knows better, just when a
/// switch waits for a yes. Judged by what the nodes recorded.
@Tag("night")
class SafeModeNightTest {
    private static final int SERVICE_UNAVAILABLE = 503;
    private static final String NEWER =
            "head 999999 %s 2026-11-23T03:00:00Z%n".formatted("a".repeat(64));

    @TempDir Path directory;
    private boolean mounted;

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", "--lazy", directory.resolve("disk").toString());
        }
    }

    private static int run(String... words) throws IOException, InterruptedException {
        return new ProcessBuilder(words).inheritIO().start().waitFor();
    }

    @Test
    void nothing_is_typed_and_the_night_goes_on_once_the_journal_can_be_written_and_trusted()
            throws Exception {
        Path disk = Files.createDirectory(directory.resolve("disk"));
        mounted = run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.toString()) == 0;
        assumeThat(mounted).as("this user may mount a small disk").isTrue();
        // What the product prints is not what fills it.
        Files.createSymbolicLink(disk.resolve("out.log"), directory.resolve("out.log"));
        try (KillNight night =
                new KillNight(disk, LabShapes.cluster("SAFE-1", "safe", 0, 0, "127.1.49.11"))) {
            night.begin();
            night.toSwitch();
            isFull(night, disk.resolve("rest"));
            night.until(() -> night.product().isUp());
            night.toSwitch();
            isOlder(night, disk.resolve("journal.head"));

            night.until(() -> night.people().equals("FINISHED"));
            assertThat(night.count().isClean()).as(night.count()::toString).isTrue();
            assertThat(night.switches()).isOne();
        }
    }

    private static void refuses(NightApi.Answer yes, String why) {
        assertThat(yes.code()).as(yes.body()::toString).isEqualTo(SERVICE_UNAVAILABLE);
        assertThat(yes.body().path("detail").asString()).startsWith("Safe mode: " + why);
    }

    /// Until there is room again.
    private static void isFull(KillNight night, Path rest) throws IOException {
        NightApi api = night.product().api();
        long request = api.get("/approvals").body().get(0).path("id").asLong();
        fill(rest);
        refuses(api.approve(request), "the journal cannot be written");
        assertThat(night.switches()).isZero();
        Files.delete(rest);
    }

    /// Until the true witness is back.
    private static void isOlder(KillNight night, Path witness) throws IOException {
        long request = night.product().api().get("/approvals").body().get(0).path("id").asLong();
        byte[] real = Files.readAllBytes(witness);
        int acts = night.record().entries().size();
        night.product().kill();
        Files.writeString(witness, NEWER, StandardOpenOption.APPEND);
        night.product().start();
        assertThat(night.product().api().health()).isEqualTo(SERVICE_UNAVAILABLE);
        refuses(
                night.product().api().approve(request),
                "the journal is not the one that its witness knows");
        assertThat(night.record().entries()).hasSize(acts);

        night.product().kill();
        Files.write(witness, real);
        night.product().start();
    }

    /// Until not a byte more is taken.
    private static void fill(Path rest) throws IOException {
        byte[] much = new byte[1 << 12];
        try (OutputStream file = Files.newOutputStream(rest)) {
            while (true) {
                file.write(much);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }
}
