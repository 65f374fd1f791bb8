package switchboard.lab;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody who answers the install wizard of any release, for any file.
///
/// @param typing who types
/// @param file what to install
/// @param automatic whether to have the node switch by itself
record Wizardry(Typing typing, String file, boolean automatic) {

    /// Answers up to the last question, which it leaves open, or to the prompt.
    String ask(LabConsole console) {
        StringBuilder heard = new StringBuilder();
        String line = "utils system upgrade initiate";
        do {
            String news = step(console, line);
            heard.append(news);
            line = answer(news);
        } while (!line.isEmpty());
        return heard.toString();
    }

    /// The whole of it with the last yes, and what follows until the prompt or the end of the
    /// session.
    String install(String node) {
        LabConsole console = typing.signIn(node);
        String asked = ask(console);
        console.feed("yes\r");
        return asked + typing.listen(console, Duration.ofHours(4), "admin:");
    }

    private String step(LabConsole console, String line) {
        console.feed((line.equals("-") ? "" : line) + "\r");
        StringBuilder news = new StringBuilder();
        do {
            news.append(typing.listen(console, Duration.ofSeconds(1), "\0"));
        } while (!news.toString().matches("(?s).*(?:: |admin:)") && !console.closed());
        return news.toString();
    }

    /// What to type, `-` for an empty line, nothing at the last question and at the prompt.
    private String answer(String news) {
        String question = news.substring(news.lastIndexOf('\n') + 1);
        LabImages images = typing.lab.shape().images();
        if (question.startsWith("Please select")) {
            return pick(news);
        }
        return switch (question.split("[ (:]")[0]) {
            case "Directory" -> images.directory();
            case "Server" -> images.server();
            case "User" -> images.account().user();
            case "Password" -> images.account().password();
            case "Please" -> "-";
            case "Use", "Continue", "Switch-version" -> "no";
            case "Automatically", "Switch" -> automatic ? "yes" : "no";
            default -> "";
        };
    }

    private String pick(String news) {
        String wanted =
                news.contains("via SFTP") ? "Remote Filesystem via SFTP" : Pattern.quote(file);
        Matcher number = Pattern.compile("(\\d+)\\) " + wanted + "\r").matcher(news);
        return number.find() ? number.group(1) : "q";
    }
}
