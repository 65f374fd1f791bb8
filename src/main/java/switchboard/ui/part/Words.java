package switchboard.ui.part;

import switchboard.cluster.Sentence;

/// The short way to the words of the screens.
public final class Words {
    private Words() {}

    /// What the bundle says under a key, with what goes into its places.
    public static String say(String key, Object... arguments) {
        return Sentence.of(key, arguments).text();
    }

    /// The title that the browser shows for a page.
    ///
    /// @param page what the page is about, already as text
    public static String title(String page) {
        return say("page.title", page);
    }
}
