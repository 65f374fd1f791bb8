package switchboard.upgrade;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.security.CannotStart;
import switchboard.sequence.ReleaseTables;

/// Reads the tables of releases that the site keeps, at the start and only then: what is supported
/// does not change while an upgrade goes on.
@Component
final class SiteTables {
    private static final Logger LOG = LoggerFactory.getLogger(SiteTables.class);

    /// @throws CannotStart if a row is not as it must be, with file, line and what to write
    SiteTables(@Value("${switchboard.releases-directory}") Path directory) {
        ReleaseTables own = ReleaseTables.packaged();
        try {
            ReleaseTables tables = own.before(directory);
            ReleaseTables.use(tables);
            if (tables.size() > own.size()) {
                LOG.info("{} rows about releases from {}", tables.size() - own.size(), directory);
            }
        } catch (InvalidInput wrong) {
            throw new CannotStart(Sentence.of("upgrade.cannot-start", wrong.sentence()));
        }
    }
}
