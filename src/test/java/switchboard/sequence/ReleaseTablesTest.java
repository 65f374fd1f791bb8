package switchboard.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Product;
import switchboard.cluster.SystemVersion;

class ReleaseTablesTest {
    private static final ReleaseTables OURS = ReleaseTables.packaged();

    @TempDir Path site;

    @ParameterizedTest
    @CsvSource({
        "12.5.1.14900-63, 14.0.1.13900-155, STANDARD",
        "11.5.1.22900-28, 14.0.1.13900-155, REFRESH",
        "8.5.1.17900-13, 10.0.1.10000-24, REFRESH",
        "14.0.1.13900-155, 15.0.1.10000-32, STANDARD",
        "14.0.1.14901-1, 15.0.1.12900-234, STANDARD"
    })
    void a_listed_path_has_its_kind(String from, String to, UpgradeKind kind) {
        assertThat(path(OURS, from, to))
                .hasValueSatisfying(it -> assertThat(it.kind()).isEqualTo(kind));
    }

    @ParameterizedTest
    @CsvSource({
        "14.0.1.14901-1, 15.0.1.11900-23",
        "11.5.1.22900-28, 15.0.1.12900-234",
        "14.0.1.14901-1, 14.0.1.13900-155",
        "9.1.2.10000-28, 10.0.1.10000-24"
    })
    void what_is_not_listed_is_no_path(String from, String to) {
        assertThat(path(OURS, from, to)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"11.5.1.18900-15, 2", "11.5.1.18900-14, 1", "11.5.1.22900-6, 0"})
    void a_path_requires_each_cop_file_of_the_builds_that_need_it(String from, int files) {
        UpgradePath path = path(OURS, from, "14.0.1.13900-8").orElseThrow();
        assertThat(path.requires(Product.IM_AND_PRESENCE, SystemVersion.parse(from)))
                .hasSize(files);
    }

    @ParameterizedTest
    @CsvSource({
        "14.0.1.13900-155, 14.0.1.13900-8, false",
        "14.0.1.14901-1, 14.0.1.14155-2, false",
        "14.0.1.13900-155, 14.0.1.12901-1, true",
        "15.0.1.12900-234, 14.0.1.13900-8, true",
        "10.0.1.10000-1, 10.0.1.30000-2, false",
        "12.5.1.14900-63, 12.5.1.13900-17, false"
    })
    void the_target_says_how_alike_the_two_products_must_be(
            String unifiedCm, String presence, boolean broken) {
        assertThat(OURS.broken(SystemVersion.parse(unifiedCm), SystemVersion.parse(presence)))
                .matches(row -> row.isPresent() == broken);
    }

    @Test
    void rows_of_a_site_stand_before_ours() throws IOException {
        keep("paths.csv", "# ours\n12.5;14;REFRESH;;;The site's own test\n");
        keep("cops.csv", "ciscocm.site_own; restart; ; The site's own test\n");

        ReleaseTables both = OURS.before(site);

        assertThat(path(both, "12.5.1.14900-63", "14.0.1.13900-155"))
                .hasValueSatisfying(it -> assertThat(it.source()).isEqualTo("The site's own test"));
        assertThat(both.cop("ciscocm.site_own_v1.cop.sgn"))
                .hasValueSatisfying(it -> assertThat(it.restart()).isTrue());
        assertThat(both.size()).isEqualTo(OURS.size() + 2);
    }

    @Test
    void a_site_without_tables_has_ours() {
        assertThat(OURS.before(site.resolve("none"))).isEqualTo(OURS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.5;14;STANDARD;;            | it needs 6 cells between semicolons and has 5",
                "12.5;14;NORMAL;;;source       | cell 3 says \"NORMAL\". Write one of: STANDARD, REFRESH",
                "12.5;14;STANDARD;;;           | cell 6 is empty",
                "twelve;14;STANDARD;;;source   | \"twelve\" names no releases",
                "12.5<13;14;STANDARD;;;source  | The release \"13\" is not written as a node prints it",
                "12.5;14;STANDARD;a b;;source  | \"a b\" names no COP file"
            })
    void a_row_that_is_wrong_is_named_with_file_and_line(String row, String says)
            throws IOException {
        keep("paths.csv", "# first\n\n" + row.strip() + "\n");
        assertThatThrownBy(() -> OURS.before(site))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("paths.csv, line 3: " + says);
    }

    @Test
    void a_table_in_other_letters_is_refused() throws IOException {
        Files.write(
                site.resolve("cops.csv"), "stem;;;Büro\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> OURS.before(site)).hasMessageContaining("not written in UTF-8");
    }

    @ParameterizedTest
    @CsvSource({
        "'ciscocm.free_common_space_v1.cop.sgn\n2'",
        "'ciscocm.free_common_space_v1 2.cop.sgn'",
        "ciscocm.unheard_of_v1.cop.sgn"
    })
    void a_cop_file_that_cannot_be_typed_or_is_not_known_is_refused(String file) {
        assertThatThrownBy(() -> CopFile.of(Product.UNIFIED_CM, file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Nothing is known of a COP file");
    }

    private void keep(String name, String text) throws IOException {
        Files.writeString(site.resolve(name), text);
    }

    private static Optional<UpgradePath> path(ReleaseTables tables, String from, String to) {
        return tables.path(SystemVersion.parse(from), SystemVersion.parse(to));
    }
}
