package switchboard.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/// The whole application behind a real port, with nodes that never get further than connecting and
/// a cluster OSL that the journal knows well. All tests share it.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:api;DB_CLOSE_DELAY=-1",
            "switchboard.data-directory=./target/api-test",
            "switchboard.bootstrap-tokens=" + Client.TOKENS
        })
@Import({QuietNodes.class, Oslo.class})
@Timeout(60)
@interface ApiTest {}
