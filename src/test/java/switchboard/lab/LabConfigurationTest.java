package switchboard.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import switchboard.cluster.Product;

class LabConfigurationTest {
    @TempDir private Path directory;

    private final ApplicationContextRunner application =
            new ApplicationContextRunner()
                    .withUserConfiguration(LabConfiguration.class)
                    .withBean(Clock.class, () -> Clock.fixed(Typing.START, ZoneOffset.UTC));

    @Test
    void without_the_setting_there_is_no_lab() {
        application.run(context -> assertThat(context).doesNotHaveBean(LabAccess.class));
    }

    @Test
    void with_it_the_demonstration_listens_and_says_how_to_get_at_it() {
        application
                .withPropertyValues(
                        "switchboard.lab.enabled=true",
                        "switchboard.lab.port=0",
                        "switchboard.lab.first-address=127.1.78.11",
                        "switchboard.lab.directory=" + directory)
                .run(
                        context -> {
                            LabAccess access = context.getBean(LabAccess.class);
                            assertThat(access.cluster()).isEqualTo("CHI-HQ");
                            assertThat(access.address()).isEqualTo("127.1.78.11");
                            assertThat(access.port()).isPositive();
                            assertThat(access.image(Product.IM_AND_PRESENCE).file())
                                    .isEqualTo("UCSInstall_CUP_14.0.1.13900-8.sgn.iso");
                            assertThat(directory.resolve("record.tsv")).isNotEmptyFile();
                        });
    }
}
