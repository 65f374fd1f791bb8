package switchboard.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import switchboard.cluster.Sentence;

/// The conversation of `utils system upgrade initiate` for a release or a COP file.
///
/// Up to "Start installation" nothing is changed, and everything that is not as ordered ends in a
/// refusal. To leave the wizard, the line of a refusal is typed and answered, and the dialogue
/// asked again, until a refusal has no line: the prompt is back. A known question is answered
/// twice at most; what is not known is never answered.
///
/// It is to be asked once the node has been quiet for a moment, for a half-printed line may look
/// like a question.
public final class InstallDialogue implements Dialogue {
    private static final String FILES = "Available options and upgrades in";
    private static final String NOTHING = "<None>";
    private static final String OTHER_SESSION = "Assume control";
    private static final int MOST_ANSWERS = 2;

    private final InstallOrder order;
    private final Conversation conversation = new Conversation();
    private final Map<String, Integer> answers = new HashMap<>();
    private Optional<Sentence> refusal = Optional.empty();
    private Menu lastMenu = Menu.NONE;
    private boolean started;
    private Turn last = new Turn.Listen();
    private String key = "";
    private Menu menu = Menu.NONE;

    /// @param order what to install and from where
    public InstallDialogue(InstallOrder order) {
        this.order = order;
    }

    @Override
    public ChangingCommand command() {
        return new ChangingCommand.InitiateUpgrade();
    }

    @Override
    public Turn hear(String printed) {
        String news = conversation.news(printed);
        key = "";
        menu = Menu.NONE;
        last = started ? afterStart(printed, news) : beforeStart(printed, news);
        return last;
    }

    @Override
    public void answered() {
        answers.merge(key, 1, Integer::sum);
        lastMenu = menu;
        switch (last) {
            case Turn.Answer answer ->
                    conversation.answered(answer.secret() ? List.of() : List.of(answer.line()));
            case Turn.PointOfNoReturn point -> {
                started = true;
                conversation.answered(List.of(point.yes(), point.no()));
            }
            case Turn.Refused refused -> {
                refusal = Optional.of(refused.reason());
                conversation.answered(List.of(refused.leave()));
            }
            case Turn.Listen _,
                    Turn.UnknownQuestion _,
                    Turn.Working _,
                    Turn.SaysDone _,
                    Turn.SaysFailed _,
                    Turn.GoingDown _ ->
                    conversation.answered(List.of(""));
        }
    }

    @Override
    public void answered(String line) {
        conversation.answered(List.of(line));
    }

    private Turn beforeStart(String printed, String news) {
        if (RestartReader.isGoingDown(news)) {
            return new Turn.GoingDown();
        }
        Optional<Sentence> reason =
                refusal.or(
                        () ->
                                Refusals.ofUpgrade(Conversation.said(news))
                                        .map(line -> Sentence.of("cli.install.refused", line)));
        if (Conversation.isOver(printed, command())) {
            return new Turn.Refused(reason.orElseGet(() -> ended(printed)), "");
        }
        String tail = Conversation.tail(news);
        Optional<InstallQuestion> question = InstallQuestion.asked(tail);
        if (question.isEmpty() && isToBeWaitedFor(tail)) {
            return new Turn.Listen();
        }
        if (tail.contains(OTHER_SESSION)) {
            return new Turn.UnknownQuestion(tail);
        }
        return reason.map(why -> refused(why, tail))
                .or(() -> question.map(known -> known(known, tail, printed, news)))
                .orElseGet(() -> new Turn.UnknownQuestion(tail));
    }

    private Turn known(InstallQuestion question, String tail, String printed, String news) {
        return switch (question.kind()) {
            case TELL -> tell(question, tail, false);
            case TELL_SECRET -> tell(question, tail, true);
            case PICK -> pick(tail, news);
            case COMPARE_AND_TELL ->
                    difference(question, printed, tail)
                            .map(why -> refused(why, tail))
                            .orElseGet(() -> tell(question, tail, false));
            case START ->
                    difference(question, printed, tail)
                            .map(why -> refused(why, tail))
                            .orElseGet(() -> start(tail));
        };
    }

    /// Why the wizard is not about to do what was ordered (TYP-1: by its wording it says what kind
    /// of upgrade it is).
    private Optional<Sentence> difference(InstallQuestion question, String printed, String tail) {
        if (!question.wording().isMeantBy(order)) {
            return Optional.of(
                    Sentence.of(
                            order.refresh() ? "cli.install.standard" : "cli.install.refresh",
                            tail));
        }
        return OfferedImage.difference(printed, order);
    }

    private Turn tell(InstallQuestion question, String tail, boolean secret) {
        Turn answer = new Turn.Answer(tail, question.answer().apply(order), secret);
        return unlessAnsweredTwice(question.form().pattern(), tail, answer);
    }

    /// A menu may be asked about again without being printed again.
    private Turn pick(String tail, String news) {
        menu = Menu.last(news);
        if (menu.options().isEmpty()) {
            menu = lastMenu;
        }
        if (!menu.fits(tail)) {
            return new Turn.UnknownQuestion(tail);
        }
        return menu.title().startsWith(FILES) ? pickFile(tail) : pickSource(tail);
    }

    private Turn pickFile(String tail) {
        if (menu.labels().contains(order.file())) {
            return choose(order.file(), tail, menu.numberOf(order.file()));
        }
        String offered = String.join(", ", menu.labels());
        return refused(Sentence.of("cli.install.not-offered", order.file(), offered), tail);
    }

    private Turn pickSource(String tail) {
        String label = order.source().label();
        return menu.labels().contains(label + " " + NOTHING)
                        || menu.labels().contains(label + NOTHING)
                ? refused(Sentence.of("cli.install.no-local-image"), tail)
                : choose(label, tail, menu.numberOfFirstWords(label));
    }

    private Turn choose(String label, String tail, Optional<String> number) {
        return number.map(it -> new Turn.Answer(tail, it, false))
                .map(answer -> unlessAnsweredTwice(label, tail, answer))
                .orElseGet(() -> new Turn.UnknownQuestion(tail));
    }

    private Turn start(String tail) {
        return unlessAnsweredTwice("start", tail, new Turn.PointOfNoReturn(tail, "yes", "no"));
    }

    /// Where no way out is known a person has to find it, and is told why as well.
    private Turn refused(Sentence why, String tail) {
        return InstallQuestion.wayOut(tail)
                .map(
                        leave ->
                                unlessAnsweredTwice(
                                        "leave " + leave, tail, new Turn.Refused(why, leave)))
                .orElseGet(() -> new Turn.UnknownQuestion(why.text() + "\n" + tail));
    }

    private Turn unlessAnsweredTwice(String about, String tail, Turn turn) {
        if (answers.getOrDefault(about, 0) >= MOST_ANSWERS) {
            return new Turn.UnknownQuestion(tail);
        }
        key = about;
        return turn;
    }

    private Turn afterStart(String printed, String news) {
        String tail = Conversation.tail(news);
        boolean over = Conversation.isOver(printed, command());
        if (over || isToBeWaitedFor(tail) || InstallLogReader.isLogLine(tail)) {
            return InstallProgress.of(news);
        }
        boolean again =
                InstallQuestion.asked(tail)
                        .filter(q -> q.kind() == InstallQuestion.Kind.START)
                        .isPresent();
        return again ? start(tail) : InstallProgress.atQuestion(news, tail);
    }

    private static boolean isToBeWaitedFor(String tail) {
        return !Conversation.looksLikeQuestion(tail) || InstallQuestion.isUnfinished(tail);
    }

    private static Sentence ended(String printed) {
        return Sentence.of("cli.install.ended", Conversation.said(printed).getLast());
    }
}
