package switchboard.api;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.journal.Journal;
import switchboard.security.NotAllowed;
import tools.jackson.core.JacksonException;

/// Tells a program what is wrong with its request, in the form of RFC 9457: `detail` is the
/// sentence that a person would read, `key` names it, and `fields` says where, if it is somewhere.
/// Nothing that was sent is sent back, since it might be a password in the wrong place.
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ProblemDetail input(InvalidInput wrong) {
        return problem(ProblemWords.of(wrong.sentence().key()), wrong.sentence());
    }

    @ExceptionHandler
    ProblemDetail role(NotAllowed wrong) {
        return problem(HttpStatus.FORBIDDEN, wrong.sentence());
    }

    @ExceptionHandler
    ProblemDetail safe(Journal.NotWritten safe) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, safe.sentence());
    }

    @ExceptionHandler
    ProblemDetail bug(RuntimeException bug) {
        LOG.error("A request to the API broke", bug);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, Sentence.of("api.bug"));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException wrong,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return fields(
                wrong.getBindingResult().getFieldErrors().stream()
                        .map(it -> new Field(it.getField(), said(it.getDefaultMessage())))
                        .toList(),
                headers);
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException wrong,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return fields(
                wrong.getParameterValidationResults().stream()
                        .flatMap(
                                result ->
                                        result.getResolvableErrors().stream()
                                                .map(error -> Field.of(result, error)))
                        .toList(),
                headers);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException wrong,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String name =
                wrong instanceof MethodArgumentTypeMismatchException argument
                        ? argument.getName()
                        : said(wrong.getPropertyName());
        return fields(
                List.of(new Field(name, Sentence.of("api.unreadable-value").text())), headers);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException wrong,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String path = wrong.getCause() instanceof JacksonException json ? path(json) : "";
        if (path.isEmpty()) {
            ProblemDetail problem =
                    problem(HttpStatus.BAD_REQUEST, Sentence.of("api.malformed-json"));
            return new ResponseEntity<>(problem, headers, HttpStatus.BAD_REQUEST);
        }
        return fields(
                List.of(new Field(path, Sentence.of("api.unreadable-value").text())), headers);
    }

    private static String path(JacksonException json) {
        return json.getPath().stream()
                .map(
                        step ->
                                step.getPropertyName() == null
                                        ? "[" + step.getIndex() + "]"
                                        : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static ResponseEntity<Object> fields(List<Field> fields, HttpHeaders headers) {
        String names = fields.stream().map(Field::field).collect(Collectors.joining(", "));
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, Sentence.of("api.fields", names));
        problem.setProperty("fields", fields);
        return new ResponseEntity<>(problem, headers, HttpStatus.BAD_REQUEST);
    }

    private static ProblemDetail problem(HttpStatus status, Sentence sentence) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence.text());
        problem.setTitle(status.getReasonPhrase());
        problem.setProperty("key", sentence.key());
        return problem;
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
