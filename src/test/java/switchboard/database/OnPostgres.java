package switchboard.database;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.env.PropertySource;

/// Gives every product that a test starts a database of PostgreSQL, where that was asked for. Which
/// one is said when it is looked for: the directory is set by others, who may come later.
public final class OnPostgres
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment settings = context.getEnvironment();
        settings.getPropertySources().addFirst(new Database(settings));
    }

    private static final class Database extends PropertySource<String> {
        private final PropertyResolver others;

        Database(PropertyResolver others) {
            super("database of the tests", "");
            this.others = others;
        }

        @Override
        public @Nullable Object getProperty(String name) {
            return switch (name) {
                case "spring.datasource.url" -> url().orElse(null);
                case "spring.datasource.username" -> url().map(_ -> "postgres").orElse(null);
                case "spring.datasource.password" -> url().map(_ -> "postgres").orElse(null);
                default -> null;
            };
        }

        private Optional<String> url() {
            return Optional.ofNullable(others.getProperty("switchboard.data-directory"))
                    .flatMap(directory -> Postgres.chosen(Path.of(directory)));
        }
    }
}
