package switchboard.lab;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Serves the demonstration's cluster from the start of the application to its end, where
/// `switchboard.lab.enabled` says so.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("switchboard.lab.enabled")
@EnableConfigurationProperties(LabProperties.class)
class LabConfiguration {
    private static final Duration CADENCE = Duration.ofMillis(50);
    private static final Duration WEB_CADENCE = Duration.ofMillis(250);

    @Bean
    LabRecordFile labRecordFile(LabProperties properties, Clock clock) {
        Path file = properties.directory().resolve("record.tsv");
        return LabRecordFile.open(file, clock, properties.factor(), properties.seed());
    }

    @Bean
    LabCluster labCluster(LabProperties properties, LabRecordFile file) {
        LabShape shape = LabShapes.demo(properties.firstAddress()).withSeed(file.seed());
        return new LabCluster(shape, file.record(), file.time(), file.time().origin());
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    LabSshServer labSshServer(LabProperties properties, LabCluster lab, LabRecordFile file) {
        Path keys = properties.directory().resolve("host-keys");
        return new LabSshServer(lab, file.time(), properties.port(), Optional.of(keys), CADENCE);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    @ConditionalOnExpression("${switchboard.lab.web-port:0} > 0")
    LabWebServer labWebServer(LabProperties properties, LabCluster lab, LabRecordFile file) {
        return new LabWebServer(
                lab, file.time(), properties.webPort(), LabWebServer.APPLICATION, WEB_CADENCE);
    }

    @Bean
    LabAccess labAccess(LabSshServer server, LabCluster lab) {
        return LabAccess.to(lab.shape(), server.port());
    }
}
