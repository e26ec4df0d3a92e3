package soyuznik.e2e;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Chromium as it was found on the machine; nothing is downloaded. */
final class Browser implements AutoCloseable {
    private final Playwright playwright =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser chromium;
    private final String address;

    Browser(String address) {
        this.address = address;
        var options =
                new BrowserType.LaunchOptions()
                        .setExecutablePath(
                                Path.of(
                                        System.getProperty(
                                                "soyuznik.browser", "/usr/bin/chromium")))
                        .setArgs(
                                List.of(
                                        "--no-sandbox",
                                        "--disable-background-networking",
                                        "--disable-component-update"));
        this.chromium = playwright.chromium().launch(options);
    }

    /** Somebody sits down at a computer of their own. */
    Person person(String name, String language) {
        var options =
                new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(address)
                        .setLocale(language)
                        .setViewportSize(1280, 800);
        return new Person(name, chromium.newContext(options));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
