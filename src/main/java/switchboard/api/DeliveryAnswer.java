package switchboard.api;

import java.time.Instant;
import java.util.Optional;
import switchboard.telling.Delivery;

/// What became of a message on one way.
///
/// @param channel the way's name
/// @param message the message's identity, the same however often it came
/// @param subject its first line
/// @param at when its cause was seen
/// @param standing how far it is
/// @param tries how often it was tried
/// @param ended when it was taken or given up
/// @param outcome what the other end said, or why it was given up
record DeliveryAnswer(
        String channel,
        String message,
        String subject,
        Instant at,
        Delivery.Standing standing,
        int tries,
        Optional<Instant> ended,
        String outcome) {
    static DeliveryAnswer of(Delivery delivery) {
        return new DeliveryAnswer(
                delivery.channel(),
                delivery.message().id(),
                delivery.message().subject(),
                delivery.message().at(),
                delivery.standing(),
                delivery.tries(),
                delivery.ended(),
                delivery.outcome());
    }
}
