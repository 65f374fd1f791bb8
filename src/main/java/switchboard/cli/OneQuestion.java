package switchboard.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import switchboard.cluster.Sentence;

/// The conversation of a command that asks once and then takes the node down. A second question, or
/// a first one after a warning that something is under way or was broken off, is left to a person.
abstract sealed class OneQuestion implements Dialogue permits SwitchDialogue, RestartDialogue {
    private static final Pattern YES_OR_NO =
            Pattern.compile("(?i)(.*\\s)?(Enter\\s+)?\\(yes/no\\)\\s*[?:]?");

    /// Nodes say a few lines before they ask; where one says more than that, a person reads it.
    private static final int LONGEST_PREAMBLE = 10_000;

    private final ChangingCommand command;
    private final String words;
    private final Pattern asks;
    private final Pattern half;
    private final Pattern trouble;
    private final Conversation conversation = new Conversation();
    private Turn last = new Turn.Listen();
    private Optional<Sentence> refusal = Optional.empty();
    private boolean asked;

    /// @param command what begins it
    /// @param words which sentences of the bundle tell of it
    /// @param asks the question that is known
    /// @param half the first half of it, when the second has not come yet
    /// @param trouble what is said where a person has to judge
    OneQuestion(
            ChangingCommand command, String words, Pattern asks, Pattern half, Pattern trouble) {
        this.command = command;
        this.words = words;
        this.asks = asks;
        this.half = half;
        this.trouble = trouble;
    }

    @Override
    public final ChangingCommand command() {
        return command;
    }

    @Override
    public final Turn hear(String printed) {
        String news = conversation.news(printed);
        if (RestartReader.isGoingDown(news)) {
            last = new Turn.GoingDown();
        } else {
            last = asked ? afterYes(printed, news) : beforeYes(printed, news);
        }
        return last;
    }

    @Override
    public final void answered() {
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

    @Override
    public final void answered(String line) {
        conversation.answered(List.of(line));
    }

    private Turn beforeYes(String printed, String news) {
        List<String> said = withoutCommand(news);
        Optional<Sentence> reason =
                refusal.or(
                        () ->
                                Refusals.ofSwitch(said)
                                        .map(line -> Sentence.of(words + ".refused", line)));
        if (Conversation.isOver(printed, command())) {
            return new Turn.Refused(reason.orElseGet(() -> ended(printed)), "");
        }
        String tail = Conversation.tail(news);
        if (!Conversation.looksLikeQuestion(tail) || half.matcher(tail).matches()) {
            return new Turn.Listen();
        }
        boolean yesOrNo = YES_OR_NO.matcher(tail).matches();
        if (reason.isPresent()) {
            return yesOrNo ? new Turn.Refused(reason.get(), "no") : unknown(said, tail);
        }
        String preamble = String.join(" ", said);
        boolean calm = preamble.length() <= LONGEST_PREAMBLE && !trouble.matcher(preamble).find();
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

    private boolean about(List<String> said, String tail) {
        return asks.matcher(tail).matches() || said.stream().anyMatch(asks.asMatchPredicate());
    }

    private String question(List<String> said, String tail) {
        return said.stream()
                .filter(asks.asMatchPredicate())
                .findFirst()
                .map(q -> q + " " + tail)
                .orElse(tail);
    }

    /// With everything said before it, for the warning is what a person has to judge.
    private static Turn unknown(List<String> said, String tail) {
        return new Turn.UnknownQuestion((String.join("\n", said) + "\n" + tail).strip());
    }

    private Sentence ended(String printed) {
        return Sentence.of(words + ".ended", Conversation.said(printed).getLast());
    }
}
