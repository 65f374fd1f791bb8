package switchboard.oracle;

import static switchboard.oracle.Product.IMP;
import static switchboard.oracle.Product.UCM;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Walks a world through acts written as in the task lists, where every act goes well.
///
/// `F` freeze, `C(P)` COP file, `B(P)` restart, `I(P)` install, `A(P)` install that switches at its
/// end, `W(P)` switch, `Z(P)` switch back, `R(UCM)` wait over, `T(UCM)` tasks confirmed, `N`
/// notification cleared, `E` end; `I(S1,S2)` is two acts.
public final class Walk {

    private static final Pattern WORD = Pattern.compile("([A-Z])(?:\\(([^)]*)\\))?");

    private World world;
    private int beat;

    Walk(World world) {
        this.world = world;
        this.beat = latest(world);
    }

    /// The usual cluster: publisher and two subscribers of each product, all on the old release.
    static World cluster(Scenario scenario) {
        return new World(
                scenario,
                List.of(
                        Machine.old("P", UCM, true),
                        Machine.old("S1", UCM, false),
                        Machine.old("S2", UCM, false),
                        Machine.old("ip", IMP, true),
                        Machine.old("is1", IMP, false),
                        Machine.old("is2", IMP, false)),
                java.util.Map.of(),
                true);
    }

    /// The acts that a text of the task lists stands for.
    static List<Act> acts(String text) {
        var acts = new ArrayList<Act>();
        WORD.matcher(text)
                .results()
                .forEach(
                        word -> {
                            var names = word.group(2) == null ? "" : word.group(2);
                            for (var name : names.split(",")) {
                                acts.add(act(word.group(1), name));
                            }
                        });
        return acts;
    }

    static Act act(String letter, String name) {
        return switch (letter) {
            case "F" -> new Act.ConfirmFreeze();
            case "C" -> new Act.InstallCop(name);
            case "B" -> new Act.Restart(name);
            case "I" -> new Act.Install(name, false);
            case "A" -> new Act.Install(name, true);
            case "W" -> new Act.Switch(name);
            case "Z" -> new Act.SwitchBack(name);
            case "R" -> new Act.EndWait(Product.valueOf(name));
            case "T" -> new Act.ConfirmTasks(Product.valueOf(name));
            case "N" -> new Act.ClearNotification();
            case "E" -> new Act.Finish();
            default -> throw new IllegalArgumentException(letter);
        };
    }

    /// The world after a text of acts, none of which was judged.
    static World after(World start, String text) {
        return after(start, acts(text));
    }

    /// The world after acts, none of which was judged.
    public static World after(World start, List<Act> acts) {
        var walk = new Walk(start);
        acts.forEach(walk::take);
        return walk.world;
    }

    private static int latest(World world) {
        var boots =
                world.machines().stream().map(Machine::lastBoot).flatMapToInt(OptionalInt::stream);
        var cops = world.machines().stream().map(Machine::copAt).flatMapToInt(OptionalInt::stream);
        var said = world.said().values().stream().mapToInt(Integer::intValue);
        return IntStream.concat(IntStream.concat(boots, cops), said).max().orElse(0);
    }

    /// What the first act refused breaks, and which it is; empty when all are allowed.
    static String firstRefusal(World start, List<Act> acts) {
        var walk = new Walk(start);
        for (var act : acts) {
            var broken = Oracle.broken(walk.world, act);
            if (!broken.isEmpty()) {
                return act + " breaks " + broken;
            }
            walk.take(act);
        }
        return "";
    }

    static Set<String> broken(World start, String text) {
        return Oracle.broken(start, acts(text).getFirst());
    }

    private void take(Act act) {
        beat++;
        switch (act) {
            case Act.ConfirmFreeze _ -> world = world.with(Said.FREEZE, beat);
            case Act.InstallCop(var node) ->
                    world = world.with(node, one -> one.withCop(OptionalInt.of(beat)));
            case Act.FreeSpace(var node) -> world = world.with(node, one -> one.withFreed(true));
            case Act.Restart(var node) -> world = world.with(node, this::booted);
            case Act.Install(var node, var switches) -> {
                world = world.with(node, one -> one.withSides(Side.OLD, Side.TARGET));
                if (switches) {
                    toggle(node);
                }
            }
            case Act.Switch(var node) -> toggle(node);
            case Act.SwitchBack(var node) -> toggle(node);
            case Act.ConfirmTasks(var product) -> world = world.with(Said.tasksDone(product), beat);
            case Act.ClearNotification _ -> world = world.with(Said.NOTIFICATION_CLEARED, beat);
            case Act.EndWait _, Act.Configure _, Act.ConfirmSignedIn _, Act.Finish _ -> {}
            case Act.EndWaitBack _, Act.FinishBack _ -> {}
        }
    }

    private void toggle(String node) {
        world = world.with(node, one -> booted(one.withSides(one.inactive(), one.active())));
    }

    private Machine booted(Machine one) {
        return one.withBoot(OptionalInt.of(beat));
    }
}
