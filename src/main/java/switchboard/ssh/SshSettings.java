package switchboard.ssh;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long the door to the nodes is patient.
///
/// **Why** not longer: a line that is dead without being closed has to be noticed within 45 s,
/// while it connects, while it signs in and once it is open.
///
/// @param connectTimeout until a node must have accepted a connection, and once more until both
///     sides have agreed on their keys
/// @param authTimeout until a node must have answered the password, and once more until it must
///     have opened the shell
/// @param heartbeat how often a quiet session is asked for a sign of life; after three of these
///     without one it is lost
/// @param retryAfterRefusal how long a node that used to accept the password is left alone after
///     it refused it. Nodes lock an account after three refusals for 300 s.
@ConfigurationProperties("switchboard.ssh")
record SshSettings(
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("40s") Duration authTimeout,
        @DefaultValue("13s") Duration heartbeat,
        @DefaultValue("5m") Duration retryAfterRefusal) {}
