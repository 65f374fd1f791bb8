package switchboard.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import switchboard.lab.Act;
import switchboard.lab.LabRecord;
import tools.jackson.databind.JsonNode;

/// Compares what the product says of its attempts with what the nodes recorded.
final class FaultJudge {
    private static final List<Act> ONCE =
            List.of(
                    Act.INSTALL_STARTED,
                    Act.COP_STARTED,
                    Act.SWITCH_ACCEPTED,
                    Act.RESTART_ACCEPTED);
    private static final List<Act> NEVER =
            List.of(
                    Act.SIGN_IN_REFUSED,
                    Act.UNKNOWN_COMMAND,
                    Act.INSTALL_CANCELLED,
                    Act.INSTALL_FAILED,
                    Act.COP_FAILED,
                    Act.SWITCH_FAILED);

    private FaultJudge() {}

    /// A command with what it begins, and what it has done once it is over.
    private record Deed(String command, List<Act> begins, List<Act> does) {
        long said(JsonNode attempts, String... outcomes) {
            return attempts.valueStream()
                    .filter(it -> it.path("command").asString().startsWith(command))
                    .filter(it -> List.of(outcomes).contains(it.path("outcome").asString()))
                    .count();
        }

        static long count(LabRecord record, List<Act> acts) {
            return acts.stream().mapToLong(act -> record.of(act).size()).sum();
        }
    }

    private static final List<Deed> DEEDS =
            List.of(
                    new Deed(
                            "utils system upgrade initiate",
                            List.of(Act.INSTALL_STARTED, Act.COP_STARTED),
                            List.of(Act.INSTALL_DONE, Act.COP_DONE)),
                    new Deed(
                            "utils system switch-version",
                            List.of(Act.SWITCH_ACCEPTED),
                            List.of(Act.SWITCH_ACCEPTED)),
                    new Deed(
                            "utils system restart",
                            List.of(Act.RESTART_ACCEPTED),
                            List.of(Act.RESTART_ACCEPTED)));

    /// What had begun on the nodes before the product was asked.
    static List<Long> begun(LabRecord record) {
        return DEEDS.stream().map(deed -> Deed.count(record, deed.begins())).toList();
    }

    /// Whatever is said to be done is done, nothing that has begun is said not to have, nothing is
    /// said to have failed where nothing did; and nothing was begun twice.
    ///
    /// @param begun what had begun before that was said
    static void checkSaid(String what, JsonNode attempts, LabRecord record, List<Long> begun) {
        for (int at = 0; at < DEEDS.size(); at++) {
            Deed deed = DEEDS.get(at);
            String about = what + ", " + deed.command() + ": " + attempts;
            assertThat(deed.said(attempts, "DONE"))
                    .as(about)
                    .isLessThanOrEqualTo(Deed.count(record, deed.does()));
            assertThat(deed.said(attempts, "DONE", "NOT_KNOWN_YET"))
                    .as(about)
                    .isGreaterThanOrEqualTo(begun.get(at));
            assertThat(deed.said(attempts, "FAILED")).as(about).isZero();
        }
        assertThat(ONCE).allSatisfy(act -> assertThat(record.of(act)).as(what).hasSizeLessThan(2));
        assertThat(NEVER).allSatisfy(act -> assertThat(record.of(act)).as(what).isEmpty());
    }

    /// At the end nothing is left open, and as much was done as is said.
    static void checkEnd(String what, JsonNode attempts, LabRecord record) {
        for (Deed deed : DEEDS) {
            assertThat(deed.said(attempts, "DONE"))
                    .as(what + ", " + deed.command() + ": " + attempts)
                    .isEqualTo(Deed.count(record, deed.begins()));
            assertThat(deed.said(attempts, "NOT_KNOWN_YET")).as(what).isZero();
        }
        assertThat(Stream.of(Act.INSTALL_DONE, Act.SWITCH_ACCEPTED))
                .allSatisfy(act -> assertThat(record.of(act)).as(what).hasSize(1));
    }
}
