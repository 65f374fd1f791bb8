package switchboard.sequence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import switchboard.cluster.Cluster;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Node;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;

/// Reads one line of a run sequence; the grammar stands at [RunSequence].
final class RunLineReader {
    private static final Pattern BULLET = pattern("(?:[-*•]|\\d+[.)])\\s+(.*)");
    private static final Pattern STEP = pattern("step\\s+\\d+\\s*[:.]\\s*(.*)");
    private static final Pattern TASK =
            pattern("(?:pcd |prime collaboration deployment )?(upgrade|migration) task:?");
    private static final Pattern BRACKETS = pattern("(.*?)\\s*\\(([^()]*)\\)\\s*");

    private static final Pattern COP = pattern("(?:install )?cop(?: file)? (\\S+) on (.*)");
    private static final Pattern BOTH =
            words(
                    "(?:install|upgrade),? (?:and )?(?:automatic )?switch(?: version)?(?: automatically)?(?: on)?");
    private static final Pattern INSTALL =
            words(
                    "(?:install|upgrade)(?:,? (?:and )?(?:do not|no|without|manual) switch)?(?: on)?");
    private static final Pattern BACK = words("switch back(?: on)?");
    private static final Pattern SWITCH = words("switch(?: version)?(?: on)?");
    private static final Pattern RESTART = words("(?:restart|reboot)");
    private static final Pattern WAIT = words("wait(?: for)? replication(?: of| on)?");
    private static final Pattern TASKS = words("(?:post-upgrade )?tasks(?: of| on)?");
    private static final Map<Debt, Pattern> PAID =
            Map.of(
                    Debt.USERS_SIGNED_IN, pattern("users sign (?:out and )?in(?: again)?"),
                    Debt.REBOOT_NOTIFICATION_CLEARED, pattern("clear (?:the )?notification"),
                    Debt.SYNC_RESUMED, pattern("resume (?:ldap )?synchroni[sz]ation"),
                    Debt.HIGH_AVAILABILITY_ON, pattern("(?:turn )?high availability on"));
    private static final Map<Product, Pattern> PRODUCTS =
            Map.of(
                    Product.UNIFIED_CM,
                    pattern("(?:cisco )?(?:unified cm|ucm|cucm)"),
                    Product.IM_AND_PRESENCE,
                    pattern("(?:im and presence|im ?& ?presence|im&p|imp|imandp)(?: service)?"));

    private final Cluster cluster;

    RunLineReader(Cluster cluster) {
        this.cluster = cluster;
    }

    /// What is done to nodes, by product.
    private interface Change extends BiFunction<Product, List<NodeName>, Step> {}

    private static Pattern pattern(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /// Words at the beginning of a line, which end where a word ends.
    private static Pattern words(String words) {
        return pattern(words + "(?=[ :]|$)");
    }

    /// Which task of Prime Collaboration Deployment the line says that all is; empty if none.
    static Optional<RunSequence.RanBy> task(String line) {
        Matcher task = TASK.matcher(line.replaceAll("\\s+", " "));
        return task.matches()
                ? Optional.of(
                        task.group(1).equalsIgnoreCase("upgrade")
                                ? RunSequence.RanBy.UPGRADE_TASK
                                : RunSequence.RanBy.MIGRATION_TASK)
                : Optional.empty();
    }

    /// @throws InvalidInput with what was expected, if the line cannot be read
    RunSequence.Line read(int number, String text) {
        String words = text.replaceAll("\\s+", " ");
        Matcher bullet = BULLET.matcher(words);
        String line = bullet.matches() ? bullet.group(1) : words;
        Matcher step = STEP.matcher(line);
        List<Step> steps = step.matches() ? step(step.group(1)) : steps(line);
        return new RunSequence.Line(number, text, steps, step.matches());
    }

    /// A step as Prime Collaboration Deployment lists it: nodes, and in brackets what is done.
    private List<Step> step(String words) {
        Matcher brackets = BRACKETS.matcher(words);
        if (!brackets.matches()) {
            if (change(words).isEmpty() && !COP.matcher(words).matches()) {
                throw expected("check.expected.brackets");
            }
            return steps(words);
        }
        Change change =
                change(brackets.group(2).strip())
                        .filter(it -> it.rest().isEmpty())
                        .map(Begun::change)
                        .orElseThrow(
                                () -> expected("check.expected.in-brackets", brackets.group(2)));
        return changes(change, brackets.group(1));
    }

    private List<Step> steps(String line) {
        Matcher cop = COP.matcher(line);
        if (cop.matches()) {
            String file = cop.group(1);
            return changes(
                    (product, nodes) -> new Step.InstallCop(CopFile.of(product, file), nodes),
                    cop.group(2));
        }
        Optional<Begun> change = change(line);
        if (change.isPresent()) {
            return changes(change.orElseThrow().change(), change.orElseThrow().rest());
        }
        return List.of(
                rest(WAIT, line)
                        .<Step>map(of -> new Step.AwaitReplication(product(of)))
                        .or(
                                () ->
                                        rest(TASKS, line)
                                                .map(
                                                        of ->
                                                                new Step.ConfirmPostUpgradeTasks(
                                                                        product(of))))
                        .or(() -> paid(line))
                        .orElseThrow(() -> expected("check.expected.action")));
    }

    /// A change, and what follows its words.
    private record Begun(Change change, String rest) {}

    private static Optional<Begun> change(String line) {
        return begun(BOTH, line, Step.InstallAndSwitch::new)
                .or(() -> begun(INSTALL, line, Step.Install::new))
                .or(() -> begun(BACK, line, Step.SwitchBack::new))
                .or(() -> begun(SWITCH, line, Step.SwitchVersion::new))
                .or(() -> begun(RESTART, line, Step.RestartAfterCop::new));
    }

    private static Optional<Begun> begun(Pattern words, String line, Change change) {
        return rest(words, line).map(rest -> new Begun(change, rest));
    }

    /// What follows the words at the beginning of the line, if it begins with them.
    private static Optional<String> rest(Pattern words, String line) {
        Matcher found = words.matcher(line);
        return found.lookingAt()
                ? Optional.of(line.substring(found.end()).strip())
                : Optional.empty();
    }

    private static Optional<Step> paid(String line) {
        return PAID.entrySet().stream()
                .filter(it -> it.getValue().matcher(line).matches())
                .map(Map.Entry::getKey)
                .<Step>map(
                        debt ->
                                new Step.PayDebt(
                                        debt == Debt.SYNC_RESUMED
                                                ? Product.UNIFIED_CM
                                                : Product.IM_AND_PRESENCE,
                                        debt))
                .findFirst();
    }

    private static Product product(String words) {
        return PRODUCTS.entrySet().stream()
                .filter(it -> it.getValue().matcher(words).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> expected("check.expected.product", words));
    }

    private List<Step> changes(Change change, String words) {
        Map<Product, List<NodeName>> nodes = new EnumMap<>(Product.class);
        for (Node node : nodes(words)) {
            nodes.computeIfAbsent(node.product(), _ -> new ArrayList<>()).add(node.name());
        }
        return nodes.entrySet().stream()
                .map(of -> change.apply(of.getKey(), of.getValue()))
                .toList();
    }

    private Set<Node> nodes(String words) {
        List<String> names =
                Stream.of(words.split("[,;:\\s]+"))
                        .filter(it -> !it.isEmpty() && !it.equalsIgnoreCase("and"))
                        .toList();
        String strangers =
                names.stream()
                        .filter(it -> node(it).isEmpty())
                        .distinct()
                        .collect(Collectors.joining(", "));
        if (names.isEmpty() || !strangers.isEmpty()) {
            String all =
                    cluster.nodes().stream()
                            .map(node -> node.name().value())
                            .collect(Collectors.joining(", "));
            throw names.isEmpty()
                    ? expected("check.expected.nodes", all)
                    : expected("check.expected.known", strangers, all);
        }
        return names.stream()
                .flatMap(it -> node(it).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Optional<Node> node(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        return cluster.nodes().stream()
                .filter(
                        node ->
                                node.address().equalsIgnoreCase(name)
                                        || name.equalsIgnoreCase(node.name().value())
                                        || name.startsWith(
                                                node.name().value().toLowerCase(Locale.ROOT) + "."))
                .findFirst();
    }

    private static InvalidInput expected(String key, Object... arguments) {
        return new InvalidInput(Sentence.of(key, arguments));
    }
}
