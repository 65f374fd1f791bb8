package switchboard.security;

import java.util.Optional;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/// People of tests who are known to be there.
public final class Proved {
    private Proved() {}

    /// Lets somebody in by their password, as a browser's session.
    public static Authentication signIn(ListableBeanFactory product, String name, String password) {
        return Optional.ofNullable(
                        product.getBean(PasswordSignIn.class)
                                .authenticate(
                                        UsernamePasswordAuthenticationToken.unauthenticated(
                                                name, password)))
                .orElseThrow();
    }

    /// The person, as if they had typed their password just now.
    public static RecentProof by(Person person) {
        return new RecentProof(person);
    }
}
