package switchboard;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// What is untidy in a source, each finding a sentence that names the file.
final class Tidiness {

    static final int LINES_OF_A_FILE = 250;
    static final int LINES_OF_A_METHOD = 40;

    private static final Pattern LEFT_OVER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");
    private static final Pattern SENTENCE =
            Pattern.compile("\\A/// [A-Z][^\\n]*(\\n/// [^\\n]+)*\\.\\n");

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    // One for all files: each of its own would open the JDK's modules again.
    private static final StandardJavaFileManager FILES =
            COMPILER.getStandardFileManager(null, null, null);

    private Tidiness() {}

    /// What is untidy in any text.
    static List<String> ofText(String name, String text) {
        return LEFT_OVER.matcher(text).find() ? List.of(name + " leaves work over") : List.of();
    }

    /// What is untidy in a file that people read from end to end.
    static List<String> ofFile(String name, String text) {
        var lines = text.lines().count();
        var found = new ArrayList<>(ofText(name, text));
        if (lines > LINES_OF_A_FILE) {
            found.add(name + " has " + lines + " lines");
        }
        return found;
    }

    /// What is untidy in Java sources.
    ///
    /// @param texts by name
    static List<String> ofJava(Map<String, String> texts) {
        var found = new ArrayList<String>();
        texts.forEach((name, text) -> found.addAll(ofFile(name, text)));
        found.addAll(longMethods(texts));
        return found;
    }

    /// What a package's own file lacks.
    static List<String> ofPackage(String name, String text) {
        var hasSentence = SENTENCE.matcher(text).find();
        var isMarked = text.contains("\n@NullMarked\n");
        return Stream.concat(
                        hasSentence ? Stream.empty() : Stream.of(name + " has no sentence"),
                        isMarked ? Stream.empty() : Stream.of(name + " is not @NullMarked"))
                .toList();
    }

    /// In one task: each of its own would set up a compiler again.
    private static List<String> longMethods(Map<String, String> texts) {
        var sources =
                texts.entrySet().stream().map(it -> inMemory(it.getKey(), it.getValue())).toList();
        var task = (JavacTask) COMPILER.getTask(null, FILES, _ -> {}, null, null, sources);
        var positions = Trees.instance(task).getSourcePositions();
        var found = new ArrayList<String>();
        try {
            for (var unit : task.parse()) {
                var name = unit.getSourceFile().getName().substring(1);
                new MethodLengths(name, positions, found).scan(unit, null);
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException("The sources cannot be parsed", unreadable);
        }
        return found;
    }

    private static SimpleJavaFileObject inMemory(String name, String text) {
        return new SimpleJavaFileObject(URI.create("string:///" + name), Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private static final class MethodLengths extends TreePathScanner<Void, Void> {

        private final String name;
        private final SourcePositions positions;
        private final List<String> found;

        MethodLengths(String name, SourcePositions positions, List<String> found) {
            this.name = name;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            var unit = getCurrentPath().getCompilationUnit();
            var lines = unit.getLineMap();
            var from = lines.getLineNumber(positions.getStartPosition(unit, method));
            var to = lines.getLineNumber(positions.getEndPosition(unit, method));
            if (to - from + 1 > LINES_OF_A_METHOD) {
                found.add(name + "." + method.getName() + " has " + (to - from + 1) + " lines");
            }
            return super.visitMethod(method, null);
        }
    }
}
