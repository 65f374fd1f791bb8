package switchboard.night;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import switchboard.cluster.Product;
import switchboard.lab.LabShape;
import switchboard.lab.LabShapes;
import switchboard.lab.LabUpgrade;
import switchboard.night.DialogueStage.Place;
import switchboard.sequence.CopFile;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.Target;
import switchboard.upgrade.NightOfSeed;

/// One fault at one place of a conversation, once in the night of a cluster of one node.
///
/// @param stage where
/// @param place what it hits there
/// @param fault what happens to it
record FaultCase(DialogueStage stage, Place place, LineFault fault) {
    private static final PlanChoices USUAL = new PlanChoices(false, true, true);
    private static final CopFile COP =
            CopFile.of(Product.UNIFIED_CM, "ciscocm.refresh_upgrade_v1.5.cop.sgn");

    /// Every fault at every place where it can be.
    static List<FaultCase> all() {
        return Arrays.stream(DialogueStage.values())
                .flatMap(stage -> stage.places().stream().flatMap(place -> at(stage, place)))
                .filter(FaultCase::canBe)
                .toList();
    }

    private static Stream<FaultCase> at(DialogueStage stage, Place place) {
        return Arrays.stream(LineFault.values()).map(it -> new FaultCase(stage, place, it));
    }

    /// Text is doubled only where there is text of the node; and who has no second connection
    /// has nothing more to be unplugged than one.
    private boolean canBe() {
        boolean isText = !stage.words().isEmpty() && place != Place.ANSWER;
        return switch (fault) {
            case DOUBLED_TEXT -> isText;
            case UNPLUGGED -> !stage.isFirst();
            case CUT, CLOSED, HALF_OPEN, DELAYED, LATE, DRIPPING, DOUBLED_BYTE -> true;
        };
    }

    /// The night on the net of that number.
    SshNight night(int net) {
        String name = "FAULT-" + net;
        LabUpgrade way = stage.isRefresh() ? LabUpgrade.REFRESH_WITH_COP : LabUpgrade.STANDARD;
        LabShape shape =
                LabShapes.cluster(
                        name, name.toLowerCase(Locale.ROOT), 0, 0, "127.2." + net + ".11");
        PlanChoices choices = stage.isRefresh() ? USUAL.after(List.of(COP)) : USUAL;
        return new SshNight(
                new NightOfSeed(net, way.on(shape), way, Target.Scope.PRODUCTS, choices, false),
                List.of());
    }

    @Override
    public String toString() {
        return stage + " " + place + " " + fault;
    }
}
