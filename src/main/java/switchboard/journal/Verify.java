package switchboard.journal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;

/// `switchboard verify EXPORT [WITNESS]`: checks an export of the journal without the server, its
/// database or its settings.
public final class Verify {
    private static final int SOUND = 0;
    private static final int NOT_SOUND = 1;
    private static final int UNUSABLE = 2;

    private final PrintStream out;

    private Verify(PrintStream out) {
        this.out = out;
    }

    /// Says one sentence for each thing found.
    ///
    /// @param arguments the export, and the witness if there is one
    /// @return 0 if it is sound, 1 if it is not, 2 if there is nothing to be checked
    public static int run(List<String> arguments, PrintStream out) {
        Verify verify = new Verify(out);
        if (arguments.isEmpty() || arguments.size() > 2) {
            return verify.unusable("chain.usage");
        }
        try {
            Path witness = Path.of(arguments.getLast());
            return verify.check(
                    Path.of(arguments.getFirst()),
                    arguments.size() == 2 ? new WitnessFile(witness).read() : List.of());
        } catch (NoSuchFileException missing) {
            return verify.unusable("chain.no-file", String.valueOf(missing.getFile()));
        } catch (InvalidInput unreadable) {
            return verify.unusable("chain.unusable", unreadable.sentence());
        } catch (IOException broken) {
            return verify.unusable("chain.unusable", broken);
        }
    }

    private int check(Path export, List<WitnessLine> witness) throws IOException {
        Verifier verifier = new Verifier();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(export))) {
            verifier.read(in);
        }
        if (!verifier.understood()) {
            return unusable("chain.no-export", export);
        }
        List<Sentence> found = new ArrayList<>(verifier.findings());
        found.addAll(verifier.against(witness));
        found.forEach(it -> out.println(it.text()));
        if (!found.isEmpty()) {
            return NOT_SOUND;
        }
        tellSound(verifier, witness);
        return SOUND;
    }

    private void tellSound(Verifier verifier, List<WitnessLine> witness) {
        ChainHead head = verifier.head();
        say("chain.sound", verifier.entries(), head.sequence(), head.hash());
        verifier.start()
                .filter(it -> it.before() > 0)
                .ifPresent(it -> say("chain.began-over", it.began(), it.before()));
        verifier.before().ifPresent(it -> say("chain.part", it.sequence(), it.hash()));
        if (witness.isEmpty()) {
            say("chain.unwitnessed");
        } else {
            WitnessLine newest = witness.getLast();
            say("chain.witnessed", newest.head().sequence(), newest.at());
        }
    }

    private int unusable(String key, Object... arguments) {
        say(key, arguments);
        return UNUSABLE;
    }

    private void say(String key, Object... arguments) {
        out.println(Sentence.of(key, arguments).text());
    }
}
