package switchboard.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import switchboard.vault.Vaults;

class SshBeansTest {
    @TempDir private Path folder;

    @BeforeEach
    void make_the_tables_of_the_vault() {
        new ResourceDatabasePopulator(new ClassPathResource(Vaults.SCRIPT))
                .execute(Desk.database(folder));
    }

    @Test
    void the_door_is_put_together_with_sensible_limits() {
        application()
                .run(
                        context -> {
                            assertThat(context)
                                    .hasSingleBean(NodeShell.class)
                                    .hasSingleBean(HostKeys.class)
                                    .hasSingleBean(NodeCredentials.class);
                            assertThat(context.getBean(SshSettings.class))
                                    .isEqualTo(
                                            new SshSettings(
                                                    Duration.ofSeconds(10),
                                                    Duration.ofSeconds(40),
                                                    Duration.ofSeconds(13),
                                                    Duration.ofMinutes(5)));
                        });
    }

    @Test
    void limits_and_key_can_be_set() {
        application()
                .withPropertyValues("switchboard.ssh.retry-after-refusal=PT5S")
                .withPropertyValues("switchboard.secret-key=too short")
                .run(
                        context ->
                                assertThat(context.getStartupFailure())
                                        .rootCause()
                                        .hasMessageContaining("switchboard.secret-key is not 32"));
        application()
                .withPropertyValues("switchboard.ssh.retry-after-refusal=PT5S")
                .run(
                        context ->
                                assertThat(context.getBean(SshSettings.class).retryAfterRefusal())
                                        .isEqualTo(Duration.ofSeconds(5)));
    }

    private ApplicationContextRunner application() {
        return new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(
                                JdbcTemplateAutoConfiguration.class,
                                JdbcClientAutoConfiguration.class,
                                DataSourceTransactionManagerAutoConfiguration.class,
                                TransactionAutoConfiguration.class))
                .withPropertyValues("switchboard.data-directory=" + folder)
                .withBean(Clock.class, () -> Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .withBean(DataSource.class, () -> Desk.database(folder))
                .withUserConfiguration(OurBeans.class);
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackageClasses = {SshBeansTest.class, Vaults.class},
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.ASSIGNABLE_TYPE,
                            classes = SshBeansTest.class))
    static class OurBeans {}
}
