package switchboard.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// All readers by name, and a transcript of every layout, for tests that hold for all of them.
final class EveryReader {
    static final List<String> TRANSCRIPTS =
            """
            account-lock-12.5.txt
            backup-status-12.5.txt
            backups-15.txt
            cert-list-15.txt
            cert-own-14.txt
            cluster-upgrade-12.5.txt
            connectivity.txt
            core-files.txt
            dbreplication-status-14.txt
            diagnose-10.5.txt
            ha-failed-over.txt
            ha-normal.txt
            hardware-11.5-paged.txt
            hosts-10.5.txt
            install-log-search-wrapped.txt
            install-logs-detail.txt
            install-logs.txt
            network-cluster-10.5-no-dns.txt
            network-cluster-14-publisher.txt
            network-cluster-15-single.txt
            ntp-10.5.txt
            process-nodes-10.5.txt
            replicate-count-14.txt
            replication-servers-10.5.txt
            runtimestate-10.0.txt
            runtimestate-10.5.txt
            runtimestate-11.5.txt
            runtimestate-12.5.txt
            runtimestate-14-in-progress.txt
            runtimestate-14.txt
            runtimestate-15.txt
            runtimestate-8.5.txt
            runtimestate-8.6.txt
            runtimestate-9-broadcast.txt
            runtimestate-9.txt
            runtimestate-imp-8.6.txt
            service-list-14.txt
            service-list-subscriber.txt
            status-10.0.txt
            status-15-lines.txt
            system-history-12.5.txt
            system-history-6.1.txt
            tech-dbstateinfo-11.5.txt
            upgrade-status-failed-15.txt
            version-active-11.5.txt
            version-active-15.txt
            version-active-8.5.txt
            version-inactive-14.txt
            """
                    .lines()
                    .toList();

    private static final Map<String, Function<Transcript, Reading<?>>> READERS = readers();

    private EveryReader() {}

    static int count() {
        return READERS.size();
    }

    /// Has all of them read the answer: how many understood it.
    static int understanding(Transcript transcript) {
        int read = 0;
        for (Map.Entry<String, Function<Transcript, Reading<?>>> reader : READERS.entrySet()) {
            read += reads(reader.getKey(), reader.getValue(), transcript) ? 1 : 0;
        }
        return read;
    }

    private static boolean reads(
            String name, Function<Transcript, Reading<?>> reader, Transcript transcript) {
        try {
            return reader.apply(transcript)
                    .fold(
                            _ -> true,
                            problem -> {
                                check(name, problem, transcript);
                                return false;
                            });
        } catch (RuntimeException | StackOverflowError bug) {
            throw new AssertionError(name + " failed on: " + transcript, bug);
        }
    }

    /// The line that is told is a line of the answer, and short.
    private static void check(String name, Reading.Unreadable<?> problem, Transcript transcript) {
        boolean line = problem.line() >= 0 && problem.line() <= transcript.lines().size();
        if (!line || problem.text().length() > Reading.LONGEST_QUOTE + 1) {
            throw new AssertionError(name + " tells of a line that is none: " + problem.line());
        }
    }

    private static Map<String, Function<Transcript, Reading<?>>> readers() {
        Map<String, Function<Transcript, Reading<?>>> all = new LinkedHashMap<>();
        all.put("active version", VersionReader::active);
        all.put("inactive version", VersionReader::inactive);
        all.put("network cluster", NetworkClusterReader::read);
        all.put("runtime state", RuntimeStateReader::read);
        all.put("replication check", ReplicationCheckReader::read);
        all.put("replication servers", ReplicationServersReader::read);
        all.put("replicate count", ReplicateCountReader::read);
        all.put("output file", OutputFileReader::read);
        all.put("system history", SystemHistoryReader::read);
        all.put("install logs", InstallLogReader::logs);
        all.put("product version", InstallLogReader::productVersion);
        all.put("upgrade status", UpgradeStatusReader::read);
        all.put("cluster upgrade", ClusterUpgradeReader::read);
        all.put("services", ServiceListReader::read);
        all.put("machine", MachineReader::read);
        all.put("uptime", MachineReader::uptime);
        all.put("time source", TimeSourceReader::read);
        all.put("diagnosis", DiagnosisReader::read);
        all.put("backups", BackupReader::history);
        all.put("last backup", BackupReader::last);
        all.put("certificates", CertificateReader::list);
        all.put("validity", CertificateReader::validity);
        all.put("core files", CoreFileReader::read);
        all.put("high availability", HighAvailabilityReader::read);
        all.put("process nodes", ProcessNodeReader::read);
        all.put("hosts", HostsReader::read);
        all.put("account lock", AccountLockReader::read);
        all.put("hardware", HardwareReader::read);
        all.put("connectivity", ConnectivityReader::read);
        all.put("welcome", transcript -> WelcomeReader.read(transcript.text()));
        return all;
    }
}
