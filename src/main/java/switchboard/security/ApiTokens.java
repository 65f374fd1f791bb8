package switchboard.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;

/// The tokens with which programs call the API. A name has at most one open token for each role.
@Service
@Transactional
public class ApiTokens {
    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    ApiTokens(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// Makes a token and gives its text, which cannot be had again.
    ///
    /// @throws NotAllowed if `by` is not an admin
    /// @throws InvalidInput if the name cannot be used, or has an open token for the role
    public String issue(Person by, String name, PersonRole role) {
        by.require(PersonRole.ADMIN);
        Person program = Person.of(name, role);
        if (all().stream().anyMatch(t -> !t.revoked() && t.person().equals(program))) {
            throw new InvalidInput(
                    Sentence.of("security.token.exists", program.name(), role.word().text()));
        }
        String text = secrets.next();
        insert(program, text);
        return text;
    }

    /// Every token, by name.
    ///
    /// @throws NotAllowed if `by` is not an admin
    public List<ApiToken> list(Person by) {
        by.require(PersonRole.ADMIN);
        return all();
    }

    /// Takes a token back; it opens nothing from now on.
    ///
    /// @throws NotAllowed if `by` is not an admin
    /// @throws InvalidInput if the name has no open token for the role
    public void revoke(Person by, String name, PersonRole role) {
        by.require(PersonRole.ADMIN);
        int revoked =
                jdbc.sql(
                                """
                                update api_token set revoked = true
                                where name = :name and role = :role and not revoked""")
                        .param("name", Person.canonical(name))
                        .param("role", role.name())
                        .update();
        if (revoked == 0) {
            throw new InvalidInput(Sentence.of("security.token.unknown", name, role.word().text()));
        }
    }

    /// Who the program with this token acts as, if the token is open.
    Optional<Person> holder(String text) {
        return jdbc.sql("select * from api_token where token_hash = :hash and not revoked")
                .param("hash", Secrets.hash(text))
                .query(ApiTokens::row)
                .optional()
                .map(ApiToken::person);
    }

    /// Keeps a token whose text was chosen elsewhere, unless the name has or had one for the role,
    /// or the text is or was somebody else's.
    ///
    /// @return whether the text given opens the door for this program now
    boolean keep(Person program, String text) {
        boolean isNew = all().stream().noneMatch(token -> token.person().equals(program));
        if (isNew && !isKnown(text)) {
            insert(program, text);
        }
        return holder(text).equals(Optional.of(program));
    }

    private boolean isKnown(String text) {
        return jdbc.sql("select count(*) from api_token where token_hash = :hash")
                        .param("hash", Secrets.hash(text))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private List<ApiToken> all() {
        return jdbc.sql("select * from api_token order by name, created_at, token_hash")
                .query(ApiTokens::row)
                .list();
    }

    private void insert(Person program, String text) {
        jdbc.sql(
                        """
                        insert into api_token (token_hash, name, role, created_at, revoked)
                        values (:hash, :name, :role, :now, false)""")
                .param("hash", Secrets.hash(text))
                .param("name", program.name())
                .param("role", program.roles().iterator().next().name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static ApiToken row(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                Person.of(row.getString("name"), PersonRole.valueOf(row.getString("role"))),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("revoked"));
    }
}
