package switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Ten million characters of what is hard for patterns; in every build of some, with
/// `-Dswitchboard.fuzz=2` of all. The limit of time is there because a pattern
/// that goes wrong would not come back at all: none of these takes more than a few seconds.
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class LargeAnswerTest {
    private static final int TEN_MILLION = 10_000_000;

    /// What is repeated, in this build.
    static Stream<String> some() {
        List<String> all = hard().toList();
        int step = Rounds.times(1) > 1 ? 1 : 5;
        return IntStream.range(0, all.size()).filter(i -> i % step == 1 % step).mapToObj(all::get);
    }

    /// What is repeated.
    static Stream<String> hard() {
        return Stream.of(
                "a",
                " ",
                "\n",
                "\r",
                "\0",
                "\b",
                "\t ",
                "admin:",
                "admin: ",
                "\nadmin:",
                "for admin:",
                "\u001b[",
                "\u001b]0;",
                "\u001b",
                "(2) ",
                "(2) Setup Completed ",
                "Y/Y/Y 0 (g_2) (2) Setup Completed\n",
                "- ",
                "--- ",
                "= ",
                "|PRODUCT_VERSION is ",
                "switch in progress ",
                "Start installation      ",
                "Downloaded: a          ",
                "A Word ",
                "[STARTED] ",
                "01/01/2026 10:00:00 a|b|<LVL::Info> ",
                "Press <enter> for 1 line, <space> for one page, or <q> to quit",
                "options: q=quit, n=next, p=prev, b=begin, e=end (lines 1 - 2 of 3) : ",
                "\ufffd",
                "漢");
    }

    @ParameterizedTest
    @MethodSource("some")
    void an_endless_answer_is_kept_in_bounds_and_read_by_nobody(String part) {
        Heard heard = new Heard();
        heard.append("admin:show it\r\nthe first line\r\n");
        String piece = part.repeat(100_000 / part.length());
        for (int length = 0; length < TEN_MILLION; length += piece.length()) {
            heard.append(piece);
        }
        heard.append("\r\nadmin:");
        assertThat(heard.length()).isGreaterThan(TEN_MILLION);
        assertThat(heard.text().length()).isLessThan(3 * Heard.KEPT + 100);
        assertThat(Screen.atPrompt(heard.tail(4_000))).isTrue();
        Transcript answer = Screen.answerTo("show it", heard.text()).orElseThrow();
        assertThat(EveryReader.understanding(answer)).isZero();
        String screen = Screen.clean(heard.text());
        dialogues().forEach(dialogue -> dialogue.hear(screen));
        Rounds.tell("%d characters of %s heard", heard.length(), part.strip());
    }

    @ParameterizedTest
    @MethodSource("some")
    void the_longest_lines_and_answers_within_the_limits_are_read_in_time(String part) {
        String line = part.repeat(FailedAnswer.LONGEST_LINE / part.length() - 1);
        String lines = (line + "\n").repeat(most(line.length() + 1));
        String table = Transcripts.load("runtimestate-15.txt").text();
        EveryReader.understanding(new Transcript("", lines));
        EveryReader.understanding(new Transcript("", table + "\n" + lines));
        EveryReader.understanding(new Transcript("", lines + "\n" + table));
    }

    /// How many such lines an answer may have, with room for a table.
    private static int most(int length) {
        return FailedAnswer.LONGEST_TEXT / length - 3;
    }

    private static List<Dialogue> dialogues() {
        return List.of(
                new SwitchDialogue(),
                new RestartDialogue(),
                new InstallDialogue(InstallDialogueTest.ORDER));
    }
}
