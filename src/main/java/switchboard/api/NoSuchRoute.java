package switchboard.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;

/// Answers what the API does not have; without it the pages would, with a page.
@RestController
@Hidden
class NoSuchRoute {
    @RequestMapping("/api/**")
    void none(HttpServletRequest request) {
        throw new InvalidInput(
                Sentence.of("api.no-route", request.getMethod(), request.getRequestURI()));
    }
}
