package switchboard.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/// Runs a test as this person, whom [SignedIn] then tells; no account is needed.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = WithPerson.Factory.class)
public @interface WithPerson {
    /// The person's name.
    String name() default "ann";

    /// The person's roles.
    PersonRole[] roles() default PersonRole.VIEWER;

    /// Puts the person where a program with a token would stand.
    final class Factory implements WithSecurityContextFactory<WithPerson> {
        @Override
        public SecurityContext createSecurityContext(WithPerson asked) {
            Person person = Person.of(asked.name(), asked.roles());
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(
                            new Visitor.Program(person), null, person.authorities()));
            return context;
        }
    }
}
