package switchboard.security;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;

/// The one-time link that makes the first person while nobody exists. That person is an admin and
/// nothing more; the first thing to do is to make accounts with the other roles.
@Service
@Transactional
public class SetupLinks {
    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final PersonTable table;
    private final People people;

    SetupLinks(JdbcClient jdbc, Secrets secrets, PersonTable table, People people) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.table = table;
        this.people = people;
    }

    /// Makes the link's last part. Every older link dies.
    String make() {
        String token = secrets.next();
        jdbc.sql("delete from setup_link").update();
        jdbc.sql("insert into setup_link (token_hash, used) values (:hash, false)")
                .param("hash", Secrets.hash(token))
                .update();
        return token;
    }

    /// Whether the link can still be used.
    public boolean isOpen(String token) {
        boolean unused =
                jdbc.sql("select count(*) from setup_link where token_hash = :hash and not used")
                                .param("hash", Secrets.hash(token))
                                .query(Long.class)
                                .single()
                        == 1;
        return unused && table.isEmpty();
    }

    /// Makes the first admin and burns the link; a link that was refused is as good as before.
    ///
    /// @throws InvalidInput if the link is unknown or used, somebody exists already, the name
    ///     cannot be used, or the password is too short or too long
    public Person redeem(String token, String name, String password) {
        if (!isOpen(token) || !burn(token)) {
            throw new InvalidInput(Sentence.of("security.setup.used"));
        }
        return people.create(Person.of(name, PersonRole.ADMIN), password);
    }

    private boolean burn(String token) {
        return jdbc.sql(
                                """
                                update setup_link set used = true
                                where token_hash = :hash and not used""")
                        .param("hash", Secrets.hash(token))
                        .update()
                == 1;
    }
}
