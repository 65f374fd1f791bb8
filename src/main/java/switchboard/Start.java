package switchboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/// Starts the product. While its database cannot be opened, a page in its place says so, and it is
/// tried again: a database may come up later than the product, and another process that has the
/// file may end. What is wrong with settings ends the process, as ever.
final class Start implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final String[] arguments;
    private @Nullable Environment environment;

    Start(String... arguments) {
        this.arguments = arguments.clone();
    }

    void run() {
        while (!isUp()) {
            try (ClosedPage page = new ClosedPage(port())) {
                page.open();
                new Semaphore(0).tryAcquire(AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            } catch (IOException taken) {
                throw new UncheckedIOException(taken);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean isUp() {
        try {
            SpringApplication product = new SpringApplication(Application.class);
            product.addListeners(this);
            product.run(arguments);
            return true;
        } catch (RuntimeException failed) {
            if (Stream.<Throwable>iterate(failed, Objects::nonNull, Throwable::getCause)
                    .noneMatch(SQLException.class::isInstance)) {
                throw failed;
            }
            return false;
        }
    }

    private int port() {
        return Objects.requireNonNull(environment).getProperty("server.port", Integer.class, 8080);
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
        environment = prepared.getEnvironment();
    }
}
