package switchboard.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import switchboard.cluster.Sentence;

/// Makes one readable sentence of a start that failed for a setting, in place of a stack trace.
final class CannotStartAnalyzer extends AbstractFailureAnalyzer<CannotStart> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, CannotStart cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                Sentence.of("security.cannot-start").text(),
                cause);
    }
}
