package switchboard.ssh;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.vault.SecretBox;

/// Accounts in the database, their passwords sealed.
@Component
final class JdbcNodeCredentials implements NodeCredentials {
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final SecretBox box;

    JdbcNodeCredentials(JdbcClient jdbc, TransactionOperations transaction, SecretBox box) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.box = box;
    }

    @Override
    public void keep(ClusterName cluster, Purpose purpose, Account account) {
        String secret = box.seal(account.password(), place(cluster, purpose));
        transaction.executeWithoutResult(
                _ -> {
                    forget(cluster, purpose);
                    jdbc.sql(
                                    """
                                    insert into node_account
                                        (cluster, purpose, user_name, secret, refused)
                                    values (?, ?, ?, ?, false)
                                    """)
                            .params(cluster.value(), purpose.name(), account.user(), secret)
                            .update();
                });
    }

    @Override
    public Optional<Account> account(ClusterName cluster, Purpose purpose) {
        return kept(cluster, purpose).map(KeptAccount::account);
    }

    @Override
    public void forget(ClusterName cluster) {
        transaction.executeWithoutResult(
                _ -> {
                    for (Purpose purpose : Purpose.values()) {
                        forget(cluster, purpose);
                    }
                });
    }

    /// The account kept for a purpose, and whether its password may still be tried.
    ///
    /// @throws InvalidInput if the password was sealed with another key
    Optional<KeptAccount> kept(ClusterName cluster, Purpose purpose) {
        return jdbc.sql(
                        """
                        select user_name, secret, refused from node_account
                        where cluster = ? and purpose = ?
                        """)
                .params(cluster.value(), purpose.name())
                .query((row, _) -> open(row, cluster, purpose))
                .optional();
    }

    private KeptAccount open(ResultSet row, ClusterName cluster, Purpose purpose)
            throws SQLException {
        String secret = row.getString("secret");
        String password =
                box.open(secret, place(cluster, purpose))
                        .orElseThrow(() -> new InvalidInput(Sentence.of("shell.sealed", cluster)));
        var account = new Account(row.getString("user_name"), password);
        return new KeptAccount(account, secret, row.getBoolean("refused"));
    }

    private void forget(ClusterName cluster, Purpose purpose) {
        jdbc.sql("delete from node_account where cluster = ? and purpose = ?")
                .params(cluster.value(), purpose.name())
                .update();
        if (purpose == Purpose.NODES) {
            jdbc.sql("delete from node_sign_in where cluster = ?").param(cluster.value()).update();
        }
    }

    private static String place(ClusterName cluster, Purpose purpose) {
        return purpose + " " + cluster;
    }
}
