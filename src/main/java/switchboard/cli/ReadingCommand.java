package switchboard.cli;

import java.util.regex.Pattern;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;

/// A command that only reads.
public sealed interface ReadingCommand extends Command {
    /// Whether a node takes it while an upgrade is being installed on it.
    default boolean isAllowedDuringUpgrade() {
        return true;
    }

    /// Turns the pager off for the session. Older releases may not know it.
    record PaginationOff() implements ReadingCommand {
        @Override
        public String text() {
            return "set cli pagination off";
        }
    }

    /// The release that runs.
    record ShowVersionActive() implements ReadingCommand {
        @Override
        public String text() {
            return "show version active";
        }
    }

    /// The release on the other side.
    record ShowVersionInactive() implements ReadingCommand {
        @Override
        public String text() {
            return "show version inactive";
        }
    }

    /// All nodes of the cluster, both products.
    record ShowNetworkCluster() implements ReadingCommand {
        @Override
        public String text() {
            return "show network cluster";
        }
    }

    /// The replication table of the product of the node it is typed on; tens of seconds.
    record ReplicationRuntimeState() implements ReadingCommand {
        @Override
        public String text() {
            return "utils dbreplication runtimestate";
        }
    }

    /// The services of the node. Nodes refuse all `utils service` commands during an upgrade.
    record ServiceList() implements ReadingCommand {
        @Override
        public boolean isAllowedDuringUpgrade() {
            return false;
        }

        @Override
        public String text() {
            return "utils service list";
        }
    }

    /// How the last upgrade on the node stands.
    record UpgradeStatus() implements ReadingCommand {
        @Override
        public String text() {
            return "utils system upgrade status";
        }
    }

    /// The node's durable record of installs, switches, restarts and boots.
    record SystemHistory() implements ReadingCommand {
        @Override
        public String text() {
            return "file dump install system-history.log";
        }
    }

    /// The install logs on the node, oldest first.
    record InstallLogs() implements ReadingCommand {
        @Override
        public String text() {
            return "file list install install_* date";
        }
    }

    /// The release that an install log is about; it appears only when `post_upgrade` runs.
    ///
    /// @param log the log's file name
    record FindProductVersion(String log) implements ReadingCommand {
        private static final Pattern NAME = Pattern.compile("install_log_[0-9.\\-]+\\.log");

        /// @throws InvalidInput if that is not the name of an install log
        public FindProductVersion {
            if (!NAME.matcher(log).matches()) {
                throw new InvalidInput(Sentence.of("input.install-log", log));
            }
        }

        @Override
        public String text() {
            return "file search install " + log + " PRODUCT_VERSION";
        }
    }

    /// Until when a certificate of the node is valid: [CertificateReader].
    ///
    /// @param unit what it is for, as the list of certificates has it, for example `tomcat` [mem]
    record ShowCertificate(String unit) implements ReadingCommand {
        private static final Pattern UNIT = Pattern.compile("[\\w.-]{1,80}");

        /// @throws InvalidInput if that is not the name of a unit
        public ShowCertificate {
            if (!UNIT.matcher(unit).matches()) {
                throw new InvalidInput(Sentence.of("input.certificate", unit));
            }
        }

        @Override
        public String text() {
            return "show cert own " + unit;
        }
    }

    /// What is asked about the health of a node, before and after an upgrade. Of these a node takes
    /// only those that begin with `show` while an upgrade runs on it [doc], and what tells of the
    /// upgrade [inf].
    enum Health implements ReadingCommand {
        /// Clock, release and disk: [MachineReader].
        STATUS("show status"),
        /// Virtual hardware: [HardwareReader].
        HARDWARE("show hardware"),
        /// Addresses and names of all nodes: [HostsReader].
        HOSTS("show tech network hosts"),
        /// Limits of wrong passwords: [AccountLockReader].
        ACCOUNT_LOCK("show accountlocking"),
        /// Certificates of the node: [CertificateReader].
        CERTIFICATES("show cert list own"),
        /// What the node itself counts of replication: [ReplicateCountReader].
        REPLICATE_COUNT(
                "show perf query class \"Number of Replicates Created and State of Replication\""),
        /// How many phones are registered with the node: [RegisteredDevicesReader].
        DEVICES("show perf query class \"Cisco CallManager\""),
        /// The servers that the database knows: [ProcessNodeReader].
        PROCESS_NODES("run sql select name,tknodeusage,tkprocessnoderole from processnode"),
        /// Where the time comes from: [TimeSourceReader].
        TIME_SOURCE("utils ntp status"),
        /// The node's own tests, about a minute: [DiagnosisReader].
        DIAGNOSIS("utils diagnose test"),
        /// The backups that were made, asked of a publisher: [BackupReader].
        BACKUPS("utils disaster_recovery history backup"),
        /// How the last backup stands: [BackupReader].
        LAST_BACKUP("utils disaster_recovery status backup"),
        /// What services left behind that broke down: [CoreFileReader].
        CORE_FILES("utils core active list"),
        /// The pairs of IM and Presence: [HighAvailabilityReader].
        HIGH_AVAILABILITY("utils ha status"),
        /// An upgrade of the whole cluster, 12.5 and later: [ClusterUpgradeReader].
        CLUSTER_UPGRADE("utils system upgrade cluster status"),
        /// Begins a check of all tables, in the background: [OutputFileReader].
        REPLICATION_CHECK("utils dbreplication status");

        private final String line;

        Health(String line) {
            this.line = line;
        }

        @Override
        public String text() {
            return line;
        }

        @Override
        public boolean isAllowedDuringUpgrade() {
            return line.startsWith("show ") || this == CLUSTER_UPGRADE;
        }
    }
}
