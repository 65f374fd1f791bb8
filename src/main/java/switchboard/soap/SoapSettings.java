package switchboard.soap;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the nodes' web services are asked.
///
/// @param port where they answer on every node
/// @param connectTimeout until a connection must stand
/// @param answerTimeout until a whole answer must be there; about 3 s are usual [real]
/// @param every how long a node is left alone after a call
/// @param backOff how long a node is left alone after it said that it is asked too often; doubled
///     each time, ten times as long at most
@ConfigurationProperties("switchboard.soap")
public record SoapSettings(
        @DefaultValue("8443") int port,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("30s") Duration answerTimeout,
        @DefaultValue("10s") Duration every,
        @DefaultValue("60s") Duration backOff) {}
