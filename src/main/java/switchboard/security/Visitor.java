package switchboard.security;

import java.io.Serializable;
import java.security.Principal;

/// Who a request comes from, as it is kept in the security context.
sealed interface Visitor extends Principal, Serializable {
    /// A program with a token, which is looked up for each request.
    record Program(Person person) implements Visitor {
        @Override
        public String getName() {
            return person.name();
        }
    }

    /// A paired wall.
    ///
    /// @param id as in [PairedWall#id()]
    record Wall(long id) implements Visitor {
        static final String AUTHORITY = "ROLE_WALL";

        @Override
        public String getName() {
            return "wall";
        }
    }
}
