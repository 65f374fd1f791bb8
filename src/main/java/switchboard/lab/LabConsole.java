package switchboard.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// One interactive session on a lab node. It has no thread and never waits: it is told what was
/// typed and what time it is, and gives what the node has printed meanwhile.
///
/// What is typed ahead of a question is echoed and taken when the question comes.
public final class LabConsole {
    private static final String PROMPT = "admin:";
    private static final char ESCAPE_KEY = 3;

    private final LabCluster lab;
    private final NodeLife life;
    private final Instant opened;
    private final Deque<Beat> beats = new ArrayDeque<>();
    private final StringBuilder typed = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder printed = new StringBuilder();
    private Optional<Beat> asking = Optional.empty();
    private Instant cursor;
    private boolean closed;
    private final Pager pager;

    LabConsole(LabCluster lab, NodeLife life, Instant opened) {
        this.lab = lab;
        this.life = life;
        this.opened = opened;
        this.cursor = opened;
        this.pager = new Pager();
        beats.addAll(Banner.beats(life, opened));
        beats.add(Beat.then(Duration.ZERO, _ -> cutAt(Fault.Moment.SIGN_IN)));
    }

    /// Takes what somebody typed. It is answered by the next [#advance].
    public void feed(String text) {
        synchronized (lab) {
            if (!closed) {
                typed.append(text);
            }
        }
    }

    /// Lets the node work until that lab time.
    ///
    /// @return what it has printed since the last time, possibly nothing
    public String advance(Instant now) {
        synchronized (lab) {
            while (!closed && step(now)) {
                // every step is one beat or one answer
            }
            lab.settle(now);
            cutIfGone(now);
            String news = printed.toString();
            printed.setLength(0);
            return news;
        }
    }

    /// Whether the session is over; nothing more will be printed.
    public boolean closed() {
        synchronized (lab) {
            return closed;
        }
    }

    /// When the node goes on by itself, empty while it waits for somebody to type.
    public Optional<Instant> due() {
        synchronized (lab) {
            boolean waits = closed || (asking.isPresent() && typed.isEmpty());
            Duration after = beats.isEmpty() ? Duration.ZERO : beats.getFirst().after();
            return waits ? Optional.empty() : Optional.of(cursor.plus(after));
        }
    }

    private boolean step(Instant now) {
        if (asking.isPresent()) {
            return hear(now);
        }
        if (beats.isEmpty()) {
            beats.add(Beat.ask(PROMPT, (time, text) -> LabShell.run(this, time, text)));
        }
        Instant due = cursor.plus(beats.getFirst().after());
        if (due.isAfter(now)) {
            return false;
        }
        lab.settle(due);
        if (cutIfGone(due)) {
            return false;
        }
        cursor = due;
        perform(beats.removeFirst());
        return true;
    }

    private void perform(Beat beat) {
        switch (beat) {
            case Beat.Say say -> print(say.text());
            case Beat.Then then -> goOn(then.next().apply(cursor));
            case Beat.AskLine ask -> {
                print(ask.question());
                asking = Optional.of(ask);
            }
            case Beat.AskKey ask -> {
                print(ask.question());
                asking = Optional.of(ask);
            }
            case Beat.End _ -> close();
        }
    }

    private boolean hear(Instant now) {
        if (typed.isEmpty()) {
            return false;
        }
        cursor = cursor.isAfter(now) ? cursor : now;
        lab.settle(cursor);
        if (cutIfGone(cursor)) {
            return false;
        }
        char key = typed.charAt(0);
        typed.deleteCharAt(0);
        switch (asking.orElseThrow()) {
            case Beat.AskLine ask -> hearKey(ask, key);
            case Beat.AskKey ask -> {
                asking = Optional.empty();
                goOn(ask.next().apply(cursor, key));
            }
            case Beat.Say _, Beat.Then _, Beat.End _ -> throw new IllegalStateException();
        }
        return true;
    }

    private void hearKey(Beat.AskLine ask, char key) {
        switch (key) {
            case '\r', '\n' -> hearLine(ask);
            case '\b', 127 -> rubOut(ask.secret());
            case ESCAPE_KEY -> abandon();
            default -> {
                line.append(key);
                if (!ask.secret()) {
                    print(String.valueOf(key));
                }
            }
        }
    }

    private void hearLine(Beat.AskLine ask) {
        String text = line.toString();
        line.setLength(0);
        asking = Optional.empty();
        boolean isEmptyEnter = ask.question().equals(PROMPT) && text.isBlank();
        print(isEmptyEnter ? "\n\r" : "\n");
        goOn(ask.next().apply(cursor, text));
    }

    private void rubOut(boolean secret) {
        if (!line.isEmpty()) {
            line.setLength(line.length() - 1);
            print(secret ? "" : "\b \b");
        }
    }

    private void abandon() {
        line.setLength(0);
        asking = Optional.empty();
        beats.clear();
        lab.wizards().leave(this);
        print("^C\n");
    }

    private void goOn(List<Beat> next) {
        next.reversed().forEach(beats::addFirst);
    }

    private boolean cutIfGone(Instant now) {
        if (closed) {
            return true;
        }
        Optional<Instant> down = lab.wentDownAfter(life, opened, now);
        Optional<Instant> gone =
                life.faults().networkGoesAfter(opened).filter(time -> !time.isAfter(now));
        boolean isNetwork = gone.isPresent() && down.filter(gone.orElseThrow()::isAfter).isEmpty();
        if (isNetwork) {
            close();
        } else {
            down.ifPresent(this::sayGoodbye);
        }
        return closed;
    }

    private void sayGoodbye(Instant when) {
        print("\nBroadcast message from admin@" + life.node().name() + "\n");
        print("        (unknown) at " + NodeClock.SHORT.format(when) + " ...\n\n");
        print("The system is going down for reboot NOW!\n");
        close();
    }

    private void print(String text) {
        printed.append(text.replace("\n", "\r\n"));
    }

    private void close() {
        closed = true;
        beats.clear();
        asking = Optional.empty();
    }

    /// Cuts the session if a fault wants that at this moment and has not had it yet.
    boolean dropsAt(Fault.Moment moment) {
        return lab.dropsNow(life, moment, cursor);
    }

    /// What is left to do at that moment: nothing, or to be cut.
    List<Beat> cutAt(Fault.Moment moment) {
        return dropsAt(moment) ? List.of(new Beat.End(Duration.ZERO)) : List.of();
    }

    LabCluster lab() {
        return lab;
    }

    NodeLife life() {
        return life;
    }

    Pager pager() {
        return pager;
    }

    Instant opened() {
        return opened;
    }
}
