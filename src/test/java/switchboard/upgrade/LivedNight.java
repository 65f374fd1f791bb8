package switchboard.upgrade;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import switchboard.cluster.ClusterName;
import switchboard.journal.Entry;
import switchboard.journal.Journal;
import switchboard.journal.SessionBook;
import switchboard.lab.Act;
import switchboard.lab.LabShape;
import switchboard.lab.LabShapes;
import switchboard.lab.LabUpgrade;
import switchboard.sequence.PlanChoices;

/// A small upgrade in memory, from the first look to the last check, for those who read of it.
public final class LivedNight {
    private final LabShape shape = LabShapes.single();
    private final Night night;
    public final boolean finished;

    public LivedNight(SessionBook book) {
        night = new Night(shape, LabUpgrade.STANDARD, book);
        night.discover();
        night.start(new PlanChoices(false, true, true));
        finished = night.live(Duration.ofHours(20));
    }

    public ClusterName cluster() {
        return night.name;
    }

    public List<Entry> entries() {
        return night.journal.of(night.name);
    }

    /// What must be nowhere.
    public List<String> secrets() {
        return Stream.of(shape.account().password(), shape.images().account().password()).toList();
    }

    /// How often the lab's own record says that a switch was accepted.
    public int switches() {
        return night.record().order(Act.SWITCH_ACCEPTED).size();
    }

    public static Replays replays(Journal journal) {
        return new Replays(journal);
    }
}
