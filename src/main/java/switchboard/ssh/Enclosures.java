package switchboard.ssh;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import switchboard.cluster.ClusterName;
import switchboard.cluster.Sentence;

/// Where connections of a rehearsal may go: to the nodes that the product made for it, and nowhere
/// else. And nobody else goes to these.
///
/// **Why** here: every connection to a node passes this door, whatever asked for it. It knows a
/// rehearsal by its name, which no other cluster can have; of one for which nothing is enclosed, as
/// after a restart, it lets nothing through.
@Component
public final class Enclosures {
    private static final Pattern LOOPBACK = Pattern.compile("127(\\.[0-9]{1,3}){3}");

    private final Map<ClusterName, Own> own = new ConcurrentHashMap<>();

    /// The nodes that were made for a rehearsal.
    private record Own(Set<String> addresses, int port) {
        boolean has(NodeAccess node) {
            return addresses.contains(node.address()) && port == node.port();
        }
    }

    /// Lets a rehearsal reach these addresses of this machine.
    ///
    /// @param addresses loopback addresses, written as numbers
    /// @param port the port of all of them
    /// @throws IllegalArgumentException if it is no rehearsal, or one of them is no such address
    public void enclose(ClusterName rehearsal, Set<String> addresses, int port) {
        if (!rehearsal.isRehearsal()) {
            throw new IllegalArgumentException(rehearsal + " is no rehearsal");
        }
        for (String address : addresses) {
            if (!LOOPBACK.matcher(address).matches()) {
                throw new IllegalArgumentException(address + " is no loopback address");
            }
        }
        own.put(rehearsal, new Own(Set.copyOf(addresses), port));
    }

    /// Lets a rehearsal reach nothing any more.
    public void shut(ClusterName rehearsal) {
        own.remove(rehearsal);
    }

    /// Why nobody may connect there on behalf of that cluster; empty if one may.
    public Optional<Sentence> objection(NodeAccess node) {
        if (node.cluster().isRehearsal()) {
            return Optional.ofNullable(own.get(node.cluster()))
                            .filter(it -> it.has(node))
                            .isPresent()
                    ? Optional.empty()
                    : Optional.of(
                            Sentence.of("rehearsal.door.not-own", node.cluster(), node.address()));
        }
        return own.values().stream().anyMatch(it -> it.has(node))
                ? Optional.of(Sentence.of("rehearsal.door.not-real", node.address()))
                : Optional.empty();
    }
}
