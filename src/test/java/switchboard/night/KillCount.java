package switchboard.night;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import switchboard.cluster.NodeName;
import switchboard.lab.Act;
import switchboard.lab.LabRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What came of killing the product: judged by the lab's own record, against what the product's
/// journal says.
///
/// @param kills how often it was killed
/// @param repeated orders that a node took more than once
/// @param lostIntents orders that a node took and of which the journal has no intent, or no "sent"
/// @param wrongVerdicts orders that are said done and are not, or the other way round
record KillCount(long kills, long repeated, long lostIntents, long wrongVerdicts) {
    static final KillCount NONE = new KillCount(0, 0, 0, 0);
    private static final JsonMapper JSON = new JsonMapper();

    /// A changing command, what a node records when it takes it, and when it has done it.
    private record Order(String command, Act taken, Act done) {}

    private static final List<Order> ORDERS =
            List.of(
                    new Order(
                            "utils system upgrade initiate", Act.INSTALL_STARTED, Act.INSTALL_DONE),
                    new Order("utils system switch-version", Act.SWITCH_ACCEPTED, Act.WENT_DOWN));

    /// @param journal the lines of an export
    static KillCount of(long kills, LabRecord lab, String journal) {
        List<JsonNode> events = events(journal);
        List<NodeName> nodes = lab.entries().stream().map(it -> it.node()).distinct().toList();
        KillCount sum = new KillCount(kills, 0, 0, 0);
        for (NodeName node : nodes) {
            for (Order order : ORDERS) {
                sum = sum.plus(judge(node, order, lab, events));
            }
        }
        return sum;
    }

    KillCount plus(KillCount other) {
        return new KillCount(
                kills + other.kills,
                repeated + other.repeated,
                lostIntents + other.lostIntents,
                wrongVerdicts + other.wrongVerdicts);
    }

    boolean isClean() {
        return repeated + lostIntents + wrongVerdicts == 0;
    }

    @Override
    public String toString() {
        return "kills %d, repeated %d, lost intents %d, wrong verdicts %d"
                .formatted(kills, repeated, lostIntents, wrongVerdicts);
    }

    private static KillCount judge(
            NodeName node, Order order, LabRecord lab, List<JsonNode> events) {
        long taken = lab.count(node, order.taken());
        long did = lab.count(node, order.done());
        long intended = 0;
        long sent = 0;
        long settled = 0;
        long saidDone = 0;
        long saidNot = 0;
        boolean ours = false;
        for (JsonNode event : about(node, events)) {
            String kind = event.path("is").asString();
            if (kind.equals("Intended")) {
                ours = event.path("command").asString().startsWith(order.command());
            }
            if (ours) {
                String outcome = event.path("outcome").path("is").asString("");
                intended += kind.equals("Intended") ? 1 : 0;
                sent += kind.equals("Sent") ? 1 : 0;
                settled += kind.equals("Settled") ? 1 : 0;
                saidDone += outcome.equals("Done") ? 1 : 0;
                saidNot += outcome.equals("NotBegun") ? 1 : 0;
            }
        }
        long lost = Math.max(0, taken - intended) + Math.max(0, taken - sent);
        // Of so many intents, those that no node took must be the ones that are said not begun. An
        // attempt of which nothing is said yet, since a person is asked, is no verdict.
        long unsaid = intended - settled;
        long wrong = wrong(saidDone - did, unsaid) + wrong(saidNot - (intended - taken), unsaid);
        return new KillCount(0, Math.max(0, taken - 1), lost, wrong);
    }

    private static long wrong(long tooMany, long unsaid) {
        return Math.max(tooMany, Math.max(0, -tooMany - unsaid));
    }

    /// On one node one attempt comes after the other, so that what follows an intent belongs to it.
    private static List<JsonNode> about(NodeName node, List<JsonNode> events) {
        return events.stream()
                .filter(it -> it.path("node").asString("").equals(node.value()))
                .filter(
                        it ->
                                Stream.of("Intended", "Sent", "Settled")
                                        .anyMatch(it.path("is").asString()::equals))
                .toList();
    }

    private static List<JsonNode> events(String journal) {
        List<JsonNode> events = new ArrayList<>();
        for (String line : journal.lines().toList()) {
            JsonNode read = JSON.readTree(line);
            if (read.path("line").asString().equals("Chained")) {
                events.add(JSON.readTree(read.path("event").asString()));
            }
        }
        return events;
    }
}
