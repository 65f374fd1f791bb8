package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Anchor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import switchboard.cluster.ClusterName;
import switchboard.cluster.NodeName;

/// The ways to the transcripts of sessions.
public final class SessionWays {
    private SessionWays() {}

    /// The address of all sessions of a cluster.
    public static String all(ClusterName cluster) {
        return "clusters/" + cluster + "/sessions";
    }

    /// The address of those with a node.
    public static String of(ClusterName cluster, NodeName node) {
        return all(cluster) + "?node=" + URLEncoder.encode(node.value(), StandardCharsets.UTF_8);
    }

    /// The address of those of a step of an upgrade.
    ///
    /// @param started when the upgrade was started: another one has steps of the same numbers
    public static String of(ClusterName cluster, int step, Instant started) {
        return all(cluster) + "?step=" + step + "&since=" + started;
    }

    /// The address of one.
    public static String of(ClusterName cluster, long session) {
        return all(cluster) + "/" + session;
    }

    /// A small link, named for those who hear it alone.
    ///
    /// @param about what the sessions are of
    static Anchor link(String address, String about) {
        Anchor link = new Anchor(address, say("sessions.link"));
        link.addClassName("sb-note");
        link.getElement().setAttribute("aria-label", say("sessions.link.of", about));
        return link;
    }
}
