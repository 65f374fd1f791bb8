package switchboard;

import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which package may use which, below one root; the README draws the same map as a table.
record HouseMap(String root, Map<String, Set<String>> mayUse) {

    private static final String LINES =
            """
            cluster  –
            cli      cluster
            sequence cluster
            readiness cluster, cli
            vault    –
            security cluster, vault
            ssh      cluster, cli, vault
            soap     cluster, cli, ssh
            journal  cluster, cli, sequence, readiness, security
            approval cluster, sequence, journal, security
            upgrade  cluster, cli, sequence, readiness, ssh, soap, journal, approval, security
            evidence cluster, sequence, readiness, journal, approval, upgrade, security
            notice   cluster, sequence, journal, security
            telling  cluster, sequence, journal, notice, security, vault
            lab      cluster, cli
            api      as ui
            ui       cluster, sequence, readiness, journal, approval, upgrade, evidence, notice, telling, security, lab
            """;
    private static final Set<String> SUBPACKAGES = Set.of("ui.part");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\|\\s*\\*\\*(\\w+)\\*\\*[^|]*\\|[^|]*\\|([^|]*)\\|");

    /// Reads a map of lines, each a package and what it may use.
    static HouseMap below(String root) {
        var cells = LINES.lines().map(line -> line.split("\\s+", 2));
        return of(root, cells.map(Arrays::asList));
    }

    /// Reads the map from a Markdown table with rows `| **cluster** | purpose | may use | …`.
    static HouseMap drawnIn(String markdown, String root) {
        var rows = ROW.matcher(markdown).results();
        return of(root, rows.map(row -> List.of(row.group(1), row.group(2))));
    }

    private static HouseMap of(String root, Stream<List<String>> rows) {
        var words = new TreeMap<String, Set<String>>();
        rows.forEach(row -> words.put(row.getFirst(), names(row.getLast())));
        words.computeIfPresent("api", (_, own) -> own.contains("as ui") ? words.get("ui") : own);
        return new HouseMap(root, words);
    }

    private static Set<String> names(String cell) {
        return Arrays.stream(cell.replace("`", "").split("[,;]"))
                .map(String::strip)
                .filter(name -> name.matches("[a-z]+( ui)?"))
                .collect(toSet());
    }

    /// The packages that are missing or do not belong, each as a sentence.
    List<String> strangers(JavaClasses classes) {
        var expected = new TreeSet<>(mayUse.keySet());
        expected.addAll(SUBPACKAGES);
        expected.add("");
        var found = classes.stream().map(this::inside).collect(toSet());
        var missing = expected.stream().filter(name -> !found.contains(name));
        var extra = found.stream().filter(name -> !expected.contains(name));
        return Stream.concat(
                        missing.map(name -> "package " + name + " is missing"),
                        extra.map(name -> "package " + name + " is not on the map"))
                .sorted()
                .toList();
    }

    /// The uses of one package by another that the map does not allow.
    List<String> forbiddenUses(JavaClasses classes) {
        return classes.stream()
                .filter(origin -> !home(origin).isEmpty())
                .flatMap(origin -> origin.getDirectDependenciesFromSelf().stream())
                .filter(use -> isOurs(use.getTargetClass()))
                .filter(use -> !allows(home(use.getOriginClass()), home(use.getTargetClass())))
                .map(use -> use.getDescription())
                .sorted()
                .toList();
    }

    private boolean allows(String from, String to) {
        return from.equals(to) || mayUse.getOrDefault(from, Set.of()).contains(to);
    }

    /// The package of the map that a class lives in; empty for the root itself.
    String home(JavaClass type) {
        return inside(type).split("\\.")[0];
    }

    /// Whether a class belongs to this house at all.
    boolean isOurs(JavaClass type) {
        var name = type.getPackageName();
        return name.equals(root) || name.startsWith(root + ".");
    }

    private String inside(JavaClass type) {
        var name = type.getPackageName();
        return name.equals(root) ? "" : name.substring(root.length() + 1);
    }
}
