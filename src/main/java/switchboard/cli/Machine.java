package switchboard.cli;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import switchboard.cluster.SystemVersion;

/// What `show status` says of a node. What a release does not print is empty.
///
/// @param host the host name
/// @param date the node's clock
/// @param zone its time zone, in the node's words
/// @param version the release that runs
/// @param osVersion the release of the operating system
/// @param uptime since when it runs
/// @param partitions the disk, at least one part of it
public record Machine(
        Optional<String> host,
        Optional<LocalDateTime> date,
        Optional<String> zone,
        Optional<SystemVersion> version,
        Optional<String> osVersion,
        Optional<Duration> uptime,
        List<Partition> partitions) {
    /// Copies the list.
    public Machine {
        partitions = List.copyOf(partitions);
    }

    /// The partition for logs and images, which both sides share; documents call it the common
    /// partition.
    public Optional<Partition> common() {
        return partitions.stream().filter(part -> part.name().equals("logging")).findFirst();
    }

    /// A part of the disk. Free and used do not add up to the total: some is reserved.
    ///
    /// @param name `active`, `inactive` or `logging`
    /// @param total size in kilobytes
    /// @param free what is free, in kilobytes
    /// @param used what is used, in kilobytes
    /// @param percent how much is used, as the node says it
    public record Partition(String name, long total, long free, long used, int percent) {}
}
