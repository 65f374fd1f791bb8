package switchboard.telling;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import switchboard.cluster.Sentence;
import switchboard.notice.Notice;
import switchboard.notice.Severity;
import switchboard.telling.Delivery.Standing;

/// Carries one message once, and writes down what became of it.
@Component
class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);

    /// After that it was lost with its process; every channel gives up sooner.
    private static final Duration LONGEST_WAY = Duration.ofMinutes(2);

    // The longest wait is five minutes and twenty seconds.
    private static final int MOST_DOUBLINGS = 5;

    private final Outbox outbox;
    private final Ways ways;
    private final Duration giveUpAfter;
    private final InstantSource clock;

    Postman(Outbox outbox, Ways ways, TellingSettings settings, InstantSource clock) {
        this.outbox = outbox;
        this.ways = ways;
        this.giveUpAfter = settings.giveUpAfter();
        this.clock = clock;
    }

    /// @param open what people should know at this moment
    void carry(Delivery delivery, List<Notice> open) {
        Instant now = clock.instant();
        if (outbox.claim(delivery.id(), now, now.plus(LONGEST_WAY))) {
            carry(delivery, open, now);
        }
    }

    private void carry(Delivery delivery, List<Notice> open, Instant now) {
        Optional<Channel> channel = ways.find(delivery.channel());
        Message message = delivery.message();
        if (channel.isEmpty()) {
            giveUp(delivery, "telling.gone");
        } else if (now.isAfter(message.at().plus(giveUpAfter))) {
            giveUp(delivery, "telling.too-old");
        } else if (message.severity() == Severity.PERSON_NEEDED
                && open.stream().noneMatch(it -> it.id().equals(message.id()))) {
            giveUp(delivery, "telling.settled");
        } else {
            send(channel.get(), delivery, now);
        }
    }

    private void giveUp(Delivery delivery, String why) {
        outbox.end(delivery.id(), Standing.GIVEN_UP, 0, Sentence.of(why).text(), clock.instant());
    }

    private void send(Channel channel, Delivery delivery, Instant now) {
        try {
            channel.send(delivery.message());
            String words = Sentence.of("telling.taken").text();
            outbox.end(delivery.id(), Standing.DELIVERED, 1, words, clock.instant());
        } catch (NotDelivered problem) {
            failed(delivery, problem.why().text(), problem.mayTryAgain(), now);
        } catch (RuntimeException bug) {
            LOG.error("Channel {} broke", delivery.channel(), bug);
            failed(delivery, Sentence.of("telling.broke").text(), true, now);
        }
    }

    private void failed(Delivery delivery, String why, boolean again, Instant now) {
        if (again) {
            int doublings = Math.min(delivery.tries(), MOST_DOUBLINGS);
            outbox.later(delivery.id(), now.plus(FIRST_WAIT.multipliedBy(1L << doublings)), why);
        } else {
            outbox.end(delivery.id(), Standing.GIVEN_UP, 1, why, clock.instant());
        }
    }
}
