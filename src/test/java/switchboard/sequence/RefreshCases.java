package switchboard.sequence;

import static switchboard.sequence.Given.NOW;
import static switchboard.sequence.Given.given;
import static switchboard.sequence.RuleCase.held;
import static switchboard.sequence.RuleCase.install;
import static switchboard.sequence.RuleCase.installAndSwitch;
import static switchboard.sequence.RuleCase.met;
import static switchboard.sequence.RuleCase.said;
import static switchboard.sequence.RuleCase.silent;
import static switchboard.sequence.RuleCase.switchVersion;
import static switchboard.sequence.RuleCase.unknown;
import static switchboard.sequence.RuleId.TYP_2;
import static switchboard.sequence.RuleId.TYP_3;
import static switchboard.sequence.RuleId.TYP_4;
import static switchboard.sequence.RuleId.TYP_5;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// What a refresh upgrade asks before it installs.
final class RefreshCases {
    private RefreshCases() {}

    static List<RuleCase> all() {
        return Stream.of(
                        maintenanceWindow(),
                        refreshedPublisherSwitchesFirst(),
                        refreshEndsOnTheOldRelease())
                .flatMap(List::stream)
                .toList();
    }

    private static List<RuleCase> maintenanceWindow() {
        Window open = new Window(NOW.minus(Duration.ofHours(1)), NOW.plus(Duration.ofHours(1)));
        Window over = new Window(NOW.minus(Duration.ofHours(6)), NOW.minus(Duration.ofHours(1)));
        String freed = "the maintenance window is open";
        return List.of(
                met(
                        TYP_3,
                        install("pub"),
                        () -> given().refresh().choosing(it -> it.in(open)),
                        "It is inside the maintenance window"),
                held(
                        TYP_3,
                        install("pub"),
                        () -> given().refresh().choosing(it -> it.in(over)),
                        freed,
                        "it is outside the maintenance window from 2026-11-21T20:00:00Z to 2026-11-22T01:00:00Z"),
                held(
                        TYP_3,
                        install("pub"),
                        () -> given().refresh(),
                        freed,
                        "no maintenance window was named"),
                silent(TYP_3, install("pub"), Given::given),
                silent(TYP_3, switchVersion("pub"), () -> given().refresh()));
    }

    private static List<RuleCase> refreshedPublisherSwitchesFirst() {
        String freed = "the publisher runs the new release and is at its prompt";
        return List.of(
                met(
                        TYP_4,
                        install("sub1"),
                        () -> given().refresh().switched("pub"),
                        "pub runs 14.0.1.13900-155"),
                met(
                        TYP_4,
                        install("imp1"),
                        () -> given().refresh().switched("imp"),
                        "imp runs 14.0.1.13900-8"),
                held(
                        TYP_4,
                        install("sub1"),
                        () -> given().refresh().installed("pub"),
                        freed,
                        "pub is not known to run 14.0.1.13900-155"),
                held(
                        TYP_4,
                        install("sub1"),
                        () -> given().refresh().switched("pub").away("pub"),
                        freed,
                        "pub is not known to be at its prompt"),
                unknown(
                        TYP_4,
                        install("sub1"),
                        () -> given().refresh().switched("pub").tooOld("pub"),
                        "pub is not known to run 14.0.1.13900-155"),
                silent(TYP_4, install("pub"), () -> given().refresh()),
                silent(TYP_4, install("imp"), () -> given().refresh()),
                silent(TYP_4, install("sub1"), Given::given));
    }

    private static List<RuleCase> refreshEndsOnTheOldRelease() {
        return List.of(
                said(
                        TYP_2,
                        installAndSwitch("pub"),
                        Given::given,
                        "This yes covers the install, the switch at its end and the restart: pub will"
                                + " not be asked about again."),
                silent(TYP_2, install("pub"), Given::given),
                said(
                        TYP_5,
                        install("pub"),
                        () -> given().refresh(),
                        "The node is out of service while it installs, and comes back on its old release."),
                silent(TYP_5, installAndSwitch("pub"), () -> given().refresh()),
                silent(TYP_5, install("pub"), Given::given));
    }
}
