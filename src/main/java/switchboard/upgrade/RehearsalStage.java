package switchboard.upgrade;

import java.util.List;
import java.util.Optional;
import switchboard.cluster.ClusterName;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.cluster.Role;
import switchboard.cluster.SystemVersion;
import switchboard.journal.RehearsalFault;
import switchboard.journal.UpgradeEvent;
import switchboard.sequence.Plan;

/// Makes the nodes of rehearsals, on this machine.
///
/// **Why** an interface: what drives upgrades must not know the lab, and does not; whoever knows
/// both makes the nodes.
public interface RehearsalStage {
    /// A node to be made in the likeness of a real one: what people know it by and what runs on it,
    /// but neither its address nor its host key nor its account.
    ///
    /// @param active the release that it runs
    /// @param inactive the release on its other side, if any
    /// @param cops its COP files, as far as they are known
    record Likeness(
            NodeName name,
            Product product,
            Role role,
            SystemVersion active,
            Optional<SystemVersion> inactive,
            List<String> cops) {
        /// Copies the list.
        public Likeness {
            cops = List.copyOf(cops);
        }
    }

    /// What is to be played.
    ///
    /// @param name the name of the rehearsal
    /// @param place a number that no other rehearsal has now, from 0
    /// @param nodes its nodes, the publisher first
    /// @param plan the plan of the real cluster
    /// @param faults what is to go wrong
    /// @param speed how many times as fast time runs on the nodes
    record Script(
            ClusterName name,
            int place,
            List<Likeness> nodes,
            Plan plan,
            List<RehearsalFault> faults,
            int speed) {
        /// Copies the lists.
        public Script {
            nodes = List.copyOf(nodes);
            faults = List.copyOf(faults);
        }
    }

    /// A node that was made.
    ///
    /// @param address its loopback address
    /// @param fingerprint of the host key that was made for it
    record Made(NodeName name, String address, String fingerprint) {}

    /// Nodes that answer.
    ///
    /// @param port the port of all of them
    /// @param user the account that they take
    /// @param password its password, drawn at random for this rehearsal
    /// @param images where they fetch what the plan installs
    /// @param imagePassword the password for the images
    record Cast(
            List<Made> nodes,
            int port,
            String user,
            String password,
            UpgradeEvent.Images images,
            String imagePassword) {
        /// Copies the list.
        public Cast {
            nodes = List.copyOf(nodes);
        }

        @Override
        public String toString() {
            return "Cast[" + nodes + ", port " + port + "]";
        }
    }

    /// Makes the nodes; they answer from then on.
    ///
    /// @throws switchboard.cluster.InvalidInput if this machine cannot
    Cast build(Script script);

    /// Mends whatever was chosen to go wrong, as somebody at the nodes would.
    void mend(ClusterName rehearsal);

    /// Takes the nodes away; nothing happens if there are none.
    void strike(ClusterName rehearsal);
}
