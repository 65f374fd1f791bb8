package switchboard.cli;

import java.util.ArrayList;
import java.util.List;

/// A node that follows a script, character by character, and waits for a line at every `~`. The
/// dialogue is asked after each character, as if the node were quiet there.
final class ScriptedNode {
    private final Dialogue dialogue;
    private final StringBuilder raw = new StringBuilder();
    private final List<String> typed = new ArrayList<>();
    private final List<Turn> alarms = new ArrayList<>();
    private Turn last = new Turn.Listen();

    ScriptedNode(Dialogue dialogue) {
        this.dialogue = dialogue;
    }

    /// Plays on until the dialogue has nothing to type where the script waits, or to the end.
    ScriptedNode play(String script) {
        String[] parts = script.split("~", -1);
        for (int i = 0; i < parts.length; i++) {
            print(parts[i].replace("\n", "\r\n"));
            if (i < parts.length - 1 && !type()) {
                break;
            }
        }
        return this;
    }

    private void print(String text) {
        for (char c : text.toCharArray()) {
            raw.append(c);
            last = dialogue.hear(Screen.clean(raw.toString()));
            if (!(last instanceof Turn.Listen || last instanceof Turn.Working)) {
                alarms.add(last);
            }
        }
    }

    /// Types what the dialogue wants, with the echo, or says that it wants nothing typed. A turn
    /// that asks for a line is no alarm, even if it came a few blanks before the script waited.
    private boolean type() {
        String line =
                switch (last) {
                    case Turn.Answer answer -> answer.line();
                    case Turn.PointOfNoReturn point -> point.yes();
                    case Turn.Refused refused -> refused.leave();
                    case Turn.Listen _,
                            Turn.UnknownQuestion _,
                            Turn.Working _,
                            Turn.SaysDone _,
                            Turn.SaysFailed _,
                            Turn.GoingDown _ ->
                            "stuck";
                };
        if (line.equals("stuck")) {
            return false;
        }
        boolean secret = last instanceof Turn.Answer answer && answer.secret();
        alarms.removeIf(last.getClass()::isInstance);
        typed.add(line);
        dialogue.answered();
        print((secret ? "*".repeat(line.length()) : line) + "\r\n");
        return true;
    }

    List<String> typed() {
        return typed;
    }

    /// Turns other than waiting that came where the script did not wait.
    List<Turn> alarms() {
        return alarms;
    }

    Turn last() {
        return last;
    }
}
