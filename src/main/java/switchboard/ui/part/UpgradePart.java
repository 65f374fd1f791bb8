package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import switchboard.upgrade.LiveCluster;
import switchboard.upgrade.Upgrade;

/// The upper half of the upgrade page: what it is, where it is, and how
/// its nodes replicate.
public final class UpgradePart extends Div {
    private final Times times;
    private final boolean operates;
    private final H1 title = new H1();
    private final Paragraph sub = new Paragraph();
    private final Anchor wall = new Anchor();
    private final NativeButton pause = new NativeButton(say("upgrade.pause"));
    private final NativeButton resume = new NativeButton(say("upgrade.resume"));
    private final NativeButton stop = new NativeButton(say("upgrade.stop"));
    private final Div refusal = new Div();
    private final Div stands = new Div();
    private final Div standing = new Div(stands);
    private final StopForm stopping;
    private final Stats stats = new Stats();
    private final ReplicationTiles replication = new ReplicationTiles();
    private final ZoneLine zone;
    private final Obligations obligations = new Obligations();

    /// What an operator can do with the whole upgrade; what cannot be done is thrown.
    public interface Controls {
        /// Begin nothing new.
        void pause();

        /// Go on.
        void resume();

        /// End it where it stands.
        void stopHere(String reason);
    }

    /// @param operates whether the person may do anything with it
    public UpgradePart(boolean operates, Controls controls, Times times) {
        this.operates = operates;
        this.times = times;
        this.zone = ZoneLine.ofCluster(times);
        this.stopping = new StopForm(controls::stopHere);
        // The parts stand in the page's own column, with its gaps.
        getStyle().set("display", "contents");
        pause.addClickListener(_ -> run(controls::pause));
        resume.addClickListener(_ -> run(controls::resume));
        stop.addClickListener(_ -> stopping.open());
        pause.addClassName("sb-button");
        resume.addClassNames("sb-button", "sb-main-action");
        stop.addClassNames("sb-button", "sb-danger");
        wall.addClassName("sb-button");
        wall.setText(say("upgrade.wall"));
        standing.addClassName("sb-message");
        standing.getElement().setAttribute("role", "status");
        add(head(), refusal, stopping, standing, stats, replication, obligations);
    }

    /// Leaves out the way to the wall, which shows what is so now.
    public UpgradePart ofThePast() {
        wall.setVisible(false);
        return this;
    }

    private Div head() {
        sub.addClassName("sb-sub");
        Div buttons = new Div(pause, resume, wall, stop);
        buttons.addClassName("sb-buttons");
        Div head = new Div(new Div(title, sub, zone), buttons);
        head.addClassName("sb-head");
        return head;
    }

    /// Shows the latest upgrade of the cluster.
    public void show(LiveCluster cluster, Instant now) {
        cluster.upgrade().ifPresent(upgrade -> show(cluster, upgrade, now));
    }

    private void show(LiveCluster cluster, Upgrade upgrade, Instant now) {
        Texts.set(title, UpgradeWords.title(upgrade));
        Texts.set(sub, UpgradeWords.begun(upgrade, now, times));
        wall.setHref("wall/" + cluster.name());
        boolean driven = !upgrade.isWatched();
        pause.setVisible(driven && operates && upgrade.life() == Upgrade.Life.RUNNING);
        resume.setVisible(driven && operates && upgrade.life() == Upgrade.Life.PAUSED);
        stop.setVisible(operates && upgrade.isAlive());
        Texts.set(stop, say(driven ? "upgrade.stop" : "watch.stop"));
        stopping.show(upgrade.isWatched(), UpgradeWords.stillRunning(cluster, now));
        if (!upgrade.isAlive()) {
            stopping.setVisible(false);
        }
        String words = UpgradeWords.standing(cluster, upgrade, now);
        Texts.set(stands, words);
        standing.setVisible(!words.isEmpty());
        standing.setClassName("hold", upgrade.life() == Upgrade.Life.BROKEN);
        stats.show(cluster, now, times);
        replication.show(cluster, now, times);
        zone.show(now);
        obligations.show(upgrade, now, times);
    }

    private void run(Runnable act) {
        refusal.removeAll();
        Refusals.show(refusal, act);
    }
}
