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

    /// The person whom a source knows by this subject, whatever the name is there now.
    Optional<PersonRow> findOutside(String source, String subjectHash) {
        return jdbc.sql("select * from person where source = :source and subject_hash = :subject")
                .param("source", source)
                .param("subject", subjectHash)
                .query(PersonTable::row)
                .optional();
    }

    /// Whether nobody has an account that is kept here; who comes from outside may look after
    /// nobody.
    boolean isEmpty() {
        return jdbc.sql("select count(*) from person where source is null")
                        .query(Long.class)
                        .single()
                == 0;
    }

    /// Whether a password is still kept as older versions kept them.
    boolean hasOldHashes() {
        return jdbc.sql("select count(*) from person where password_hash like '{bcrypt}%'")
                        .query(Long.class)
                        .single()
                > 0;
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

    void insertOutside(Person person, String source, String subjectHash) {
        jdbc.sql(
                        """
                        insert into person (name, password_hash, roles, enabled, lab, revision,
                        source, subject_hash)
                        values (:name, '', :roles, true, false, 0, :source, :subject)""")
                .param("name", person.name())
                .param("roles", joined(person.roles()))
                .param("source", source)
                .param("subject", subjectHash)
                .update();
    }

    /// Keeps the same password by a newer method, which ends no session; unless somebody changed
    /// the password meanwhile.
    void keepAnew(String name, String old, String hash) {
        jdbc.sql(
                        """
                        update person set password_hash = :hash
                        where name = :name and password_hash = :old""")
                .param("hash", hash)
                .param("name", name)
                .param("old", old)
                .update();
    }

    void endSessions(String name) {
        jdbc.sql("update person set revision = revision + 1 where name = :name")
                .param("name", name)
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
                row.getInt("revision"),
                Optional.ofNullable(row.getString("source")).orElse(""));
    }

    private static String joined(Set<PersonRole> roles) {
        return roles.stream().map(PersonRole::name).collect(Collectors.joining(","));
    }

    private static Set<PersonRole> split(String roles) {
        return Stream.of(roles.split(",")).map(PersonRole::valueOf).collect(Collectors.toSet());
    }
}
