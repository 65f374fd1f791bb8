package switchboard.ui.part;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;

/// Buttons as the sheets know them.
public final class Buttons {
    private Buttons() {}

    /// A button that does something.
    public static NativeButton plain(String word, Runnable act) {
        NativeButton button = new NativeButton(word, _ -> act.run());
        button.addClassName("sb-button");
        // Without it, a button in a form would post the form.
        button.getElement().setAttribute("type", "button");
        return button;
    }

    /// The one button that a page is for.
    public static NativeButton main(String word, Runnable act) {
        NativeButton button = plain(word, act);
        button.addClassName("sb-main-action");
        return button;
    }

    /// A way to a page that looks like a button.
    public static Anchor way(String page, String word) {
        Anchor way = new Anchor(page, word);
        way.addClassName("sb-button");
        return way;
    }

    /// What writes a file when somebody wants it.
    @FunctionalInterface
    public interface Content {
        /// @throws IOException if it cannot be written there
        void write(OutputStream to) throws IOException;
    }

    /// A file to take away that looks like a button. It is made when somebody wants it.
    ///
    /// @param file its name, safe in a header
    /// @param type its media type
    public static Anchor download(String word, String file, String type, Content content) {
        DownloadHandler handler =
                event -> {
                    event.setFileName(file);
                    event.setContentType(type);
                    content.write(event.getOutputStream());
                };
        Anchor way = new Anchor(handler, word);
        way.addClassName("sb-button");
        return way;
    }

    /// The way to the page that this one is for.
    public static Anchor mainWay(String page, String word) {
        Anchor way = way(page, word);
        way.addClassName("sb-main-action");
        return way;
    }
}
