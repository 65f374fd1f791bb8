package switchboard.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import switchboard.cluster.Sentence;

/// The conversation of `utils system switch-version`. It asks once; a second question, or a first
/// one after a warning that a switch is under way or was broken off, is left to a person.
public final class SwitchDialogue implements Dialogue {
    private static final Pattern ASKS = Pattern.compile("(?i).*switch between versions.*");
    private static final Pattern YES_OR_NO =
            Pattern.compile("(?i)(.*\\s)?(Enter\\s+)?\\(yes/no\\)\\s*[?:]?");

    /// The first half of the question, when the second has not come yet.
    private static final Pattern HALF =
            Pattern.compile(
                    "(?i)Do you really want to switch between versions\\s*\\?|Enter\\s*\\(yes/no\\)|\\(yes/no\\)");

    /// A sentence, which may be wrapped, that tells of a switch under way or of one before.
    private static final String WORRY =
            "(?:in progress|running|abort|abrupt|terminated|interrupt|fail|incomplete|previous)";
    private static final Pattern TROUBLE =
            Pattern.compile(
                    "(?i)\\bswitch[^.?!]*" + WORRY + "|" + WORRY + "[^.?!]*\\bswitch(?! between)");

    private final Conversation conversation = new Conversation();
    private Turn last = new Turn.Listen();
    private Optional<Sentence> refusal = Optional.empty();
    private boolean asked;

    @Override
    public ChangingCommand command() {
        return new ChangingCommand.SwitchVersion();
    }

    @Override
    public Turn hear(String printed) {
        String news = conversation.news(printed);
        if (RestartReader.isGoingDown(news)) {
            last = new Turn.GoingDown();
        } else {
            last = asked ? afterYes(printed, news) : beforeYes(printed, news);
        }
        return last;
    }

    @Override
    public void answered() {
        switch (last) {
            case Turn.PointOfNoReturn point -> {
                asked = true;
                conversation.answered(List.of(point.yes(), point.no()));
            }
            case Turn.Refused refused -> {
                refusal = Optional.of(refused.reason());
                conversation.answered(List.of(refused.leave()));
            }
            case Turn.Answer _,
                    Turn.Listen _,
                    Turn.UnknownQuestion _,
                    Turn.Working _,
                    Turn.SaysDone _,
                    Turn.SaysFailed _,
                    Turn.GoingDown _ ->
                    conversation.answered(List.of(""));
        }
    }

    private Turn beforeYes(String printed, String news) {
        List<String> said = withoutCommand(news);
        Optional<Sentence> reason =
                refusal.or(
                        () ->
                                Refusals.ofSwitch(said)
                                        .map(line -> Sentence.of("cli.switch.refused", line)));
        if (Conversation.isOver(printed, command())) {
            return new Turn.Refused(reason.orElseGet(() -> ended(printed)), "");
        }
        String tail = Conversation.tail(news);
        if (!Conversation.looksLikeQuestion(tail) || HALF.matcher(tail).matches()) {
            return new Turn.Listen();
        }
        boolean yesOrNo = YES_OR_NO.matcher(tail).matches();
        if (reason.isPresent()) {
            return yesOrNo ? new Turn.Refused(reason.get(), "no") : unknown(said, tail);
        }
        boolean calm = !TROUBLE.matcher(String.join(" ", said)).find();
        boolean known = yesOrNo && calm && about(said, tail);
        return known
                ? new Turn.PointOfNoReturn(question(said, tail), "yes", "no")
                : unknown(said, tail);
    }

    private Turn afterYes(String printed, String news) {
        List<String> said = Conversation.said(news);
        Optional<String> failed = Refusals.ofSwitch(said);
        if (failed.isPresent()) {
            return new Turn.SaysFailed(failed.get());
        }
        String latest = said.isEmpty() ? "" : said.getLast();
        if (Conversation.isOver(printed, command())) {
            return new Turn.SaysFailed(latest);
        }
        String tail = Conversation.tail(news);
        if (YES_OR_NO.matcher(tail).matches() || tail.endsWith("?")) {
            return unknown(said, tail);
        }
        return said.isEmpty() ? new Turn.Listen() : new Turn.Working("", latest);
    }

    private List<String> withoutCommand(String news) {
        return Conversation.said(news).stream()
                .filter(line -> !line.endsWith(command().text()))
                .toList();
    }

    private static boolean about(List<String> said, String tail) {
        return ASKS.matcher(tail).matches() || said.stream().anyMatch(ASKS.asMatchPredicate());
    }

    private static String question(List<String> said, String tail) {
        return said.stream()
                .filter(ASKS.asMatchPredicate())
                .findFirst()
                .map(q -> q + " " + tail)
                .orElse(tail);
    }

    /// With everything said before it, for the warning is what a person has to judge.
    private static Turn unknown(List<String> said, String tail) {
        return new Turn.UnknownQuestion((String.join("\n", said) + "\n" + tail).strip());
    }

    private static Sentence ended(String printed) {
        return Sentence.of("cli.switch.ended", Conversation.said(printed).getLast());
    }
}
