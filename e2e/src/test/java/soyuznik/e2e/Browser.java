package soyuznik.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Chromium as it was found on the machine; nothing is downloaded. */
final class Browser implements AutoCloseable {
    private static final Path FOUND =
            Path.of(System.getProperty("soyuznik.browser", "/usr/bin/chromium"));

    /** One process a person, none for a graphics card. */
    private static final List<String> SWITCHES =
            List.of(
                    "--no-sandbox",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-gpu",
                    "--in-process-gpu",
                    "--renderer-process-limit=1");

    private final Playwright playwright =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser chromium;
    private final String address;

    Browser(String address) {
        this.address = address;
        var options = new BrowserType.LaunchOptions().setExecutablePath(FOUND).setArgs(SWITCHES);
        this.chromium = playwright.chromium().launch(options);
    }

    /** Somebody sits down at a computer of their own. */
    Person person(String name, String language) {
        var options =
                new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(address)
                        .setLocale(language)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(1280, 800);
        return new Person(name, chromium.newContext(options));
    }

    /** Somebody with a telephone in the hand: a small glass that feels fingers. */
    Person telephone(String name, String language) {
        var options =
                new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(address)
                        .setLocale(language)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setHasTouch(true)
                        .setIsMobile(true)
                        .setViewportSize(390, 844);
        return new Person(name, chromium.newContext(options));
    }

    /** A telephone that keeps what it was given when its browser is closed. */
    BrowserContext phone(Path memory) {
        var options =
                new BrowserType.LaunchPersistentContextOptions()
                        .setExecutablePath(FOUND)
                        .setArgs(SWITCHES)
                        .setBaseURL(address)
                        .setLocale("ru-RU")
                        .setViewportSize(390, 844);
        return playwright.chromium().launchPersistentContext(memory, options);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
