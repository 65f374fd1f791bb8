package switchboard.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads what a node says while it installs, after the last yes. Whatever it says is settled by
/// reading the node afterwards.
final class InstallProgress {
    private static final Pattern LOG = Pattern.compile("The upgrade log is (\\S+\\.log)\\b");
    private static final Pattern DONE =
            Pattern.compile("Successfully installed .*|The system upgrade was successful.*");
    private static final Pattern FAILED = Pattern.compile("Installation of .* failed.*");

    private InstallProgress() {}

    /// What the node's words since then come to.
    static Turn of(String news) {
        if (RestartReader.isGoingDown(news)) {
            return new Turn.GoingDown();
        }
        List<String> said = Conversation.said(news);
        Optional<Turn> end = end(said);
        if (end.isPresent()) {
            return end.get();
        }
        String latest = said.isEmpty() ? "" : said.getLast();
        if (Screen.endsWithPrompt(news)) {
            return new Turn.SaysFailed(latest);
        }
        return said.isEmpty() ? new Turn.Listen() : working(news, said);
    }

    /// The same where the node has stopped at a question that nobody expects there.
    static Turn atQuestion(String news, String question) {
        return switch (of(news)) {
            case Turn.Listen _, Turn.Working _ -> new Turn.UnknownQuestion(question);
            case Turn end -> end;
        };
    }

    /// A failure counts more than a success, whichever came last.
    private static Optional<Turn> end(List<String> said) {
        Optional<String> failed = first(FAILED, said).or(() -> Refusals.ofUpgrade(said));
        return failed.<Turn>map(Turn.SaysFailed::new)
                .or(() -> first(DONE, said).map(Turn.SaysDone::new));
    }

    private static Optional<String> first(Pattern wanted, List<String> said) {
        return said.stream().filter(line -> wanted.matcher(line).matches()).findFirst();
    }

    private static Turn working(String news, List<String> said) {
        String log =
                said.stream()
                        .map(LOG::matcher)
                        .filter(Matcher::find)
                        .map(found -> found.group(1))
                        .findFirst()
                        .orElse("");
        Optional<String> latest =
                Stream.of(InstallLogReader.latestStage(news), said.stream().reduce((_, b) -> b))
                        .flatMap(Optional::stream)
                        .findFirst();
        return new Turn.Working(log, latest.orElse(""));
    }
}
