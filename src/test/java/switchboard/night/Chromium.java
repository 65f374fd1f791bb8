package switchboard.night;

import com.microsoft.playwright.BrowserType;
import java.nio.file.Path;
import java.util.List;

/// Debian's Chromium, as it starts on a machine without a screen and without the internet.
public final class Chromium {
    private Chromium() {}

    /// Without a window.
    public static BrowserType.LaunchOptions options() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium"))
                .setArgs(
                        List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync"));
    }
}
