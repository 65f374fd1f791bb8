package switchboard.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// What a browser says beside name and password: where it is, and whose password it is.
final class SignInDetails extends WebAuthenticationDetails {
    private static final long serialVersionUID = 1;

    /// The field of the form that says it; `directory` or nothing.
    static final String FIELD = "source";

    private static final String DIRECTORY = "directory";

    private final boolean directory;

    SignInDetails(HttpServletRequest request) {
        super(request);
        this.directory = DIRECTORY.equals(request.getParameter(FIELD));
    }

    static boolean isForDirectory(Authentication attempt) {
        return attempt.getDetails() instanceof SignInDetails details && details.directory;
    }

    /// The name by which somebody who is signed in is known where their password is kept.
    static String nameAtSource(Authentication visitor) {
        String name = visitor.getName();
        return isForDirectory(visitor) ? name.substring(0, name.lastIndexOf('@')) : name;
    }

    static Place place(Authentication attempt) {
        return Place.of(
                attempt.getDetails() instanceof WebAuthenticationDetails details
                        ? details.getRemoteAddress()
                        : "");
    }

    // Spring compares them by these; two sign-ins are never compared here.
    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other)
                && other instanceof SignInDetails details
                && details.directory == directory;
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
