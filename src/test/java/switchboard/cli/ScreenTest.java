package switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScreenTest {
    private static final String MORE =
            "\u001b[1mPress <enter> for 1 line, <space> for one page, or <q> to quit\u001b[0m\u001b[K";
    private static final String NEXT_PAGE =
            "\u001b[1m\r\noptions: q=quit, n=next, p=prev, b=begin, e=end (lines 1 - 20 of 63) : \u001b[0m";

    @Test
    void line_ends_and_stray_returns_become_plain_lines() {
        assertThat(Screen.clean("one\r\ntwo\r\r\n\rthree\tfour"))
                .isEqualTo("one\ntwo\nthree\tfour");
    }

    @Test
    void a_line_updated_in_place_keeps_its_last_state() {
        assertThat(Screen.clean("Downloaded 9 MB.\rDownloaded 935 MB.\r\nnext"))
                .isEqualTo("Downloaded 935 MB.\nnext");
        assertThat(Screen.clean("Downloaded 1000 MB.\rDone.")).isEqualTo("Done.");
        assertThat(Screen.clean("Downloaded 9 MB.\r")).isEqualTo("Downloaded 9 MB.");
    }

    @Test
    void colours_titles_and_cut_off_escapes_leave_no_trace() {
        assertThat(
                        Screen.clean(
                                "\u001b]0;title\u0007\u001b[1;31mred\u001b[0m\u001b(B \u001b[2Jend\u001b["))
                .isEqualTo("red end");
    }

    @Test
    void backspaces_take_back_what_they_erase() {
        assertThat(Screen.clean("shpw\b \b\b \bow version")).isEqualTo("show version");
    }

    @Test
    void the_pager_is_removed_whether_erased_or_glued() {
        assertThat(Screen.clean("one\r\n" + MORE + "\r\u001b[Ktwo")).isEqualTo("one\ntwo");
        assertThat(Screen.clean("one\r\n" + MORE + "two")).isEqualTo("one\ntwo");
        assertThat(Screen.clean("one\r\n" + NEXT_PAGE + "\r\ntwo")).isEqualTo("one\ntwo");
    }

    @Test
    void a_waiting_pager_is_given_its_key_without_enter() {
        assertThat(Screen.pagerWaiting("one\r\n" + MORE)).contains(" ");
        assertThat(Screen.pagerWaiting("one\r\n" + NEXT_PAGE)).contains("n");
        assertThat(Screen.pagerWaiting("one\r\n" + NEXT_PAGE.replace("20 of", "63 of")))
                .contains("q");
    }

    @Test
    void a_pager_that_was_answered_does_not_wait() {
        assertThat(Screen.pagerWaiting("one\r\n" + MORE + "\r\u001b[Ktwo")).isEmpty();
        assertThat(Screen.pagerWaiting("one\r\n" + NEXT_PAGE + "\r\ntwo")).isEmpty();
        assertThat(Screen.pagerWaiting("admin:")).isEmpty();
    }

    @Test
    void the_prompt_is_seen_in_all_its_forms() {
        assertThat(Screen.atPrompt("Welcome\r\n\r\nadmin:")).isTrue();
        assertThat(Screen.atPrompt("admin:\r\n\radmin:")).isTrue();
        assertThat(Screen.atPrompt("admin:admin: \t")).isTrue();
        assertThat(Screen.atPrompt("some.cop\u001b[Kadmin:")).isTrue();
        assertThat(Screen.atPrompt("no line end here.admin: ")).isTrue();
        assertThat(Screen.atPrompt("Boot 14.0.1.13900-155 Start admin:")).isTrue();
    }

    @Test
    void what_is_not_the_prompt_is_not_taken_for_it() {
        assertThat(Screen.atPrompt("")).isFalse();
        assertThat(Screen.atPrompt("admin:show version active")).isFalse();
        assertThat(Screen.atPrompt("admin:show admin:")).isFalse();
        assertThat(Screen.atPrompt("admin:\r\n")).isFalse();
        assertThat(Screen.atPrompt("admin")).isFalse();
        assertThat(Screen.atPrompt("New Password for admin:")).isFalse();
        assertThat(Screen.atPrompt("\r\nBroadcast message from admin@pub1\r\n")).isFalse();
        assertThat(Screen.atPrompt("\r\nBroadcast message from admin:")).isFalse();
    }

    @Test
    void an_answer_is_what_stands_between_the_echo_and_the_prompt() {
        assertThat(answer("show it", "show it\r\nline one\r\n\r\nline two\r\nadmin:"))
                .contains("line one\n\nline two");
        assertThat(answer("show it", "\r\nadmin:\r\n\radmin:show it\r\nonly\r\nadmin:\r\n\radmin:"))
                .contains("only");
        assertThat(answer("show it", "show it\r\n\r\nsecond line\r\nadmin:"))
                .contains("\nsecond line");
    }

    @Test
    void a_prompt_glued_to_the_answer_is_cut_off_it() {
        assertThat(answer("show it", "admin:show it\r\nlast.cop\u001b[Kadmin:"))
                .contains("last.cop");
    }

    @Test
    void an_empty_answer_is_an_answer() {
        assertThat(answer("set it off", "admin:set it off\r\nadmin:")).contains("");
    }

    @Test
    void there_is_no_answer_before_the_prompt_is_back() {
        assertThat(answer("show it", "admin:show it")).isEmpty();
        assertThat(answer("show it", "admin:show it\r\nadmin: is a word here\r\n")).isEmpty();
        assertThat(answer("show it", "admin:show it\r\nline\r\nadmin:\r\nmore")).isEmpty();
        assertThat(answer("show it", "admin:show it\r\nline\r\n" + MORE)).isEmpty();
    }

    @Test
    void there_is_no_answer_without_the_echo() {
        assertThat(answer("show it", "Welcome\r\nadmin:")).isEmpty();
        assertThat(answer("show it", "admin:show it all\r\nline\r\nadmin:")).isEmpty();
    }

    @Test
    void the_word_of_the_prompt_inside_an_answer_does_not_end_it() {
        assertThat(answer("show it", "admin:show it\r\nadmin:\r\nadmin: told you\r\nend\r\nadmin:"))
                .contains("admin:\nadmin: told you\nend");
    }

    @Test
    void a_broadcast_in_the_middle_does_not_end_an_answer() {
        String broadcast =
                "\r\nBroadcast message from admin@pub1\r\n        (unknown) at 3:07 ...\r\n\r\n";
        assertThat(answer("show it", "show it\r\none\r\n" + broadcast)).isEmpty();
        assertThat(answer("show it", "show it\r\none\r\n" + broadcast + "two\r\nadmin:"))
                .hasValueSatisfying(text -> assertThat(text).startsWith("one").endsWith("two"));
    }

    @Test
    void of_a_command_typed_twice_the_last_answer_counts() {
        assertThat(answer("show it", "admin:show it\r\nold\r\nadmin:show it\r\nnew\r\nadmin:"))
                .contains("new");
    }

    @Test
    void an_answer_over_several_pages_is_one() {
        assertThat(answer("show it", "admin:show it\r\none\r\n" + MORE + "\r\u001b[Ktwo\r\nadmin:"))
                .contains("one\ntwo");
    }

    private static Optional<String> answer(String command, String raw) {
        return Screen.answerTo(command, raw).map(Transcript::text);
    }
}
