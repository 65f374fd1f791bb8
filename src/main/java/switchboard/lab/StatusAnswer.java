package switchboard.lab;

import java.time.Duration;
import java.time.Instant;

/// `show status`.
final class StatusAnswer {
    private static final Duration LONG_AGO = Duration.ofDays(61);

    private static final String FORM =
            """

            Host Name          : %s
            Date               : %s
            Time Zone          : Central Standard Time (America/Chicago)
            Locale             : en_US.UTF-8
            Product Ver        : %s
            Unified OS Version : 7.0.0.0-1

            Uptime:
             %s up %d days, %02d:%02d,  1 user,  load average: 0.31, 0.27, 0.22

            CPU Idle:   91.10%%  System:   03.20%%    User:   05.40%%
              IOWAIT:   00.20%%     IRQ:   00.00%%    Soft:   00.10%%

            Memory Total:        8009400K
                    Free:         412308K
                    Used:        7597092K
                  Cached:        2911084K
                  Shared:         190232K
                 Buffers:         210532K

                                    Total            Free            Used
            Disk/active         29154580K       12011220K       16845268K (59%%)
            Disk/inactive       29154580K       27532120K         125484K (1%%)
            Disk/logging        47929224K       %s

            """;

    private static final String ROOMY = "33120444K       12367032K (28%)";
    private static final String FULL = " 3120444K       42367032K (94%)";

    private StatusAnswer() {}

    static String text(NodeLife life, Instant now) {
        Instant up =
                life.lastOutage().map(Outage::port).orElse(life.faults().origin().minus(LONG_AGO));
        Duration uptime = Duration.between(up, now);
        return FORM.formatted(
                life.node().name(),
                NodeClock.STATUS.format(now),
                life.active(),
                NodeClock.TIME.format(now),
                uptime.toDays(),
                uptime.toHoursPart(),
                uptime.toMinutesPart(),
                life.faults().has(Fault.Ailment.DISK_FULL) ? FULL : ROOMY);
    }
}
