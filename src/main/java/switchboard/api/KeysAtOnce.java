package switchboard.api;

import java.util.List;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.upgrade.Clusters;

/// Several host keys confirmed with one request: all of them, or none.
final class KeysAtOnce {
    private KeysAtOnce() {}

    /// The keys that are to be confirmed, once all of them may be.
    ///
    /// @throws InvalidInput if one of them is not the one that was seen last
    /// @throws switchboard.security.NotAllowed if the person may not confirm one of them
    static List<Clusters.KeyToConfirm> of(
            List<Clusters.KeyToConfirm> waiting, List<ConfirmKey> wished, Person person) {
        List<Clusters.KeyToConfirm> keys =
                wished.stream().map(wish -> find(waiting, wish)).distinct().toList();
        boolean changed = keys.stream().anyMatch(key -> key.pinned().isPresent());
        person.require(changed ? PersonRole.ADMIN : PersonRole.OPERATOR);
        return keys;
    }

    private static Clusters.KeyToConfirm find(
            List<Clusters.KeyToConfirm> waiting, ConfirmKey wish) {
        return waiting.stream()
                .filter(key -> key.address().equals(wish.address()))
                .filter(key -> key.fingerprint().equals(wish.fingerprint()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new InvalidInput(
                                        Sentence.of("input.key-not-waiting", wish.address())));
    }
}
