package switchboard.readiness;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import switchboard.cli.InstalledRelease;
import switchboard.cli.Reading;
import switchboard.cli.ReadingCommand;
import switchboard.cli.Transcript;
import switchboard.cli.VersionReader;
import switchboard.cluster.NodeName;
import switchboard.cluster.Sentence;

/// What all nodes of a cluster answered when somebody had them asked.
///
/// @param number its place among those of the cluster, from 1
/// @param begun when the first was asked
/// @param ended when the last had answered
/// @param by who had them asked
/// @param nodes what each answered
public record Snapshot(
        int number, Instant begun, Instant ended, String by, List<NodeAnswers> nodes) {
    /// Copies the list.
    public Snapshot {
        nodes = List.copyOf(nodes);
    }

    /// What a node answered to a question, as it is read today.
    <T> Learnt<T> learn(
            NodeName node, ReadingCommand question, Function<Transcript, Reading<T>> reader) {
        return answer(node, question.text())
                .map(it -> read(question.text(), it, reader))
                .orElseGet(
                        () ->
                                Learnt.not(
                                        Sentence.of("readiness.missing.not-asked"),
                                        Optional.empty()));
    }

    /// The COP files that a node listed on its active side; none where it could not be read.
    public List<String> cops(NodeName node) {
        return learn(node, ReleaseCheck.QUESTION, VersionReader::active)
                .known()
                .map(InstalledRelease::options)
                .orElse(List.of());
    }

    private Optional<Answer> answer(NodeName node, String command) {
        return nodes.stream()
                .filter(it -> it.node().equals(node))
                .flatMap(it -> Optional.ofNullable(it.answers().get(command)).stream())
                .findFirst();
    }

    private static <T> Learnt<T> read(
            String command, Answer answer, Function<Transcript, Reading<T>> reader) {
        return answer.missing()
                .map(why -> Learnt.<T>not(why, Optional.of(answer.at())))
                .orElseGet(
                        () ->
                                reader.apply(new Transcript(command, answer.text()))
                                        .fold(
                                                value -> Learnt.value(value, answer.at()),
                                                problem ->
                                                        Learnt.not(
                                                                Sentence.of(
                                                                        "readiness.missing.unreadable",
                                                                        command,
                                                                        problem.line(),
                                                                        problem.text()),
                                                                Optional.of(answer.at()))));
    }
}
