package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A watcher knows nothing by which anything could be typed.
class CrewTest {
    private static Set<String> usedBy(Class<?> type) {
        JavaClass read = new ClassFileImporter().importClass(type);
        return read.getDirectDependenciesFromSelf().stream()
                .map(it -> it.getTargetClass().getSimpleName())
                .collect(Collectors.toSet());
    }

    @Test
    void nobody_who_watches_can_open_a_session_ask_for_an_approval_or_clear_a_step() {
        for (Class<?> type :
                Set.of(
                        Watcher.class,
                        WatchTeller.class,
                        Sightings.class,
                        Hindsight.class,
                        Arrivals.class,
                        PlanPlace.class)) {
            assertThat(usedBy(type))
                    .as(type.getSimpleName())
                    .doesNotContain(
                            "Conductor",
                            "Gate",
                            "ChangeSession",
                            "ChangeSessions",
                            "NodeShell",
                            "ApprovalDesk",
                            "Clearance",
                            "NodeCredentials");
        }
    }

    @Test
    void who_drives_can() {
        assertThat(usedBy(Conductor.class)).contains("Gate", "ChangeSession", "Clearance");
    }
}
