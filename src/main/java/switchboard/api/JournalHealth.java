package switchboard.api;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import switchboard.journal.SafeMode;

/// Tells whoever watches the process that it is in safe mode. It is alive and ready even then: its
/// pages say why.
@Component
class JournalHealth implements HealthIndicator {
    private final SafeMode safe;

    JournalHealth(SafeMode safe) {
        this.safe = safe;
    }

    @Override
    public Health health() {
        return safe.because().isEmpty() ? Health.up().build() : Health.outOfService().build();
    }
}
