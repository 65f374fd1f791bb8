package switchboard.lab;

import java.time.Duration;
import java.time.Instant;
import switchboard.cli.Command;
import switchboard.cli.Reading;
import switchboard.cli.Screen;
import switchboard.cli.Transcript;

/// Somebody who types into consoles in virtual time.
final class Typing {
    static final Instant START = Instant.parse("2026-12-01T22:00:00Z");

    final LabClock clock = new LabClock(START);
    final LabCluster lab;

    Typing(LabShape shape) {
        lab = new LabCluster(shape, clock);
    }

    /// A console at its first prompt.
    LabConsole signIn(String node) {
        LabAccount account = lab.shape().account();
        Opening opening = lab.open(node, account.user(), account.password());
        if (!(opening instanceof Opening.Open(LabConsole console))) {
            throw new AssertionError(node + ": " + opening);
        }
        listen(console, Duration.ofMinutes(3), "admin:");
        return console;
    }

    /// The same without the pager.
    LabConsole signInUnpaged(String node) {
        LabConsole console = signIn(node);
        type(console, "set cli pagination off", "admin:");
        return console;
    }

    /// Types a line and listens until what was printed ends with that.
    String type(LabConsole console, String line, String end) {
        console.feed(line + "\r");
        return listen(console, Duration.ofMinutes(15), end);
    }

    /// What a node answers to a reading command, in a session of its own.
    String ask(String node, String command) {
        LabConsole console = signInUnpaged(node);
        return type(console, command, "admin:").replace("\r\n", "\n");
    }

    /// Listens until what was printed ends with that, or the session is over.
    String listen(LabConsole console, Duration most, String end) {
        StringBuilder heard = new StringBuilder();
        Instant last = clock.instant().plus(most);
        do {
            heard.append(console.advance(clock.advance(Duration.ofMillis(500))));
        } while (!heard.toString().endsWith(end)
                && !console.closed()
                && clock.instant().isBefore(last));
        return heard.toString();
    }

    /// Answers the wizard up to its last question, which it leaves open.
    String wizard(LabConsole console, boolean first, LabImages images) {
        StringBuilder heard = new StringBuilder();
        if (first) {
            heard.append(type(console, "utils system upgrade initiate", "\"q\" ): "));
        } else {
            heard.append(type(console, "utils system upgrade initiate", "[yes]: "));
            heard.append(type(console, "no", "\"q\" ): "));
        }
        heard.append(type(console, "1", "Directory: "));
        heard.append(type(console, images.directory(), "Server: "));
        heard.append(type(console, images.server(), "User Name: "));
        heard.append(type(console, images.account().user(), "Password: "));
        heard.append(type(console, images.account().password(), "(optional): "));
        heard.append(type(console, "", "[no]: "));
        heard.append(type(console, "no", "[no]: "));
        heard.append(type(console, "no", "\"q\" ): "));
        if (heard.toString().endsWith("\"q\" ): ")) {
            heard.append(type(console, "1", "(yes/no): "));
            heard.append(type(console, "no", "Start installation (yes/no): "));
        }
        return heard.toString();
    }

    /// Installs the offered release on a node, and waits for it.
    void install(String node) {
        LabConsole console = signIn(node);
        wizard(console, node.endsWith("-pub") && !node.contains("imp"), lab.shape().images());
        console.feed("yes\r");
        listen(console, Duration.ofHours(2), "admin:");
    }

    /// Switches a node, and waits until it is gone.
    String switchOver(String node) {
        LabConsole console = signIn(node);
        type(console, "utils system switch-version", "Enter (yes/no)? ");
        console.feed("yes\r");
        return listen(console, Duration.ofMinutes(10), "\0");
    }

    void passes(Duration time) {
        lab.settle(clock.advance(time));
    }

    /// A node's answer as the product takes it, pages turned.
    Transcript answer(String node, Command command) {
        LabConsole console = signIn(node);
        console.feed(command.text() + "\r");
        StringBuilder heard = new StringBuilder();
        while (Screen.answerTo(command.text(), heard.toString()).isEmpty()) {
            heard.append(console.advance(clock.advance(Duration.ofMillis(500))));
            Screen.pagerWaiting(heard.toString()).ifPresent(console::feed);
        }
        return Screen.answerTo(command.text(), heard.toString()).orElseThrow();
    }

    /// What the product read; it must be readable.
    static <T> T read(Reading<T> reading) {
        return reading.fold(
                value -> value,
                problem -> {
                    throw new AssertionError(problem.line() + ": " + problem.text());
                });
    }
}
