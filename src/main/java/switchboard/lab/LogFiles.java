package switchboard.lab;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The files of a node's install directory.
///
/// @param life the node
/// @param now when they are looked at
record LogFiles(NodeLife life, Instant now) {
    private static final String NONE = "no such file or directory can be found\n";

    /// Their names, two on a line, oldest first.
    String list() {
        List<String> names = life.installs().stream().map(LabInstall::log).toList();
        if (names.isEmpty()) {
            return NONE;
        }
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < names.size(); at += 2) {
            String second = at + 1 < names.size() ? names.get(at + 1) : "";
            text.append("%-40s %s".formatted(names.get(at), second).stripTrailing()).append('\n');
        }
        return text.append("dir count = 0, file count = %d\n".formatted(names.size())).toString();
    }

    /// The whole of a file.
    String dump(String name) {
        if (name.equals("system-history.log")) {
            return life.history().text(life.active(), now);
        }
        return log(name)
                .map(log -> text(log, ""))
                .orElse(NONE + "\nExecuted command unsuccessfully\n");
    }

    /// The lines of a log with a word in it.
    ///
    /// @param arguments the log and the word
    String find(String arguments) {
        String name = arguments.split(" ", 2)[0];
        String word = arguments.substring(name.length()).strip();
        return log(name)
                .map(log -> searching(name) + text(log, word) + "Search completed\n")
                .orElse(NONE + "\nExecuted command unsuccessfully\n");
    }

    private static String searching(String name) {
        String path = "/var/log/install/" + name;
        return "\nSearching path: " + path + "\nSearching file: " + path + "\n";
    }

    private Optional<InstallLog> log(String name) {
        return life.installs().stream()
                .filter(install -> install.log().equals(name))
                .map(InstallLog::new)
                .findFirst();
    }

    private String text(InstallLog log, String word) {
        return log.until(now).stream()
                .map(LogLine::text)
                .filter(line -> line.contains(word))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
