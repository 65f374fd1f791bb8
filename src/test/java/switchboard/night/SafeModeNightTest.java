package switchboard.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import switchboard.lab.LabShapes;

/// Nights in which the journal cannot be trusted, or its disk is full, just when a switch waits for
/// a yes. Judged by what the nodes recorded.
@Tag("night")
class SafeModeNightTest {
    private static final int SERVICE_UNAVAILABLE = 503;
    private static final int OK = 200;
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

    private KillNight night(Path data, String address) throws IOException {
        return new KillNight(data, LabShapes.cluster("SAFE-1", "safe", 0, 0, address));
    }

    @Test
    void a_journal_older_than_its_witness_drives_nothing_until_the_realone_is_back()
            throws Exception {
        Path witness = directory.resolve("journal.head");
        try (KillNight night = night(directory, "127.1.49.11")) {
            night.begin();
            night.toSwitch();
            byte[] real = Files.readAllBytes(witness);
            int acts = night.record().entries().size();

            night.product().kill();
            write(witness, NEWER.getBytes(), StandardOpenOption.APPEND);
            night.product().start();
            assertThat(night.product().api().health()).isEqualTo(SERVICE_UNAVAILABLE);
            long request =
                    night.product().api().get("/approvals").body().get(0).path("id").asLong();
            NightApi.Answer yes = night.product().api().approve(request);
            assertThat(yes.code()).isEqualTo(SERVICE_UNAVAILABLE);
            assertThat(yes.body().path("detail").asString())
                    .startsWith("Safe mode: the journal is not the one that its witness knows");
            assertThat(night.record().entries()).hasSize(acts);

            night.product().kill();
            write(witness, real, StandardOpenOption.TRUNCATE_EXISTING);
            night.product().start();
            night.until(() -> night.people().equals("FINISHED"));
            assertThat(night.count().isClean()).as(night.count()::toString).isTrue();
            assertThat(night.switches()).isOne();
        }
    }

    @Test
    void a_full_disk_types_nothing_and_the_night_goes_on_when_there_is_room_again()
            throws Exception {
        Path disk = Files.createDirectory(directory.resolve("disk"));
        mounted = run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.toString()) == 0;
        assumeThat(mounted).as("this user may mount a small disk").isTrue();
        // What the product prints is not what fills it.
        Files.createSymbolicLink(disk.resolve("out.log"), directory.resolve("out.log"));
        Path rest = disk.resolve("rest");
        try (KillNight night = night(disk, "127.1.49.12")) {
            night.begin();
            night.toSwitch();
            long request =
                    night.product().api().get("/approvals").body().get(0).path("id").asLong();
            fill(rest);
            NightApi.Answer yes = night.product().api().approve(request);

            assertThat(yes.code()).as(yes.body()::toString).isEqualTo(SERVICE_UNAVAILABLE);
            assertThat(yes.body().path("detail").asString())
                    .startsWith("Safe mode: the journal cannot be written");
            assertThat(night.switches()).isZero();

            Files.delete(rest);
            night.until(() -> night.product().api().get("/clusters").code() == OK);
            night.until(() -> night.people().equals("FINISHED"));
            assertThat(night.count().isClean()).as(night.count()::toString).isTrue();
            assertThat(night.switches()).isOne();
        }
    }

    private static void write(Path file, byte[] bytes, StandardOpenOption how) {
        try {
            Files.write(file, bytes, StandardOpenOption.WRITE, how);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
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
