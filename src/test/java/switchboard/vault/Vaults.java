package switchboard.vault;

import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Opens the vault for tests of those who keep secrets in it.
public final class Vaults {
    /// The script that makes its table.
    public static final String SCRIPT = "db/migration/V12__data_keys.sql";

    private Vaults() {}

    /// A box as the product makes it at start, with its master key in a file of the folder.
    public static SecretBox in(Path folder, JdbcClient jdbc) {
        return with(new MasterKeys("", folder.toString()), jdbc);
    }

    static SecretBox with(MasterKeys masters, JdbcClient jdbc) {
        DataKeys keys = new DataKeys(jdbc, masters);
        keys.afterPropertiesSet();
        return new SecretBox(masters, keys);
    }
}
