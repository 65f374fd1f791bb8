package switchboard.upgrade;

import java.util.ArrayList;
import java.util.List;
import switchboard.cluster.Node;

/// What may happen to a scene without anything being typed: installs end or fail, nodes go and
/// come,
/// replication changes, readings age, and people see to what failed.
final class Surroundings {
    private final List<Node> nodes;
    private final int troubledAtOnce;

    Surroundings(List<Node> nodes, int troubledAtOnce) {
        this.nodes = nodes;
        this.troubledAtOnce = troubledAtOnce;
    }

    List<Scene> after(Scene scene) {
        var next = new ArrayList<Scene>();
        for (var at = 0; at < nodes.size(); at++) {
            phases(scene, at, next);
            troubles(scene, at, next);
        }
        for (var product : switchboard.cluster.Product.values()) {
            switch (scene.table(product)) {
                case GOOD -> {}
                case READ_BEFORE_RETURN -> next.add(scene.with(product, Table.SETTING_UP));
                case SETTING_UP -> next.add(scene.with(product, Table.GOOD));
            }
        }
        return next;
    }

    private void phases(Scene scene, int at, List<Scene> next) {
        var product = nodes.get(at).product();
        switch (scene.phases().get(at)) {
            case INSTALLING -> {
                next.add(scene.with(at, Phase.INSTALLED));
                next.add(scene.with(at, Phase.INSTALL_FAILED));
            }
            case SENT -> {
                next.add(scene.with(at, Phase.AWAY));
                next.add(scene.with(at, Phase.SWITCH_FAILED));
            }
            case AWAY -> {
                next.add(scene.with(at, Phase.RETURNED).with(product, Table.READ_BEFORE_RETURN));
                next.add(scene.with(at, Phase.SWITCH_FAILED));
            }
            case RETURNED -> {
                if (scene.answers(at)) {
                    next.add(scene.with(at, Phase.NEW));
                }
            }
            case INSTALL_FAILED -> next.add(scene.with(at, Phase.OLD));
            case SWITCH_FAILED -> next.add(scene.with(at, Phase.INSTALLED));
            case OLD, INSTALLED, NEW -> {}
        }
    }

    private void troubles(Scene scene, int at, List<Scene> next) {
        if (scene.troubles().get(at) != Trouble.NONE) {
            next.add(scene.with(at, Trouble.NONE));
        } else if (scene.troubled() < troubledAtOnce) {
            for (var trouble : Trouble.values()) {
                if (trouble != Trouble.NONE) {
                    next.add(scene.with(at, trouble));
                }
            }
        }
    }
}
