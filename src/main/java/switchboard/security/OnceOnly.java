package switchboard.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import switchboard.cluster.Sentence;
import switchboard.security.RepeatableRequests.Answer;
import switchboard.security.RepeatableRequests.Known;

/// Does once what a program asks for several times with the same key, after the draft of the IETF's
/// HTTPAPI group: whoever lost the answer sends the request again and gets the answer of the first.
/// Where that never came to an end, the product may have been stopped in the middle: what became of
/// it is not known, and so it is not begun again.
final class OnceOnly extends OncePerRequestFilter {
    /// What carries the key, and what marks an answer that was given before.
    static final String KEY = "Idempotency-Key";

    static final String REPEATED = "Idempotency-Replayed";

    private static final Pattern ALLOWED = Pattern.compile("[!-~]{1,100}");
    private static final Set<String> CHANGING =
            Set.of(
                    HttpMethod.POST.name(),
                    HttpMethod.PUT.name(),
                    HttpMethod.DELETE.name(),
                    HttpMethod.PATCH.name());

    private final RepeatableRequests requests;

    OnceOnly(RepeatableRequests requests) {
        this.requests = requests;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> key = Optional.ofNullable(request.getHeader(KEY));
        Optional<String> token = BearerFilter.token(request);
        if (key.isEmpty() || token.isEmpty() || !CHANGING.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else if (!ALLOWED.matcher(key.get()).matches()) {
            refuse(response, HttpStatus.BAD_REQUEST, "api.once.key");
        } else {
            once(token.get(), key.get(), new ReadRequest(request), response, chain);
        }
    }

    private void once(
            String token,
            String key,
            ReadRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        String hash = Secrets.hash(token + "\n" + key);
        String asked = Secrets.hash(token + "\n" + request.asked());
        Optional<Known> before = requests.begin(hash, asked);
        if (before.isEmpty()) {
            first(hash, request, response, chain);
        } else if (!before.get().asked().equals(asked)) {
            refuse(response, HttpStatus.UNPROCESSABLE_CONTENT, "api.once.other");
        } else if (before.get().answer().isEmpty()) {
            refuse(response, HttpStatus.CONFLICT, "api.once.unknown");
        } else {
            repeat(before.get().answer().get(), response);
        }
    }

    private void first(
            String hash, ReadRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        String media = Optional.ofNullable(kept.getContentType()).orElse("");
        String body = new String(kept.getContentAsByteArray(), StandardCharsets.UTF_8);
        requests.answered(hash, new Answer(kept.getStatus(), media, body));
        kept.copyBodyToResponse();
    }

    private static void repeat(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.code());
        response.setHeader(REPEATED, "true");
        if (!answer.media().isEmpty()) {
            response.setContentType(answer.media());
        }
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static void refuse(HttpServletResponse response, HttpStatus status, String key)
            throws IOException {
        ApiProblem.write(response, status, Sentence.of(key));
    }
}
