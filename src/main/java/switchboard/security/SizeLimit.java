package switchboard.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import switchboard.cluster.Sentence;

/// Turns away a request that is larger than anything which the product asks for, or that does not
/// say how large it is, before any of it is read: a stranger at the sign-in page could fill the
/// memory otherwise.
final class SizeLimit extends OncePerRequestFilter {
    /// In bytes. The largest that is asked for is a sequence pasted into a page, a few kilobytes.
    static final long MOST = 1 << 20;

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Optional.ofNullable(request.getHeader(HttpHeaders.TRANSFER_ENCODING)).isPresent()) {
            refuse(response, HttpStatus.LENGTH_REQUIRED, Sentence.of("api.no-length"));
        } else if (request.getContentLengthLong() > MOST) {
            refuse(response, HttpStatus.CONTENT_TOO_LARGE, Sentence.of("api.too-large", MOST));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(HttpServletResponse response, HttpStatus status, Sentence why)
            throws IOException {
        // What was not read must not be taken for the next request.
        response.setHeader(HttpHeaders.CONNECTION, "close");
        ApiProblem.write(response, status, why);
    }
}
