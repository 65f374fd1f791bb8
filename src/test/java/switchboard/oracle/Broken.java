package switchboard.oracle;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// The ids of the rules that an act would break, gathered one demand at a time.
final class Broken {

    /// The act stands nowhere in the scenario's task list, or its turn there is over.
    static final String LIST = "LIST";

    /// The node is still at what it was told before.
    static final String BUSY = "BUSY";

    /// Reading 1: the publisher waits with its switch until the list's installs are done.
    static final String READING_1 = "READING-1";

    /// Reading 5: the node that the act is for must answer and be known.
    static final String READING_5 = "READING-5";

    private final Set<String> ids = new TreeSet<>();

    void unless(boolean met, String... rules) {
        if (!met) {
            ids.addAll(Arrays.asList(rules));
        }
    }

    void when(boolean wrong, String... rules) {
        unless(!wrong, rules);
    }

    Set<String> ids() {
        return Collections.unmodifiableSet(ids);
    }
}
