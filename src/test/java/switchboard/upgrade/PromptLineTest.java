package switchboard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import switchboard.cli.ReadingCommand;
import switchboard.cli.Transcript;
import switchboard.cluster.ClusterName;
import switchboard.journal.Pace;
import switchboard.journal.SessionAbout;
import switchboard.journal.SessionPurpose;
import switchboard.ssh.ShellPhase;
import switchboard.ssh.ShellSession;

class PromptLineTest {
    private static final Instant START = Instant.parse("2026-09-10T03:30:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private final Typewriter node = new Typewriter();
    private final MemoryBook.Told pen =
            new MemoryBook.Told(
                    new SessionAbout(
                            new ClusterName("BER"), "ber-pub", new SessionPurpose.Reading()),
                    new StringBuilder());
    private Instant now = START;

    @Test
    void a_byte_a_second_is_never_taken_for_the_prompt_before_it_is_there() {
        PromptLine line = asked();
        String answer =
                "show version active\r\nadmin: is no prompt here\r\nnor is admin: there\r\nadmin:";
        assertThat(heardOneByOne(line, answer, SECOND)).isEmpty();
        assertThat(afterQuiet(line))
                .map(Transcript::text)
                .contains("admin: is no prompt here\nnor is admin: there");
    }

    @Test
    void a_node_that_sends_whole_lines_is_believed_after_the_usual_quiet() {
        PromptLine line = asked();
        node.print("show version active\r\nsome lines\r\nadmin:", now);
        line.listen(now);
        assertThat(line.answer(now.plusMillis(300))).isEmpty();
        assertThat(line.answer(now.plusMillis(400))).map(Transcript::text).contains("some lines");
    }

    @Test
    void a_pause_of_minutes_inside_a_line_is_not_waited_for_again() {
        PromptLine line = asked();
        node.print("show version active\r\nPlease wait...", now);
        line.listen(now);
        now = now.plus(Duration.ofMinutes(20));
        node.print(" done\r\nadmin:", now);
        line.listen(now);
        assertThat(line.answer(now.plusSeconds(9))).isEmpty();
        assertThat(line.answer(now.plusSeconds(10))).isPresent();
    }

    private PromptLine asked() {
        PromptLine line = new PromptLine(node, Pace.ofRealNodes(), pen, now);
        line.ask(new ReadingCommand.ShowVersionActive(), now);
        return line;
    }

    /// Looks four times between any two bytes.
    private Optional<Transcript> heardOneByOne(PromptLine line, String text, Duration every) {
        for (char c : text.toCharArray()) {
            node.print(String.valueOf(c), now);
            for (int look = 0; look < 4; look++) {
                line.listen(now);
                Optional<Transcript> answer = line.answer(now);
                if (answer.isPresent()) {
                    return answer;
                }
                now = now.plus(every.dividedBy(4));
            }
        }
        return Optional.empty();
    }

    private Optional<Transcript> afterQuiet(PromptLine line) {
        now = now.plusSeconds(10);
        return line.answer(now);
    }

    /// A session that prints what the test says.
    private static final class Typewriter implements ShellSession {
        private final StringBuilder printed = new StringBuilder();
        private Instant heardAt = START;

        void print(String text, Instant at) {
            printed.append(text);
            heardAt = at;
        }

        @Override
        public ShellPhase phase() {
            return new ShellPhase.Open("");
        }

        @Override
        public String take() {
            String taken = printed.toString();
            printed.setLength(0);
            return taken;
        }

        @Override
        public Instant heardAt() {
            return heardAt;
        }

        @Override
        public void type(String line) {}

        @Override
        public void press(String keys) {}

        @Override
        public void close() {}
    }
}
