package switchboard.upgrade;

import java.util.List;
import java.util.stream.Stream;

/// Where the two readings of the guide differ, and why that may stay so.
///
/// @param acts what is held or permitted and by or against which rules, as a regular expression
record AllStatesDifference(String acts, String why) {
    private static final List<AllStatesDifference> STRICTER =
            List.of(
                    held(
                            "Install IM_AND_PRESENCE SUBSCRIBER",
                            "SEQ-8",
                            "The rules ask of every IM and Presence node what the guide asks of its"
                                    + " publisher, so that a drift of Unified CM holds subscribers"
                                    + " too."),
                    held(
                            "SwitchVersion UNIFIED_CM SUBSCRIBER",
                            "LIST",
                            "They ask before every switch what the guide asks before the"
                                    + " publisher's, so that a subscriber which cannot be read holds"
                                    + " the others."),
                    held(
                            "InstallCop \\w+ \\w+",
                            "FAI-2",
                            "They ask whether the file is there already; the oracle takes a history"
                                    + " that cannot be read for one without it."),
                    held(
                            "InstallCop IM_AND_PRESENCE \\w+",
                            "SEQ-4|FAI-2",
                            "Beside Unified CM they ask for all of it switched and at its prompt, the"
                                    + " oracle for replication alone."),
                    held(
                            "PayDebt IM_AND_PRESENCE",
                            "SEQ-4|SEQ-13",
                            "So they do before high availability is on again."),
                    held(
                            "RestartOwed IM_AND_PRESENCE \\w+",
                            "SEQ-5",
                            "The guide asks for restarts in no order; they have the publisher first,"
                                    + " and one node out of service at a time."),
                    held(
                            "SwitchBack IM_AND_PRESENCE \\w+",
                            "REV-2|SEQ-4|SEQ-11",
                            "The guide's way back has an order within a product; they have Unified CM"
                                    + " back and replicating before IM and Presence, whose"
                                    + " subscribers go back one at a time as they came."),
                    held(
                            "AwaitReplication IM_AND_PRESENCE",
                            "REV-2",
                            "The last wait ends the way back of both products."));

    private static final List<AllStatesDifference> LAXER =
            List.of(
                    new AllStatesDifference(
                            "InstallAndSwitch \\w+ PUBLISHER permitted( truly)? against"
                                    + " \\[(LIST, )?READING-1]",
                            "A publisher that switches by itself cannot wait for its subscribers"
                                    + " (TYP-2); the reading is about switches that are steps of"
                                    + " their own."),
                    new AllStatesDifference(
                            "InstallAndSwitch \\w+ \\w+ permitted( truly)? against \\[LIST]",
                            "A node that installed and then did not switch by itself installs anew:"
                                    + " on its inactive side, at a person's word."));

    static List<AllStatesDifference> all() {
        return Stream.concat(STRICTER.stream(), LAXER.stream()).toList();
    }

    private static AllStatesDifference held(String act, String rules, String why) {
        var some = "((%s)(, )?)+".formatted(rules);
        return new AllStatesDifference(act + " held without need by \\[" + some + "]", why);
    }

    boolean covers(String fault) {
        return fault.matches(acts);
    }
}
