package switchboard.upgrade;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import switchboard.lab.LabAccount;
import switchboard.lab.LabCluster;
import switchboard.lab.LabConsole;
import switchboard.lab.LabImages;
import switchboard.lab.Opening;

/// People who drive an upgrade with their own hands: they sign in to lab nodes and type, and the
/// product knows nothing of them.
public final class Others {
    private final LabCluster lab;
    private final List<Hand> hands = new ArrayList<>();

    /// @param lab where they sit at the consoles
    public Others(LabCluster lab) {
        this.lab = lab;
    }

    /// Whoever sits at one console.
    private record Hand(
            LabConsole console,
            String command,
            String file,
            StringBuilder heard,
            boolean[] typed) {}

    /// They install on these nodes together.
    ///
    /// @param file the image or COP file that they pick
    public void install(String file, String... nodes) {
        all("utils system upgrade initiate", file, nodes);
    }

    /// They switch these nodes together.
    public void switchVersion(String... nodes) {
        all("utils system switch-version", "", nodes);
    }

    /// They restart these nodes together.
    public void restart(String... nodes) {
        all("utils system restart", "", nodes);
    }

    private void all(String command, String file, String... nodes) {
        for (String node : nodes) {
            hands.add(new Hand(signIn(node), command, file, new StringBuilder(), new boolean[1]));
        }
    }

    private LabConsole signIn(String node) {
        LabAccount account = lab.shape().account();
        Opening opening = lab.open(node, account.user(), account.password());
        if (!(opening instanceof Opening.Open(LabConsole console))) {
            throw new AssertionError(node + ": " + opening);
        }
        return console;
    }

    /// Lets everybody read and answer.
    public void tick(Instant now) {
        hands.removeIf(hand -> hand.console().closed());
        for (Hand hand : hands) {
            hand.heard().append(hand.console().advance(now));
            String answer = answer(hand, hand.heard().toString());
            if (!answer.isEmpty()) {
                hand.heard().setLength(0);
                hand.console().feed((answer.equals("-") ? "" : answer) + "\r");
            }
        }
    }

    private String answer(Hand hand, String heard) {
        String question = heard.substring(heard.lastIndexOf('\n') + 1);
        if (question.endsWith("admin:")) {
            boolean first = !hand.typed()[0];
            hand.typed()[0] = true;
            return first ? hand.command() : "";
        }
        if (!question.endsWith(": ") && !question.endsWith("? ")) {
            return "";
        }
        LabImages images = lab.shape().images();
        return switch (question.split("[ (:]")[0]) {
            case "Directory" -> images.directory();
            case "Server" -> images.server();
            case "User" -> images.account().user();
            case "Password" -> images.account().password();
            case "Please" -> question.startsWith("Please select") ? pick(hand, heard) : "-";
            case "Use", "Continue", "Switch-version", "Automatically", "Switch" -> "no";
            case "Start", "Enter", "Do" -> "yes";
            default -> "";
        };
    }

    private static String pick(Hand hand, String heard) {
        String wanted =
                heard.contains("via SFTP")
                        ? "Remote Filesystem via SFTP"
                        : Pattern.quote(hand.file());
        Matcher number = Pattern.compile("(\\d+)\\) " + wanted + "\r").matcher(heard);
        return number.find() ? number.group(1) : "q";
    }
}
