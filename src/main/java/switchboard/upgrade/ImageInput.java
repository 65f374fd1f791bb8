package switchboard.upgrade;

import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.journal.UpgradeEvent;
import switchboard.sequence.Target;

/// What a person says about the images is typed into a node's wizard, so it may hold nothing that
/// would answer another question than its own.
final class ImageInput {
    private static final String PATH = "[A-Za-z0-9._/@ +-]{1,200}";

    private ImageInput() {}

    /// @throws InvalidInput with what is wrong, where, and what to do
    static void check(Target target, UpgradeEvent.Images images, String imagePassword) {
        if (images.origin().isRemote()) {
            remote(images, imagePassword);
        }
        target.versions()
                .keySet()
                .forEach(
                        product -> {
                            String file = images.files().getOrDefault(product, "");
                            if (!file.matches(PATH) || file.contains("/")) {
                                throw new InvalidInput(
                                        Sentence.of("input.image-file", product.title(), file));
                            }
                        });
    }

    private static void remote(UpgradeEvent.Images images, String imagePassword) {
        if (!images.server().matches("[A-Za-z0-9][A-Za-z0-9.:_-]{0,252}")) {
            throw new InvalidInput(Sentence.of("input.image-server", images.server()));
        }
        if (!images.directory().matches(PATH) || images.user().isBlank()) {
            throw new InvalidInput(Sentence.of("input.image-directory", images.directory()));
        }
        if (imagePassword.isEmpty()
                || (images.user() + imagePassword).chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput(Sentence.of("input.image-password"));
        }
    }
}
