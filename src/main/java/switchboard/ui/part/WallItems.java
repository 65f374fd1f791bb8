package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import switchboard.journal.WatchWords;
import switchboard.sequence.RuleOverride;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.Upgrade;

/// What a wall says besides the call: what is held, then what runs, as far as there is room.
final class WallItems {
    static final int MOST = 6;
    private static final int NAMES = 4;

    private WallItems() {}

    /// One line with a second, smaller one.
    ///
    /// @param fromAfar whether it is only shown where the ribbon cannot be read
    record Item(Meaning meaning, String what, String more, boolean fromAfar) {
        Item(Meaning meaning, String what, String more) {
            this(meaning, what, more, false);
        }

        private Item of(LiveCluster cluster) {
            return new Item(meaning, say("wall.node", cluster.name(), what), more, fromAfar);
        }
    }

    /// Of several clusters what is held or not known, each with its cluster; what runs is on their
    /// tiles.
    static List<Item> held(List<LiveCluster> clusters, Instant now) {
        List<Item> all =
                clusters.stream()
                        .flatMap(cluster -> all(cluster, now).stream().map(it -> it.of(cluster)))
                        .toList();
        return Stream.of(Meaning.HOLD, Meaning.UNKNOWN)
                .flatMap(meaning -> all.stream().filter(it -> it.meaning() == meaning))
                .toList();
    }

    /// @param room how many lines there is room for; the last says how many were left out
    static List<Item> of(LiveCluster cluster, Instant now, int room) {
        List<Item> items = all(cluster, now);
        if (items.size() <= room) {
            return items;
        }
        List<Item> cut = new ArrayList<>(items.subList(0, room - 1));
        cut.add(new Item(Meaning.REST, say("approvals.more", items.size() - cut.size()), ""));
        return cut;
    }

    private static List<Item> all(LiveCluster cluster, Instant now) {
        List<NodeFace> faces = NodeFace.of(cluster, now);
        List<Item> items = new ArrayList<>();
        cluster.upgrade()
                .filter(it -> it.life() != Upgrade.Life.RUNNING || it.isWatched())
                .map(it -> standing(cluster, it, now))
                .ifPresent(items::add);
        cluster.upgrade().filter(Upgrade::isAlive).flatMap(Upgrade::watch).stream()
                .flatMap(it -> it.broken().stream())
                .map(
                        it ->
                                new Item(
                                        Meaning.HOLD,
                                        WatchWords.of(it).text(),
                                        WatchWords.whatNow(it).text()))
                .forEach(items::add);
        cluster.upgrade().filter(Upgrade::isAlive).stream()
                .flatMap(it -> it.overrides().values().stream())
                .filter(RuleOverride::stands)
                .map(
                        it ->
                                new Item(
                                        Meaning.HOLD,
                                        say("wall.overridden", it.rule().number()),
                                        it.words().text()))
                .forEach(items::add);
        Stream.of(Meaning.HOLD, Meaning.WORK)
                .flatMap(meaning -> alike(faces, meaning).stream())
                .map(WallItems::item)
                .forEach(items::add);
        long unknown = faces.stream().filter(it -> it.meaning() == Meaning.UNKNOWN).count();
        if (unknown > 0) {
            String words = unknown == 1 ? say("wall.unknown.one") : say("wall.unknown", unknown);
            items.add(new Item(Meaning.UNKNOWN, words, ""));
        }
        return items;
    }

    private static Item standing(LiveCluster cluster, Upgrade upgrade, Instant now) {
        // That others drive calls for nobody; the rules that they broke do.
        Meaning meaning =
                upgrade.isWatched() ? Meaning.REST : UpgradeWords.meaning(cluster, upgrade);
        return new Item(meaning, UpgradeWords.standing(cluster, upgrade, now), "");
    }

    /// Nodes that say the same are named in one line.
    private static Collection<List<NodeFace>> alike(List<NodeFace> faces, Meaning meaning) {
        return faces.stream()
                .filter(it -> it.meaning() == meaning)
                .collect(
                        Collectors.groupingBy(
                                NodeFace::word, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private static Item item(List<NodeFace> alike) {
        NodeFace one = alike.getFirst();
        return new Item(
                one.meaning(),
                say("wall.node", names(alike), one.word()),
                one.time().map(it -> it.full().text()).orElse(""));
    }

    private static String names(List<NodeFace> alike) {
        String first =
                alike.stream().limit(NAMES).map(NodeFace::name).collect(Collectors.joining(", "));
        return alike.size() > NAMES
                ? first + " " + say("approvals.more", alike.size() - NAMES)
                : first;
    }
}
