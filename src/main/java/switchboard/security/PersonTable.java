package switchboard.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of people. Every change makes the revision grow, which ends older sessions.
@Component
class PersonTable {
    private final JdbcClient jdbc;

    PersonTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PersonRow> find(String name) {
        return jdbc.sql("select * from person where name = :name")
                .param("name", Person.canonical(name))
                .query(PersonTable::row)
                .optional();
    }

    List<PersonRow> all() {
        return jdbc.sql("select * from person order by name").query(PersonTable::row).list();
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from person").query(Long.class).single() == 0;
    }

    void insert(Person person, String passwordHash, boolean lab) {
        jdbc.sql(
                        """
                        insert into person (name, password_hash, roles, enabled, lab, revision)
                        values (:name, :hash, :roles, true, :lab, 0)""")
                .param("name", person.name())
                .param("hash", passwordHash)
                .param("roles", joined(person.roles()))
                .param("lab", lab)
                .update();
    }

    /// A password that somebody chose makes a lab account an account like any other.
    void setPassword(String name, String passwordHash) {
        jdbc.sql(
                        """
                        update person set password_hash = :hash, lab = false,
                        revision = revision + 1 where name = :name""")
                .param("hash", passwordHash)
                .param("name", name)
                .update();
    }

    void setRoles(Person person) {
        jdbc.sql("update person set roles = :roles, revision = revision + 1 where name = :name")
                .param("roles", joined(person.roles()))
                .param("name", person.name())
                .update();
    }

    void setEnabled(String name, boolean enabled) {
        jdbc.sql("update person set enabled = :enabled, revision = revision + 1 where name = :name")
                .param("enabled", enabled)
                .param("name", name)
                .update();
    }

    void deleteLab() {
        jdbc.sql("delete from person where lab").update();
    }

    private static PersonRow row(ResultSet row, int number) throws SQLException {
        return new PersonRow(
                new Person(row.getString("name"), split(row.getString("roles"))),
                row.getString("password_hash"),
                row.getBoolean("enabled"),
                row.getBoolean("lab"),
                row.getInt("revision"));
    }

    private static String joined(Set<PersonRole> roles) {
        return roles.stream().map(PersonRole::name).collect(Collectors.joining(","));
    }

    private static Set<PersonRole> split(String roles) {
        return Stream.of(roles.split(",")).map(PersonRole::valueOf).collect(Collectors.toSet());
    }
}
