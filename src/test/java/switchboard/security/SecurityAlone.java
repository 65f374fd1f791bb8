package switchboard.security;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import switchboard.vault.SecretBox;

/// This package on a database in memory, and pages that only say who they see. Not annotated as a
/// configuration, so that no scan of the whole product finds it.
@EnableWebSecurity
@EnableWebMvc
@EnableTransactionManagement
@ComponentScan(basePackageClasses = {Person.class, SecretBox.class})
class SecurityAlone {
    private static final int CHEAPEST = 4;

    /// A master key that is given makes no file.
    @Bean
    static PropertySourcesPlaceholderConfigurer settings() {
        var settings = new PropertySourcesPlaceholderConfigurer();
        var own = new Properties();
        own.setProperty("switchboard.data-directory", "target");
        own.setProperty("switchboard.secret-key", "dGhpcnR5LXR3byBieXRlcyBmb3IgdGhlc2UgdGVzdHM=");
        settings.setProperties(own);
        return settings;
    }

    @Bean
    DataSource database() {
        return new EmbeddedDatabaseBuilder()
                .generateUniqueName(true)
                .setType(EmbeddedDatabaseType.H2)
                .addScript("classpath:db/migration/V2__people.sql")
                .addScript("classpath:db/migration/V7__walls.sql")
                .addScript("classpath:db/migration/V9__doors.sql")
                .addScript("classpath:db/migration/V10__idempotency.sql")
                .addScript("classpath:db/migration/V12__data_keys.sql")
                .addScript("classpath:db/migration/V13__second_factors.sql")
                .addScript("classpath:db/migration/V21__passkeys.sql")
                .build();
    }

    @Bean
    JdbcClient jdbc(DataSource database) {
        return JdbcClient.create(database);
    }

    @Bean
    PlatformTransactionManager transactions(DataSource database) {
        return new DataSourceTransactionManager(database);
    }

    @Bean
    SecurityContextHolderStrategy whoIsThere() {
        return new StrategyAsItIsNow();
    }

    @Bean
    SettableClock clock() {
        return new SettableClock();
    }

    /// Like the product's, at the lowest price.
    @Bean
    @Primary
    PasswordEncoder cheap() {
        return new DelegatingPasswordEncoder(
                "argon2",
                Map.of(
                        "argon2",
                        new Argon2PasswordEncoder(16, 32, 1, CHEAPEST * 8, 1),
                        "bcrypt",
                        new BCryptPasswordEncoder(CHEAPEST)));
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, PageDoor door) {
        door.hang(http, request -> false);
        return http.formLogin(form -> form.loginPage(PageDoor.SIGN_IN)).build();
    }

    @Bean
    RouterFunction<ServerResponse> sayWhoIsThere(SignedIn signedIn) {
        return route().GET(
                        "/**",
                        _ ->
                                ServerResponse.ok()
                                        .body(
                                                signedIn.person()
                                                        .map(Person::toString)
                                                        .orElse("nobody")))
                .build();
    }
}
