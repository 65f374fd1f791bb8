package switchboard.readiness;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import switchboard.cli.ReadingCommand;
import switchboard.cli.ServiceListReader;
import switchboard.cluster.Node;
import switchboard.cluster.Services;

/// The services of a node run; after an upgrade, all that ran on the same node before. Nodes
/// differ in which services they need, so they are not compared with one another.
final class ServicesCheck extends AnswerCheck<Services> {
    static final ReadingCommand QUESTION = new ReadingCommand.ServiceList();
    static final String RUNS = "STARTED";

    ServicesCheck() {
        super(CheckId.SERVICES, QUESTION, ServiceListReader::read);
    }

    @Override
    Said said(Node node, Services answer, Look look) {
        return said(answer, look.was(node, QUESTION, ServiceListReader::read));
    }

    private static Said said(Services now, Optional<Services> before) {
        Set<String> lost = before.map(it -> lost(it, now)).orElse(Set.of());
        Set<String> starting = new TreeSet<>(now.in("STARTING"));
        int running = now.in(RUNS).size();
        if (!starting.containsAll(lost)) {
            return Said.failed("readiness.seen.services.lost", String.join(", ", lost));
        }
        if (running == 0) {
            return Said.failed("readiness.seen.services.none");
        }
        return starting.isEmpty()
                ? Said.passed("readiness.seen.services", running)
                : Said.warning("readiness.seen.services.starting", String.join(", ", starting));
    }

    /// What ran before and does not now.
    static Set<String> lost(Services before, Services now) {
        Set<String> lost = new TreeSet<>(before.in(RUNS));
        lost.removeAll(now.in(RUNS));
        return lost;
    }
}
