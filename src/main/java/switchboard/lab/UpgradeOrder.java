package switchboard.lab;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import switchboard.cluster.Product;
import switchboard.cluster.SystemVersion;

/// Which images a node takes, seen from what its publisher has.
record UpgradeOrder(LabCluster lab, NodeLife life) {
    private static final String PUBLISHER_FIRST =
            "No valid upgrades found. The first node (publisher) must be upgraded before upgrading"
                    + " this node.";
    private static final String OTHER_RELEASE =
            "The version obtained from the name does not match the active or inactive version of"
                    + " the publisher.";

    /// Whether the image is an upgrade at all.
    boolean isNewer(LabImage image) {
        return image.named().compareTo(life.active()) > 0;
    }

    /// Why the node takes none of these images yet.
    Optional<String> refusal(List<LabImage> images, Instant now) {
        return Predecessor.of(lab, life)
                .flatMap(
                        first -> {
                            if (!lab.lettingIn(first, now)) {
                                return Optional.of(Predecessor.NOT_AVAILABLE);
                            }
                            return images.stream().anyMatch(this::isOffered)
                                    ? Optional.empty()
                                    : Optional.of(PUBLISHER_FIRST);
                        });
    }

    /// Whether the node offers the image: a subscriber only what its publisher has. The IM and
    /// Presence publisher offers all, and compares later.
    boolean isOffered(LabImage image) {
        return life.node().node().isPublisher()
                || Predecessor.of(lab, life)
                        .map(first -> sides(first).anyMatch(image.named()::equals))
                        .orElse(true);
    }

    /// Why the IM and Presence publisher does not take that image.
    Optional<String> mismatch(LabImage image) {
        boolean isCompared =
                life.node().node().isPublisher()
                        && life.node().node().product() == Product.IM_AND_PRESENCE;
        boolean fits =
                !isCompared
                        || Predecessor.of(lab, life)
                                .map(
                                        first ->
                                                sides(first)
                                                        .anyMatch(image.named()::sameMajorAndMinor))
                                .orElse(true);
        return fits ? Optional.empty() : Optional.of(OTHER_RELEASE);
    }

    private static Stream<SystemVersion> sides(NodeLife first) {
        return Stream.concat(Stream.of(first.active()), first.inactive().stream());
    }
}
