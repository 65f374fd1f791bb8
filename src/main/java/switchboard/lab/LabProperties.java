package switchboard.lab;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the demonstration, `switchboard.lab.*`.
///
/// @param enabled whether there is a lab
/// @param factor how many seconds of lab time go by in one second
/// @param port the port of all lab nodes
/// @param webPort the port of all lab nodes' web services, 0 for none
/// @param firstAddress the address of the first node; the others follow it
/// @param directory where the record and the host keys are kept
/// @param seed what the variations of time grow from
@ConfigurationProperties("switchboard.lab")
record LabProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("60") double factor,
        @DefaultValue("8022") int port,
        @DefaultValue("0") int webPort,
        @DefaultValue(LabShapes.FIRST_ADDRESS) String firstAddress,
        @DefaultValue("data/lab") Path directory,
        @DefaultValue("1") long seed) {}
