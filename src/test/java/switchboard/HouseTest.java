package switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import switchboard.offender.house.upgrade.TakesTimeAndChance;

/// The house keeps to its map; each guard is also shown an offender and must find it.
class HouseTest {

    private static final HouseMap MAP = HouseMap.below("switchboard");
    private static final HouseMap OFFENDERS = HouseMap.below("switchboard.offender.house");
    private static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(MAP.root());
    private static final JavaClasses THEIRS =
            new ClassFileImporter().importPackages(OFFENDERS.root());

    @Test
    void the_packages_are_those_of_the_map() {
        assertThat(MAP.mayUse()).hasSize(17);
        assertThat(MAP.strangers(OURS)).isEmpty();
    }

    @Test
    void a_package_missing_from_the_map_is_found() {
        assertThat(OFFENDERS.strangers(THEIRS))
                .contains("package stray is not on the map", "package journal is missing");
    }

    @Test
    void each_package_uses_only_what_the_map_allows() {
        assertThat(MAP.forbiddenUses(OURS)).isEmpty();
    }

    @Test
    void a_use_against_the_map_is_found() {
        assertThat(OFFENDERS.forbiddenUses(THEIRS))
                .anyMatch(use -> use.contains("cluster.LooksUpwards") && use.contains("notice"))
                .anyMatch(use -> use.contains("api.KnowsScreen") && use.contains("ui.Screen"))
                .noneMatch(use -> use.contains("upgrade.MayUseCluster"));
    }

    @Test
    void the_readme_draws_the_same_map() throws IOException {
        var readme = Path.of("README.md");
        assumeThat(readme).exists();
        assertThat(HouseMap.drawnIn(Files.readString(readme), MAP.root())).isEqualTo(MAP);
    }

    @Test
    void a_readme_that_draws_another_map_is_found() {
        var table =
                """
                | package | what it is for | may use |
                | --- | --- | --- |
                | **cluster** · plain Java | What a cluster is. | – |
                | **cli** | The dialect. | `cluster`, journal | `Command` |
                | **ui** | Screens. | cluster |
                | **api** | Programs. | as ui, and never ui |
                """;
        var drawn = HouseMap.drawnIn(table, MAP.root());
        assertThat(drawn).isNotEqualTo(MAP);
        assertThat(drawn.mayUse().get("cluster")).isEmpty();
        assertThat(drawn.mayUse().get("cli")).containsExactlyInAnyOrder("cluster", "journal");
        assertThat(drawn.mayUse().get("api")).containsExactly("cluster");
    }

    @Test
    void spring_modulith_finds_no_fault() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void spring_modulith_finds_a_circle() {
        ImportOption everything = _ -> true;
        var circle = ApplicationModules.of("switchboard.offender.circle", everything);
        assertThatThrownBy(circle::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("Cycle detected");
    }

    @Test
    void plain_packages_know_no_framework() {
        assertThat(new LibraryHomes(MAP).frameworksInPlainPackages(OURS)).isEmpty();
    }

    @Test
    void a_framework_in_a_plain_package_is_found() {
        assertThat(new LibraryHomes(OFFENDERS).frameworksInPlainPackages(THEIRS))
                .anyMatch(use -> use.contains("cli.KnowsLogging"))
                .noneMatch(use -> use.contains("cluster.LooksUpwards"));
    }

    @Test
    void each_library_has_one_home() {
        assertThat(new LibraryHomes(MAP).usesAbroad(OURS)).isEmpty();
    }

    @Test
    void a_library_away_from_home_is_found() {
        var abroad = new LibraryHomes(OFFENDERS).usesAbroad(THEIRS);
        assertThat(abroad)
                .anyMatch(use -> use.contains("com.vaadin"))
                .anyMatch(use -> use.contains("org.springframework.util"))
                .anyMatch(use -> use.contains("org.apache.sshd"))
                .anyMatch(use -> use.contains("java.sql"))
                .anyMatch(use -> use.contains("tools.jackson"))
                .noneMatch(use -> use.contains("house.ui.Screen.text"));
    }

    @Test
    void nobody_but_the_application_reads_a_clock_or_draws_lots() {
        assertThat(new TimeAndChance(MAP).takenFromTheMachine(OURS)).isEmpty();
    }

    @Test
    void time_and_chance_taken_from_the_machine_are_found() {
        var taken = new TimeAndChance(OFFENDERS).takenFromTheMachine(THEIRS);
        assertThat(taken).noneMatch(access -> access.contains("MayDrawKeys"));
        assertThat(taken).noneMatch(access -> access.contains("Handed"));
        for (var method : TakesTimeAndChance.class.getDeclaredMethods()) {
            if (!method.isSynthetic()) {
                assertThat(taken).anyMatch(access -> access.contains("." + method.getName() + "("));
            }
        }
    }

    @Test
    void the_guards_have_classes_to_read() {
        assertThat(OURS.size()).isGreaterThan(12);
        assertThat(THEIRS.size()).isGreaterThan(5);
    }
}
