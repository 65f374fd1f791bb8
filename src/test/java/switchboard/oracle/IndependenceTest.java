package switchboard.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;
import switchboard.sequence.Verdict;

/// The oracle knows nothing of the rules that it is held against, nor of anything else of ours.
class IndependenceTest {

    private static final String HERE = "switchboard.oracle";
    private static final JavaClasses ORACLE =
            new ClassFileImporter()
                    .importPackages(HERE)
                    .that(
                            DescribedPredicate.describe(
                                    "no test", type -> !type.getName().matches(".*Test(\\$.*)?")));

    @Test
    void the_oracle_uses_nothing_of_ours_but_itself() {
        assertThat(ORACLE).anyMatch(type -> type.isEquivalentTo(Oracle.class));
        assertThat(ORACLE).hasSizeGreaterThan(10);
        assertThat(borrowed(ORACLE)).isEmpty();
    }

    @Test
    void an_oracle_that_peeks_at_the_rules_is_found() {
        assertThat(borrowed(new ClassFileImporter().importClasses(Peeks.class)))
                .anyMatch(use -> use.contains(Verdict.class.getName()));
    }

    private static List<String> borrowed(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> isOurs(use.getTargetClass().getBaseComponentType()))
                .map(use -> use.getDescription())
                .toList();
    }

    private static boolean isOurs(JavaClass type) {
        return type.getName().startsWith("switchboard.") && !type.getPackageName().equals(HERE);
    }

    private static final class Peeks {

        boolean permits(Object answer) {
            return answer instanceof Verdict;
        }
    }
}
