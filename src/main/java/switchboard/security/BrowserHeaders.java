package switchboard.security;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// What browsers may do with what they get from us.
///
/// **Why** pages allow inline and evaluated scripts: Vaadin Flow starts its pages with inline
/// scripts and makes functions of the text that the server sends; a stricter policy stops every
/// page. All else is as tight as it goes: nothing comes from, and nothing goes to, another host.
final class BrowserHeaders {
    private static final String COMMON =
            "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    static final String PAGES =
            "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
                    + " style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " font-src 'self' data:; connect-src 'self'; "
                    + COMMON;
    // The page that shows the API writes its styles inline and its pictures into the page.
    static final String DESCRIPTION =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " + COMMON;
    static final String PROGRAMS = "default-src 'none'; frame-ancestors 'none'; sandbox";
    private static final String NOTHING =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()";

    private BrowserHeaders() {}

    static void ofPages(HeadersConfigurer<?> headers) {
        common(headers);
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(PAGES));
        headers.withObjectPostProcessor(new Eager());
    }

    static void ofPrograms(HeadersConfigurer<?> headers) {
        common(headers);
        RequestMatcher shown = PathPatternRequestMatcher.withDefaults().matcher("/swagger-ui/**");
        headers.addHeaderWriter(
                new DelegatingRequestMatcherHeaderWriter(
                        shown, new ContentSecurityPolicyHeaderWriter(DESCRIPTION)));
        headers.addHeaderWriter(
                new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(shown),
                        new ContentSecurityPolicyHeaderWriter(PROGRAMS)));
    }

    /// Writes them before the page, not with it: a page is forwarded to Vaadin's servlet, and
    /// Tomcat ends a forwarded answer without asking anybody who wanted to add to it.
    private static final class Eager implements ObjectPostProcessor<HeaderWriterFilter> {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }

    private static void common(HeadersConfigurer<?> headers) {
        headers.referrerPolicy(it -> it.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(it -> it.policy(NOTHING))
                .crossOriginOpenerPolicy(it -> it.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(it -> it.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
