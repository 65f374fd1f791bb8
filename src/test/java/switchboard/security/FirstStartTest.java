package switchboard.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

/// Each `run` is one start of the product; the database outlives it.
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTest {
    private static final Person ROOT = Person.of("root", PersonRole.ADMIN);
    private static final String PASSWORD = "correct horse battery";

    private final DataSource disk =
            new EmbeddedDatabaseBuilder()
                    .generateUniqueName(true)
                    .setType(EmbeddedDatabaseType.H2)
                    .addScript("classpath:db/migration/V2__people.sql")
                    .addScript("classpath:db/migration/V7__walls.sql")
                    .addScript("classpath:db/migration/V9__doors.sql")
                    .addScript("classpath:db/migration/V12__data_keys.sql")
                    .addScript("classpath:db/migration/V13__second_factors.sql")
                    .build();

    private final WebApplicationContextRunner plain =
            new WebApplicationContextRunner()
                    .withAllowBeanDefinitionOverriding(true)
                    .withUserConfiguration(SecurityAlone.class)
                    .withInitializer(
                            context ->
                                    ((GenericApplicationContext) context)
                                            .registerBean("jdbc", JdbcClient.class, this::jdbc));

    private final WebApplicationContextRunner lab =
            plain.withPropertyValues("switchboard.lab.enabled=true");

    @Test
    void the_lab_has_four_people_with_one_role_each_whose_passwords_work() {
        lab.run(
                start -> {
                    var accounts = start.getBean(LabPeople.class).accounts();
                    assertThat(accounts)
                            .extracting(LabAccount::person)
                            .containsExactly(
                                    Person.of("viewer", PersonRole.VIEWER),
                                    Person.of("operator", PersonRole.OPERATOR),
                                    Person.of("approver", PersonRole.APPROVER),
                                    Person.of("admin", PersonRole.ADMIN));
                    var table = start.getBean(PersonTable.class);
                    for (LabAccount account : accounts) {
                        var row = table.find(account.person().name()).orElseThrow();
                        assertThat(
                                        start.getBean(Passwords.class)
                                                .matches(account.password(), row.passwordHash()))
                                .isTrue();
                    }
                });
    }

    @Test
    void the_lab_makes_nobody_where_somebody_is() {
        plain.run(start -> start.getBean(People.class).create(ROOT, PASSWORD));
        lab.run(
                start -> {
                    assertThat(start.getBean(People.class).list(ROOT)).hasSize(1);
                    assertThat(start.getBean(LabPeople.class).accounts()).isEmpty();
                });
    }

    @Test
    void an_account_whose_password_was_changed_is_not_offered_any_more() {
        lab.run(
                start -> {
                    var people = start.getBean(People.class);
                    people.changePassword(Proved.by(ROOT), "operator", PASSWORD);
                    people.disable(ROOT, "viewer");
                    assertThat(start.getBean(LabPeople.class).accounts())
                            .extracting(account -> account.person().name())
                            .containsExactly("approver", "admin");
                });
    }

    @Test
    void accounts_with_passwords_that_everybody_knows_do_not_outlive_the_lab() {
        lab.run(
                start -> {
                    start.getBean(People.class)
                            .changePassword(Proved.by(ROOT), "operator", PASSWORD);
                    start.getBean(Walls.class)
                            .add(
                                    Person.of("admin", PersonRole.ADMIN),
                                    "hash",
                                    "Lobby",
                                    WallSettings.atDesk(List.of()));
                });
        plain.run(
                start -> {
                    assertThat(start.getBean(People.class).list(ROOT))
                            .extracting(account -> account.person().name())
                            .containsExactly("operator");
                    assertThat(start).doesNotHaveBean(LabPeople.class);
                    assertThat(start.getBean(Walls.class).list(ROOT))
                            .singleElement()
                            .satisfies(wall -> assertThat(wall.revoked()).isPresent());
                });
    }

    @Test
    void the_first_start_without_the_lab_prints_one_link_that_works(CapturedOutput output) {
        plain.run(
                start -> {
                    ready(start);
                    String link = output.getOut().split("/setup/")[1].split("\\s")[0];
                    assertThat(output.getAll().split(link)).as("printed once").hasSize(2);
                    start.getBean(SetupLinks.class).redeem(link, "root", PASSWORD);
                });
        plain.run(
                start -> {
                    ready(start);
                    assertThat(output.getOut().split("/setup/")).as("no second link").hasSize(2);
                });
    }

    @Test
    void the_lab_prints_no_link(CapturedOutput output) {
        lab.run(start -> ready(start));
        assertThat(output).doesNotContain("/setup/");
    }

    @Test
    void tokens_of_the_environment_are_made_once_and_not_changed_later(CapturedOutput output) {
        String first = "ci:operator:first-first-first";
        plain.withPropertyValues("switchboard.bootstrap-tokens=" + first).run(start -> {});
        plain.withPropertyValues(
                        "switchboard.bootstrap-tokens=ci:operator:other-other-other,cd:admin:second-second-22")
                .run(
                        start -> {
                            var tokens = start.getBean(ApiTokens.class);
                            assertThat(tokens.holder("first-first-first"))
                                    .contains(Person.of("ci", PersonRole.OPERATOR));
                            assertThat(tokens.holder("other-other-other")).isEmpty();
                            assertThat(tokens.holder("second-second-22"))
                                    .contains(new Person("cd", Set.of(PersonRole.ADMIN)));
                        });
        assertThat(output)
                .contains("The token of ci in SWITCHBOARD_BOOTSTRAP_TOKENS is not used")
                .doesNotContain("other-other")
                .doesNotContain("second-second");
    }

    @Test
    void a_malformed_setting_stops_the_start_and_does_not_show_a_secret(CapturedOutput output) {
        plain.withPropertyValues(
                        "switchboard.bootstrap-tokens=ci:operator:first-first-first,S3cret.S3cret.S3cret")
                .run(
                        start ->
                                assertThat(start.getStartupFailure())
                                        .rootCause()
                                        .isInstanceOf(CannotStart.class)
                                        .hasMessageStartingWith("Entry 2 of"));
        assertThat(output).doesNotContain("S3cret").doesNotContain("first-first");
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(disk);
    }

    private static void ready(ConfigurableApplicationContext start) {
        start.publishEvent(
                new ApplicationReadyEvent(
                        new SpringApplication(), new String[0], start, java.time.Duration.ZERO));
    }
}
