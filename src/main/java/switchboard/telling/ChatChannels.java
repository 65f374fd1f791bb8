package switchboard.telling;

import java.net.URI;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Slack's and Microsoft Teams' incoming webhooks. What came from nodes and people stands there as
/// plain text, so that it can neither call everybody nor look like a link.
final class ChatChannels {
    private ChatChannels() {}

    static Channel slack(HttpPost post, URI to) {
        return message -> post.send(to, Map.of(), slack(message));
    }

    static Channel teams(HttpPost post, URI to) {
        return message -> post.send(to, Map.of(), teams(message));
    }

    private static String slack(Message message) {
        Map<String, Object> words = plain(message.subject() + "\n" + message.body());
        Map<String, Object> section = Map.of("type", "section", "text", words);
        return JsonMapper.shared()
                .writeValueAsString(
                        Map.of(
                                "text",
                                escaped(message.subject()),
                                "blocks",
                                message.link().isEmpty()
                                        ? List.of(section)
                                        : List.of(section, button(message.link()))));
    }

    private static Map<String, Object> plain(String text) {
        return Map.of("type", "plain_text", "text", text, "emoji", false);
    }

    private static Map<String, Object> button(String link) {
        return Map.of(
                "type",
                "actions",
                "elements",
                List.of(Map.of("type", "button", "text", plain("Switchboard"), "url", link)));
    }

    /// As Slack asks: these three are control characters in its text.
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String teams(Message message) {
        List<Map<String, Object>> blocks =
                List.of(block(message.subject(), "bolder"), block(message.body(), "default"));
        Map<String, Object> card =
                Map.of(
                        "$schema", "http://adaptivecards.io/schemas/adaptive-card.json",
                        "type", "AdaptiveCard",
                        "version", "1.4",
                        "body", blocks,
                        "actions",
                                message.link().isEmpty()
                                        ? List.of()
                                        : List.of(
                                                Map.of(
                                                        "type", "Action.OpenUrl",
                                                        "title", "Switchboard",
                                                        "url", message.link())));
        return JsonMapper.shared()
                .writeValueAsString(
                        Map.of(
                                "type",
                                "message",
                                "attachments",
                                List.of(
                                        Map.of(
                                                "contentType",
                                                "application/vnd.microsoft.card.adaptive",
                                                "content",
                                                card))));
    }

    /// A run of text, unlike a block of text, knows no Markdown.
    private static Map<String, Object> block(String text, String weight) {
        return Map.of(
                "type",
                "RichTextBlock",
                "inlines",
                List.of(Map.of("type", "TextRun", "text", text, "weight", weight)));
    }
}
