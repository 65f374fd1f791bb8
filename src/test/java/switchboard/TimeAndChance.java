package switchboard;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.List;
import java.util.Set;

/// Who takes time or chance from the machine, instead of being handed a clock or a seed.
record TimeAndChance(HouseMap map) {

    private static final Set<String> SECRET_KEEPERS = Set.of("security", "ssh");

    private static final Set<String> FORBIDDEN =
            Set.of(
                    "java.lang.System.currentTimeMillis",
                    "java.lang.System.nanoTime",
                    "java.lang.Thread.sleep",
                    "java.util.concurrent.TimeUnit.sleep",
                    "java.util.concurrent.locks.LockSupport.parkNanos",
                    "java.time.InstantSource.system",
                    "java.util.Calendar.getInstance",
                    "java.lang.Math.random",
                    "java.util.UUID.randomUUID",
                    "java.util.concurrent.ThreadLocalRandom.current",
                    "java.util.random.RandomGenerator.getDefault",
                    "java.util.random.RandomGenerator.of");

    /// Forbidden only when nothing is handed to them: a seed or a time makes them harmless.
    private static final Set<String> FORBIDDEN_WHEN_EMPTY =
            Set.of(
                    "java.util.Date.<init>",
                    "java.util.GregorianCalendar.<init>",
                    "java.util.Random.<init>",
                    "java.util.SplittableRandom.<init>",
                    "java.util.Collections.shuffle");

    /// The places, outside the root, that take the time or chance from the machine.
    List<String> takenFromTheMachine(JavaClasses classes) {
        return classes.stream()
                .filter(origin -> !map.home(origin).isEmpty())
                .flatMap(origin -> origin.getCodeUnitAccessesFromSelf().stream())
                .filter(access -> isForbidden(map.home(access.getOriginOwner()), access))
                .map(JavaCodeUnitAccess::getDescription)
                .sorted()
                .toList();
    }

    private static boolean isForbidden(String home, JavaCodeUnitAccess<?> access) {
        var target = access.getTarget();
        var name = target.getOwner().getName() + "." + target.getName();
        var isSecret = target.getOwner().getName().startsWith("java.security.SecureRandom");
        return FORBIDDEN.contains(name)
                || (FORBIDDEN_WHEN_EMPTY.contains(name) && isUnseeded(target))
                || isClock(target)
                || (isSecret && !SECRET_KEEPERS.contains(home));
    }

    private static boolean isUnseeded(CodeUnitAccessTarget target) {
        var given = target.getRawParameterTypes().size();
        return target.getName().equals("shuffle") ? given == 1 : given == 0;
    }

    private static boolean isClock(CodeUnitAccessTarget target) {
        if (!target.getOwner().getPackageName().startsWith("java.time")) {
            return false;
        }
        var isNow = target.getName().equals("now") || target.getName().equals("dateNow");
        return isNow ? !isHandedAClock(target) : isSystemClock(target);
    }

    private static boolean isSystemClock(CodeUnitAccessTarget target) {
        var isClock = target.getOwner().getName().equals("java.time.Clock");
        var ticksByItself = target.getName().startsWith("tick") && !isHandedAClock(target);
        return isClock && (target.getName().startsWith("system") || ticksByItself);
    }

    private static boolean isHandedAClock(CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().stream()
                .map(JavaClass::getName)
                .anyMatch("java.time.Clock"::equals);
    }
}
