package switchboard.telling;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import switchboard.cluster.Sentence;
import switchboard.journal.ChainHead;
import switchboard.notice.Notice;

/// Puts a notice into words for somebody who sees nothing else.
///
/// @param address the product's own
record Messages(Optional<URI> address) {
    Message of(Notice notice, ChainHead head) {
        String words = oneLine(notice.words().text());
        List<String> lines = new ArrayList<>();
        lines.add(words);
        notice.step().ifPresent(it -> lines.add(text("telling.step", it, notice.cluster())));
        lines.add(text("telling.seen", notice.at().toString()));
        lines.add(text("telling.head", head.sequence(), head.hash()));
        return new Message(
                notice.id(),
                notice.severity(),
                text("telling.subject." + notice.severity().name(), notice.cluster(), words),
                String.join("\n", lines),
                address.map(it -> link(it, notice)).orElse(""),
                notice.at());
    }

    private static String link(URI address, Notice notice) {
        String base = address.toString().replaceAll("/+$", "");
        return base
                + notice.request()
                        .map(it -> "/approvals/" + it)
                        .orElseGet(
                                () ->
                                        notice.step().isPresent()
                                                ? "/upgrades/" + notice.cluster()
                                                : "/notifications");
    }

    /// A line that a node or a person broke would begin a header or a paragraph of its own.
    private static String oneLine(String words) {
        return words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static String text(String key, Object... arguments) {
        return Sentence.of(key, arguments).text();
    }
}
