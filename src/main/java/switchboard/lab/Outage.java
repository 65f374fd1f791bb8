package switchboard.lab;

import java.time.Instant;

/// One absence of a node, and how it comes back from it.
///
/// @param number 1 for the node's first
/// @param down when it left the network
/// @param port when its port answers again
/// @param signIn when it lets people in again
/// @param database when its database runs
/// @param services when its services have started
record Outage(
        int number,
        Instant down,
        Instant port,
        Instant signIn,
        Instant database,
        Instant services) {

    /// The outage of a node whose port answers at that time.
    static Outage of(LabNode node, LabTimes times, int number, Instant down, Instant port) {
        Instant signIn = port.plus(times.signIn(node.name(), number));
        return new Outage(
                number,
                down,
                port,
                signIn,
                signIn.plus(times.database(node.name(), number)),
                signIn.plus(times.services(node.name(), number)));
    }

    /// The outage of a node that stays away.
    static Outage forEver(int number, Instant down) {
        return new Outage(number, down, Instant.MAX, Instant.MAX, Instant.MAX, Instant.MAX);
    }

    boolean isForEver() {
        return port.equals(Instant.MAX);
    }
}
