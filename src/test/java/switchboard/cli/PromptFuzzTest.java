package switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptFuzzTest {
    private static final String MORE =
            "\u001b[1mPress <enter> for 1 line, <space> for one page, or <q> to quit\u001b[0m\u001b[K\r\u001b[K";

    @Test
    void byte_by_byte_the_prompt_is_seen_at_the_end_and_nowhere_else() {
        long prefixes = 0;
        for (String file : EveryReader.TRANSCRIPTS) {
            String wire = Transcripts.read(file).replace("\n", "\r\n");
            String command = wire.lines().findFirst().orElseThrow().replaceFirst("^admin:", "");
            int begin = wire.indexOf('\n');
            for (int end = begin; end < wire.length(); end++) {
                String prefix = wire.substring(0, end);
                assertThat(Screen.atPrompt(prefix)).as(file + " at " + end).isFalse();
                assertThat(Screen.answerTo(command.strip(), prefix)).as(file).isEmpty();
                prefixes++;
            }
            assertThat(Screen.atPrompt(wire)).as(file).isTrue();
            assertThat(Screen.answerTo(command.strip(), wire)).as(file).isPresent();
        }
        Rounds.tell("%d beginnings of answers, none at the prompt", prefixes);
    }

    @Test
    void an_answer_with_pagers_and_erasures_in_it_ends_where_it_ends() {
        Mangler mangler = new Mangler(81);
        int rounds = Rounds.times(100);
        List<String> marks =
                List.of(MORE, "\u001b[K", "\0", "\u001b[0m", "\u0007", "\u001b]0;x\u0007");
        for (int i = 0; i < rounds; i++) {
            String wire =
                    Transcripts.read(EveryReader.TRANSCRIPTS.get(i % 48)).replace("\n", "\r\n");
            StringBuilder marked = new StringBuilder();
            for (String line : wire.split("(?<=\r\n)")) {
                marked.append(marks.get(mangler.below(marks.size()))).append(line);
            }
            for (int end = marked.indexOf("\n");
                    end < marked.length() - 6;
                    end += 1 + mangler.below(40)) {
                assertThat(Screen.atPrompt(marked.substring(0, end))).isFalse();
            }
            assertThat(Screen.atPrompt(marked.toString())).isTrue();
        }
        Rounds.tell("%d answers with pagers and erasures, no false prompt", rounds);
    }

    @Test
    void random_bytes_are_no_prompt() {
        Mangler mangler = new Mangler(82);
        int rounds = Rounds.times(1_500);
        for (int i = 0; i < rounds; i++) {
            String noise = mangler.put(Mangler.decoded(mangler.noise(600)));
            boolean word = Screen.clean(noise).stripTrailing().endsWith("admin:");
            assertThat(Screen.atPrompt(noise)).as(noise).isEqualTo(word && Screen.atPrompt(noise));
            assertThat(word || !Screen.atPrompt(noise)).as(noise).isTrue();
            Optional<String> key = Screen.pagerWaiting(noise);
            assertThat(key.isEmpty() || Rendering.of(noise).contains("quit")).as(noise).isTrue();
        }
        Rounds.tell("%d pieces of random bytes, no prompt without its word", rounds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "New Password for ",
                "Password for user ",
                "Enter the password of ",
                "Login as ",
                "Broadcast message from ",
                "Broadcast message from admin@cm1 to ",
                "sys",
                "Password for sys",
                "Changed by user web",
                "Connected to db",
                "file /home/",
                "\"",
                "(",
                "user=",
                "root,",
                "ccm-",
                "cisco_",
                "admin:show ",
                "admin:file search install x.log "
            })
    void sentences_that_end_like_the_prompt_are_not_the_prompt(String sentence) {
        Mangler mangler = new Mangler(83);
        for (int i = 0; i < 100; i++) {
            String before = Mangler.decoded(mangler.noise(40)) + "\r\n";
            assertThat(Screen.atPrompt(before + sentence + "admin:")).isFalse();
            assertThat(Screen.atPrompt(before + sentence + "admin: ")).isFalse();
        }
    }

    @Test
    void dialogues_hold_where_they_hear_what_they_do_not_know() {
        Mangler mangler = new Mangler(84);
        int rounds = Rounds.times(60);
        int lastYes = 0;
        for (int i = 0; i < rounds; i++) {
            String script = Transcripts.read("wizard-14-publisher.txt").replace("~", "");
            String heard = Screen.clean(mangler.any(script).replace("\n", "\r\n"));
            for (Dialogue dialogue : dialogues()) {
                for (int end = 1; end < heard.length(); end += 1 + mangler.below(200)) {
                    Turn turn = dialogue.hear(heard.substring(0, end));
                    boolean last = turn instanceof Turn.PointOfNoReturn;
                    lastYes += last ? 1 : 0;
                    assertThat(last && !heard.substring(0, end).contains("(yes/no)")).isFalse();
                    dialogue.answered();
                }
            }
        }
        Rounds.tell("%d spoiled dialogues, %d last questions recognised", rounds, lastYes);
    }

    @Test
    void a_question_about_a_switch_or_restart_is_never_made_of_noise() {
        Mangler mangler = new Mangler(85);
        int rounds = Rounds.times(800);
        for (int i = 0; i < rounds; i++) {
            String heard =
                    Screen.clean(mangler.put(Mangler.decoded(mangler.noise(300)))) + " (yes/no)? ";
            for (Dialogue dialogue : dialogues()) {
                assertThat(dialogue.hear(heard))
                        .as(heard)
                        .isNotInstanceOf(Turn.PointOfNoReturn.class)
                        .isNotInstanceOf(Turn.Answer.class);
            }
        }
        Rounds.tell("%d questions made of noise, none answered", rounds);
    }

    private static List<Dialogue> dialogues() {
        return List.of(
                new SwitchDialogue(),
                new RestartDialogue(),
                new InstallDialogue(InstallDialogueTest.ORDER));
    }
}
