package switchboard.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import switchboard.cluster.SystemVersion;

/// What an install puts on a node, as the record writes it.
sealed interface Software {
    /// The file it comes in.
    String file();

    /// What the history and the record call it.
    String subject();

    /// The detail of the entry that begins its install.
    String detail();

    /// A release, onto the inactive side.
    ///
    /// @param needs what the name of the COP file begins with that the node lacks for it
    record Release(
            SystemVersion version,
            String file,
            boolean automatic,
            boolean refresh,
            Optional<String> needs)
            implements Software {
        static Release of(LabImage image, NodeSides sides, boolean automatic) {
            return new Release(
                    image.inside(),
                    image.file(),
                    automatic,
                    image.isRefreshFrom(sides.active()),
                    image.missing(sides, false).map(CopNeed::cop));
        }

        @Override
        public String subject() {
            return version.toString();
        }

        @Override
        public String detail() {
            List<String> words = new ArrayList<>();
            words.add(version.toString());
            words.add(file);
            words.add(automatic ? "automatic" : "manual");
            words.add(refresh ? "refresh" : "standard");
            needs.ifPresent(cop -> words.add("without:" + cop));
            return String.join(" ", words);
        }

        static Release parse(String detail) {
            String[] word = detail.split(" ", -1);
            return new Release(
                    SystemVersion.parse(word[0]),
                    word[1],
                    word[2].equals("automatic"),
                    word[3].equals("refresh"),
                    word.length > 4
                            ? Optional.of(word[4].substring("without:".length()))
                            : Optional.empty());
        }
    }

    /// A COP file, onto the active side.
    record Cop(String file, boolean asksRestart, boolean closesWayBack) implements Software {
        static Cop of(LabCop cop) {
            return new Cop(cop.file(), cop.asksRestart(), cop.closesWayBack());
        }

        @Override
        public String subject() {
            return file;
        }

        @Override
        public String detail() {
            return String.join(
                    " ",
                    file,
                    asksRestart ? "restart" : "no-restart",
                    closesWayBack ? "no-way-back" : "way-back");
        }

        static Cop parse(String detail) {
            String[] word = detail.split(" ", -1);
            return new Cop(word[0], word[1].equals("restart"), word[2].equals("no-way-back"));
        }
    }
}
