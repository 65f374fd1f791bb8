package switchboard.night;

import static switchboard.cluster.Product.IM_AND_PRESENCE;
import static switchboard.cluster.Product.UNIFIED_CM;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import switchboard.cluster.Product;
import switchboard.lab.LabImage;
import switchboard.lab.LabShapes;
import switchboard.lab.LabUpgrade;
import switchboard.sequence.CopFile;
import switchboard.sequence.PlanChoices;
import switchboard.sequence.Target;
import switchboard.upgrade.NightOfSeed;

/// One list of the guide on a lab of its own, and how much of what it must come to.
///
/// @param tonight the cluster and what it is in for
/// @param counts COP files, installs, switches and restarts
record SshNight(NightOfSeed tonight, List<Integer> counts) {
    private static final PlanChoices USUAL = new PlanChoices(false, true, true);
    private static final List<CopFile> COPS =
            List.of(
                    CopFile.of(UNIFIED_CM, "ciscocm.refresh_upgrade_v1.5.cop.sgn"),
                    CopFile.of(IM_AND_PRESENCE, "ciscocm.cup.refresh_upgrade_v1.3.cop"));

    /// The seven lists; those with a choice of switching once by hand and once by itself.
    static List<SshNight> all() {
        return List.of(
                both("STANDARD", 21, LabUpgrade.STANDARD, USUAL, 0, 0),
                both("PARALLEL", 22, LabUpgrade.STANDARD, new PlanChoices(true, true, false), 0, 0),
                both("REFRESH-COP", 23, LabUpgrade.REFRESH_WITH_COP, USUAL.after(COPS), 4, 4),
                both("BY-ITSELF", 24, LabUpgrade.REFRESH, USUAL.switchingThemselves(), 0, 0),
                one("UCM-MR", 25, LabUpgrade.MAINTENANCE_RELEASE, 2, Target.Scope.PRODUCTS)
                        .counting(0, 2, 2, 2),
                one("UCM-REFRESH", 26, LabUpgrade.REFRESH, 0, Target.Scope.PRODUCTS)
                        .counting(0, 2, 2, 0),
                one("IMP-ONLY", 27, LabUpgrade.STANDARD, 2, Target.Scope.PRESENCE)
                        .counting(0, 3, 3, 0),
                one("IMP-REFRESH", 28, LabUpgrade.REFRESH, 2, Target.Scope.PRESENCE)
                        .counting(0, 3, 3, 0));
    }

    private static SshNight both(
            String name, int net, LabUpgrade way, PlanChoices choices, int cops, int restarts) {
        return night(name, net, 2, way, choices, Target.Scope.PRODUCTS)
                .counting(cops, 4, 4, restarts);
    }

    private static SshNight one(
            String name, int net, LabUpgrade way, int presence, Target.Scope scope) {
        return night(name, net, presence, way, USUAL, scope);
    }

    private static SshNight night(
            String name,
            int net,
            int presence,
            LabUpgrade way,
            PlanChoices choices,
            Target.Scope scope) {
        var shape =
                LabShapes.cluster(
                        name, name.toLowerCase(Locale.ROOT), 1, presence, "127.1." + net + ".11");
        return new SshNight(
                new NightOfSeed(net, way.on(shape), way, scope, choices, false), List.of());
    }

    private SshNight counting(int cops, int installs, int switches, int restarts) {
        return new SshNight(tonight, List.of(cops, installs, switches, restarts));
    }

    /// What a program sends to start it.
    String order() {
        return """
        {"target":{"unifiedCm":"%s"%s,"presenceOnly":%s},
         "choices":{"parallel":%s,"switchTogether":%s,"automatic":%s,"cops":[%s],
           "window":{"begin":"2020-01-01T00:00:00Z","end":"2099-01-01T00:00:00Z"}},
         "images":{"server":"lab-files","directory":"/images","user":"lab",
           "password":"Lab-Files-14","files":{"unifiedCm":"%s"%s}},
         "freeze":{"tasksDone":true,"configurationStopped":true,"syncSuspended":true}}
        """
                .formatted(
                        image(UNIFIED_CM).orElseThrow().inside(),
                        presence("imAndPresence", it -> it.inside().toString()),
                        tonight.scope() == Target.Scope.PRESENCE,
                        tonight.choices().parallel(),
                        tonight.choices().switchTogether(),
                        tonight.choices().automatic(),
                        cops(),
                        image(UNIFIED_CM).orElseThrow().file(),
                        presence("imAndPresence", LabImage::file));
    }

    private Optional<LabImage> image(Product product) {
        boolean there = !tonight.shape().cluster().nodes(product).isEmpty();
        return tonight.way().image(product).filter(_ -> there);
    }

    private String presence(String field, Function<LabImage, String> value) {
        return image(IM_AND_PRESENCE)
                .map(image -> ",\"" + field + "\":\"" + value.apply(image) + "\"")
                .orElse("");
    }

    private String cops() {
        return tonight.choices().cops().stream()
                .map(
                        cop ->
                                "{\"product\":\"%s\",\"file\":\"%s\"}"
                                        .formatted(cop.product(), cop.file()))
                .collect(Collectors.joining(","));
    }
}
