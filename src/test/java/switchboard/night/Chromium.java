package switchboard.night;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;

/// Debian's Chromium, as it starts on a machine without a screen and without the internet.
public final class Chromium {
    private static final double PATIENCE = 60_000;

    private Chromium() {}

    /// Without a window. From now on what is expected of a page may take as long as this machine
    /// needs.
    public static BrowserType.LaunchOptions options() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
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
