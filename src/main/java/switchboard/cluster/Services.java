package switchboard.cluster;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The services of a node by name, with the state that the node prints: `STARTED`, `STARTING`,
/// `STOPPED` …
///
/// @param states sorted by name
public record Services(Map<String, String> states) {
    /// Sorts them.
    public Services {
        states = new TreeMap<>(states);
    }

    /// The services in that state.
    public Set<String> in(String state) {
        return states.entrySet().stream()
                .filter(entry -> entry.getValue().equals(state))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether some run and none is still starting. A list without rows is never good.
    public boolean areUp() {
        return !in("STARTED").isEmpty() && in("STARTING").isEmpty();
    }
}
