package switchboard.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import switchboard.cli.Dialogue;
import switchboard.cli.InstallDialogue;
import switchboard.cli.InstallLogReader;
import switchboard.cli.InstallOrder;
import switchboard.cli.InstallSource;
import switchboard.cli.ReadingCommand;
import switchboard.cli.Screen;
import switchboard.cli.SwitchDialogue;
import switchboard.cli.SystemHistoryReader;
import switchboard.cli.Turn;
import switchboard.cluster.HistoryEntry;
import switchboard.cluster.ImageOrigin;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.cluster.SystemVersion;

/// The product's dialogues come to an end with lab nodes.
class ConversedWithTest {
    private static final NodeName PUBLISHER = new NodeName("chi-pub");
    private static final SystemVersion NEW = SystemVersion.parse("14.0.1.13900-155");

    private final Typing typing = new Typing(LabShapes.demo());

    private List<HistoryEntry> history(String node) {
        return Typing.read(
                SystemHistoryReader.read(typing.answer(node, new ReadingCommand.SystemHistory())));
    }

    private Turn converse(LabConsole console, Dialogue dialogue) {
        console.feed(dialogue.command().text() + "\r");
        StringBuilder heard = new StringBuilder();
        Turn turn = new Turn.Listen();
        int quiet = 0;
        for (int i = 0; i < 30_000 && !(quiet > 1 && isLast(turn)); i++) {
            String news = console.advance(typing.clock.advance(Duration.ofMillis(500)));
            heard.append(news);
            quiet = news.isEmpty() ? quiet + 1 : 0;
            if (quiet != 1) {
                continue;
            }
            turn = dialogue.hear(Screen.clean(heard.toString()));
            Optional<String> line = line(turn);
            line.ifPresent(
                    text -> {
                        console.feed(text + "\r");
                        dialogue.answered();
                    });
        }
        return turn;
    }

    private static boolean isLast(Turn turn) {
        return switch (turn) {
            case Turn.Listen _, Turn.Answer _, Turn.PointOfNoReturn _, Turn.Working _ -> false;
            case Turn.Refused refused -> refused.leave().isEmpty();
            case Turn.UnknownQuestion _, Turn.SaysDone _, Turn.SaysFailed _, Turn.GoingDown _ ->
                    true;
        };
    }

    private static Optional<String> line(Turn turn) {
        return switch (turn) {
            case Turn.Answer answer -> Optional.of(answer.line());
            case Turn.PointOfNoReturn point -> Optional.of(point.yes());
            case Turn.Refused refused ->
                    Optional.of(refused.leave()).filter(leave -> !leave.isEmpty());
            case Turn.Listen _,
                    Turn.UnknownQuestion _,
                    Turn.Working _,
                    Turn.SaysDone _,
                    Turn.SaysFailed _,
                    Turn.GoingDown _ ->
                    Optional.empty();
        };
    }

    private InstallOrder order(LabImage image, SystemVersion expected) {
        LabImages images = typing.lab.shape().images();
        InstallSource source =
                InstallSource.sftp(
                        images.server(),
                        images.directory(),
                        images.account().user(),
                        images.account().password());
        return new InstallOrder(source, image.file(), expected);
    }

    private LabImage image(Product product, int place) {
        return typing.lab.shape().images().of(product).get(place);
    }

    @Test
    void the_drive_of_the_node_is_a_source_too() {
        LabImage image = image(Product.UNIFIED_CM, 0);
        InstallSource drive = new InstallSource(ImageOrigin.DVD, "", "", "", "");
        InstallOrder order = new InstallOrder(drive, image.file(), image.inside());
        assertThat(converse(typing.signIn("chi-pub"), new InstallDialogue(order)))
                .isInstanceOf(Turn.SaysDone.class);
    }

    @Test
    void the_wizard_and_the_switch_are_conversed_with() {
        LabImage image = image(Product.UNIFIED_CM, 0);
        for (String node : List.of("chi-pub", "chi-sub1")) {
            Turn turn =
                    converse(
                            typing.signIn(node), new InstallDialogue(order(image, image.inside())));
            assertThat(turn).as(node).isInstanceOf(Turn.SaysDone.class);
        }
        assertThat(converse(typing.signIn("chi-pub"), new SwitchDialogue()))
                .isInstanceOf(Turn.GoingDown.class);
        assertThat(typing.lab.activeVersion(PUBLISHER)).isEqualTo(NEW);
        String log =
                Typing.read(
                                InstallLogReader.logs(
                                        typing.answer(
                                                "chi-sub1", new ReadingCommand.InstallLogs())))
                        .getLast();
        assertThat(
                        Typing.read(
                                InstallLogReader.productVersion(
                                        typing.answer(
                                                "chi-sub1",
                                                new ReadingCommand.FindProductVersion(log)))))
                .contains(NEW);
        assertThat(history("chi-sub1"))
                .last()
                .extracting(HistoryEntry::result)
                .isEqualTo("Success");
    }

    @Test
    void an_image_that_holds_another_release_is_refused_and_nothing_started() {
        LabImage wrong = image(Product.UNIFIED_CM, 1);

        Turn turn =
                converse(
                        typing.signIn("chi-pub"), new InstallDialogue(order(wrong, wrong.named())));

        assertThat(turn).isInstanceOf(Turn.Refused.class);
        assertThat(typing.lab.record().entries())
                .extracting(LabEntry::act)
                .containsExactly(Act.INSTALL_DECLINED);
    }

    @Test
    void a_refresh_image_is_refused_and_nothing_started() {
        LabImage refresh = image(Product.UNIFIED_CM, 2);

        Turn turn =
                converse(
                        typing.signIn("chi-pub"),
                        new InstallDialogue(order(refresh, refresh.inside())));

        assertThat(turn).isInstanceOf(Turn.Refused.class);
        assertThat(typing.lab.record().of(Act.INSTALL_STARTED)).isEmpty();
    }
}
