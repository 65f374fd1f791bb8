package switchboard;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Set;

/// Which library may be known in which packages; the root, where all is started, is free.
record LibraryHomes(HouseMap map) {

    private static final Set<String> PLAIN = Set.of("cluster", "cli", "sequence", "readiness");

    private static final List<Library> LIBRARIES =
            List.of(
                    new Library("ui", "com.vaadin."),
                    new Library(
                            "vault security ssh soap journal approval upgrade evidence notice telling lab api ui",
                            "org.springframework. org.springdoc."),
                    new Library("ssh lab", "org.apache.sshd."),
                    new Library(
                            "journal security ssh soap telling vault",
                            "java.sql. javax.sql. org.h2. org.postgresql. org.flywaydb."
                                    + " org.springframework.jdbc."),
                    new Library("security", "com.webauthn4j."),
                    new Library("telling", "net.fortuna.ical4j. com.zerodeplibs.webpush."),
                    new Library(
                            "evidence",
                            "com.openhtmltopdf. org.apache.pdfbox. org.apache.fontbox."),
                    new Library(
                            "journal security evidence telling api",
                            "com.fasterxml.jackson. tools.jackson."));

    private record Library(Set<String> homes, Set<String> prefixes) {

        Library(String homes, String prefixes) {
            this(Set.of(homes.split(" ")), Set.of(prefixes.split(" ")));
        }

        boolean holds(JavaClass type) {
            return prefixes.stream().anyMatch(type.getName()::startsWith);
        }
    }

    /// The uses of a library outside its home.
    List<String> usesAbroad(JavaClasses classes) {
        return classes.stream()
                .filter(origin -> !map.home(origin).isEmpty())
                .flatMap(origin -> origin.getDirectDependenciesFromSelf().stream())
                .filter(use -> isAbroad(map.home(use.getOriginClass()), use.getTargetClass()))
                .map(use -> use.getDescription())
                .sorted()
                .toList();
    }

    private static boolean isAbroad(String home, JavaClass target) {
        return LIBRARIES.stream()
                .anyMatch(library -> library.holds(target) && !library.homes.contains(home));
    }

    /// What the plain packages know besides the JDK, JSpecify and ourselves.
    List<String> frameworksInPlainPackages(JavaClasses classes) {
        return classes.stream()
                .filter(origin -> PLAIN.contains(map.home(origin)))
                .flatMap(origin -> origin.getDirectDependenciesFromSelf().stream())
                .filter(use -> !isPlain(use.getTargetClass().getBaseComponentType()))
                .map(use -> use.getDescription())
                .sorted()
                .toList();
    }

    private boolean isPlain(JavaClass type) {
        return type.isPrimitive()
                || map.isOurs(type)
                || type.getName().startsWith("java.")
                || type.getName().startsWith("org.jspecify.");
    }
}
