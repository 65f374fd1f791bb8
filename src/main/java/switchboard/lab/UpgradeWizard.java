package switchboard.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import switchboard.cluster.Node;
import switchboard.cluster.Product;

/// The questions of `utils system upgrade initiate`, up to the choice of an image. From 12.5 on
/// it asks more than before, and more on all nodes but the first.
final class UpgradeWizard {
    private static final String WARNING =
            "\nWarning: Do not close this window without first canceling the upgrade.\n";
    private static final String READINESS =
            "Warning: Before upgrading the cluster Cisco recommends installing the latest Upgrade"
                    + " Readiness COP file. Refer to the Upgrade Guide on cisco.com for details.\n";
    private static final String NOTHING_VALID =
            "The given directory was located and searched but no valid options or upgrades were"
                    + " available. Note, the system cannot be downgraded so option and upgrade files"
                    + " for previous releases were ignored.";

    private final LabConsole console;
    private final NodeLife life;
    private final boolean isNew;
    private String directory = "";
    private String server = "";
    private String user = "";
    private boolean goesOn;
    private boolean switches;

    UpgradeWizard(LabConsole console) {
        this.console = console;
        this.life = console.life();
        this.isNew =
                life.active().major() > 12
                        || (life.active().major() == 12 && life.active().minor() >= 5);
    }

    List<Beat> begin(Instant now) {
        Beat warning = Beat.say(Duration.ofSeconds(2), WARNING + (isNew ? READINESS : "") + "\n");
        if (life.doing() instanceof Doing.Installing) {
            return Beat.before(refuse(now, "An upgrade is already in progress."), warning);
        }
        if (!(life.doing() instanceof Doing.DailyWork)) {
            String words =
                    "The system is currently locked by another process. Please try again later.";
            return Beat.before(refuse(now, words), warning);
        }
        if (!console.lab().wizards().isHeldByAnother(console)) {
            return List.of(warning, Beat.then(Duration.ZERO, _ -> enter()));
        }
        return List.of(
                warning,
                Beat.say("Another user session is currently configuring an upgrade.\n\n"),
                Beat.askYesNo("Assume control (yes/no): ", (_, yes) -> yes ? enter() : List.of()));
    }

    private List<Beat> enter() {
        console.lab().wizards().enter(console);
        Node node = life.node().node();
        boolean isFirst = node.product() == Product.UNIFIED_CM && node.isPublisher();
        return isNew && !isFirst
                ? List.of(
                        Beat.askYesNo(
                                "Use download credentials from Publisher (yes/no) [yes]: ",
                                true,
                                (_, yes) -> yes ? takePublishers() : menu()))
                : menu();
    }

    private List<Beat> takePublishers() {
        ImageSource unknown = new ImageSource("", "", new LabAccount("", ""));
        ImageSource source = console.lab().wizards().ofPublisher().orElse(unknown);
        return Beat.before(check(source), Beat.say("Using publisher setting\n"));
    }

    private List<Beat> menu() {
        int last = isNew ? 4 : 3;
        String text =
                "Source:\n\n 1) Remote Filesystem via SFTP\n 2) Remote Filesystem via FTP\n"
                        + " 3) Local DVD/CD\n"
                        + (isNew ? " 4) Local Image <None>\n" : "")
                        + " q) quit\n\n";
        return List.of(Beat.say(text), choice(last, this::chooseSource));
    }

    private Beat choice(int last, BiFunction<Instant, Integer, List<Beat>> next) {
        String question = "Please select an option (1 - " + last + " or \"q\" ): ";
        return Beat.ask(
                question,
                (now, line) -> {
                    String word = line.strip();
                    if (word.equals("q")) {
                        console.lab().wizards().leave(console);
                        return List.of();
                    }
                    return IntStream.rangeClosed(1, last)
                            .filter(number -> word.equals(String.valueOf(number)))
                            .mapToObj(number -> next.apply(now, number))
                            .findFirst()
                            .orElseGet(() -> List.of(choice(last, next)));
                });
    }

    private List<Beat> chooseSource(Instant now, int number) {
        return switch (number) {
            case 1, 2 -> List.of(Beat.then(Duration.ZERO, _ -> askDirectory()));
            case 3 -> askAboutMail(ImageSource.drive());
            default ->
                    refuse(
                            now,
                            "Unable to mount the local file system. Please verify that the media"
                                    + " is present.");
        };
    }

    private List<Beat> askDirectory() {
        String question = "Directory: ";
        return console.dropsAt(Fault.Moment.WIZARD_QUESTIONS)
                ? List.of(Beat.say(question), new Beat.End(Duration.ofSeconds(1)))
                : List.of(Beat.ask(question, this::takeDirectory));
    }

    private List<Beat> takeDirectory(Instant now, String line) {
        directory = line.strip();
        return List.of(Beat.ask("Server: ", this::takeServer));
    }

    private List<Beat> takeServer(Instant now, String line) {
        server = line.strip();
        return List.of(Beat.ask("User Name: ", this::takeUser));
    }

    private List<Beat> takeUser(Instant now, String line) {
        user = line.strip();
        return List.of(Beat.askSecret("Password: ", this::takePassword));
    }

    private List<Beat> takePassword(Instant now, String password) {
        return askAboutMail(new ImageSource(server, directory, new LabAccount(user, password)));
    }

    private List<Beat> askAboutMail(ImageSource source) {
        List<Beat> rest = life.faults().asksMore() ? askMore(source) : askAboutAfterwards(source);
        return List.of(Beat.ask("Please enter SMTP Host Server (optional): ", (_, _) -> rest));
    }

    private List<Beat> askMore(ImageSource source) {
        return List.of(
                Beat.say("\nThe export restricted parts of this release need a choice.\n"),
                Beat.ask(
                        "Keep strong encryption (keep/drop): ",
                        (_, line) ->
                                line.strip().matches("keep|drop")
                                        ? askAboutAfterwards(source)
                                        : askMore(source)));
    }

    private List<Beat> askAboutAfterwards(ImageSource source) {
        if (!isNew) {
            return check(source);
        }
        return List.of(
                Beat.askYesNo(
                        "Continue with upgrade after download (yes/no) [no]: ",
                        false,
                        (_, yes) -> {
                            goesOn = yes;
                            return List.of(askAboutSwitching(source));
                        }));
    }

    private Beat askAboutSwitching(ImageSource source) {
        return Beat.askYesNo(
                "Switch-version server after upgrade (yes/no) [no]: ",
                false,
                (_, yes) -> {
                    switches = yes;
                    return check(source);
                });
    }

    private List<Beat> check(ImageSource source) {
        Duration time = Duration.ofSeconds(isNew ? 18 : 12);
        return List.of(
                Beat.say("\nChecking for valid upgrades.  Please wait...\n"),
                Beat.then(time, now -> offer(now, source)));
    }

    private List<Beat> offer(Instant now, ImageSource source) {
        LabImages images = console.lab().shape().images();
        Optional<String> wrong = source.refusal(images);
        if (wrong.isPresent()) {
            return refuse(now, wrong.get());
        }
        Product product = life.node().node().product();
        UpgradeOrder order = new UpgradeOrder(console.lab(), life);
        List<LabImage> newer = images.of(product).stream().filter(order::isNewer).toList();
        List<LabCop> cops = images.cops(product);
        Optional<String> none =
                newer.isEmpty() ? Optional.of(NOTHING_VALID) : order.refusal(newer, now);
        if (none.isPresent() && cops.isEmpty()) {
            return refuse(now, none.get());
        }
        if (life.node().node().isPublisher()) {
            console.lab().wizards().rememberForOthers(source);
        }
        List<LabFile> valid = new ArrayList<>(cops);
        newer.stream().filter(_ -> none.isEmpty()).filter(order::isOffered).forEach(valid::add);
        return list(source, valid);
    }

    private List<Beat> list(ImageSource source, List<LabFile> files) {
        List<String> lines = new ArrayList<>();
        lines.add(source.title());
        for (int number = 1; number <= files.size(); number++) {
            lines.add(" " + number + ") " + files.get(number - 1).file());
        }
        lines.add(" q) quit\n\n");
        return List.of(
                Beat.say(String.join("\n", lines)),
                choice(files.size(), (now, number) -> take(now, files.get(number - 1))));
    }

    private List<Beat> take(Instant now, LabFile file) {
        UpgradeOrder order = new UpgradeOrder(console.lab(), life);
        return life.faults()
                .refusal()
                .or(() -> file instanceof LabImage image ? order.mismatch(image) : Optional.empty())
                .map(words -> refuse(now, words))
                .orElseGet(() -> new UpgradeInstall(console, file, goesOn, switches).fetch());
    }

    private List<Beat> refuse(Instant now, String words) {
        console.lab().wizards().leave(console);
        console.lab().act(now, life.node().name(), Act.INSTALL_REFUSED, words);
        return Beat.failed(words);
    }
}
