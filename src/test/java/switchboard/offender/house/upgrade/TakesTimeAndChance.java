package switchboard.offender.house.upgrade;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Takes time or chance from the machine, once in each method.
@SuppressWarnings("JavaUtilDate")
public final class TakesTimeAndChance {

    private TakesTimeAndChance() {}

    static Instant instant() {
        return Instant.now();
    }

    static Supplier<Instant> instantByReference() {
        return Instant::now;
    }

    static Supplier<Instant> instantInLambda() {
        return () -> Instant.now().plusSeconds(1);
    }

    static LocalDateTime localDateTime() {
        return LocalDateTime.now(ZoneOffset.UTC);
    }

    static ZonedDateTime zonedDateTime() {
        return ZonedDateTime.now(ZoneOffset.UTC);
    }

    static Clock systemClock() {
        return Clock.systemUTC();
    }

    static Clock tickingClock() {
        return Clock.tickSeconds(ZoneOffset.UTC);
    }

    static InstantSource instantSource() {
        return InstantSource.system();
    }

    static long millis() {
        return System.currentTimeMillis();
    }

    static long nanos() {
        return System.nanoTime();
    }

    static Date date() {
        return new Date();
    }

    static void sleep() throws InterruptedException {
        Thread.sleep(1);
    }

    static void sleepByUnit() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(1);
    }

    static Random random() {
        return new Random();
    }

    static SplittableRandom splittable() {
        return new SplittableRandom();
    }

    static int threadLocal() {
        return ThreadLocalRandom.current().nextInt();
    }

    static double mathRandom() {
        return Math.random();
    }

    static UUID uuid() {
        return UUID.randomUUID();
    }

    static void shuffle(List<String> names) {
        Collections.shuffle(names);
    }

    static int secure() {
        return new SecureRandom().nextInt();
    }
}
