package soyuznik.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody at a browser: does what people do and reads what they read. */
final class Person {
    /** What the browser itself says of an answer that the test asked for. */
    private static final Pattern EXPECTED =
            Pattern.compile("status of (403|404|409|422)|ERR_INTERNET_DISCONNECTED|ERR_FAILED");

    private static final String RUSSIAN =
            """
            () => {
                const own = (node) => !node.parentElement.closest(".person, [lang=ru], script, select[name=person]");
                const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
                const texts = [];
                while (walker.nextNode()) if (own(walker.currentNode)) texts.push(walker.currentNode.data);
                document.querySelectorAll("[placeholder], [aria-label], [title]:not(.person)").forEach((each) =>
                    texts.push(...["placeholder", "aria-label", "title"].map((it) => each.getAttribute(it) ?? "")));
                return texts.filter((text) => /[А-Яа-яЁё]/.test(text));
            }
            """;

    private final String name;
    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    private Page page;

    Person(String name, BrowserContext context) {
        this.name = name;
        this.context = context;
        context.setDefaultTimeout(10_000);
        PlaywrightAssertions.setDefaultAssertionTimeout(10_000);
        context.onConsoleMessage(this::hear);
        context.onWebError(it -> complaints.add(it.error()));
        this.page = context.newPage();
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error") && !EXPECTED.matcher(message.text()).find()) {
            complaints.add(message.text() + " on " + message.page().url());
        }
    }

    /** Another tab of the same browser; what follows is done there. */
    Page newTab() {
        var before = page;
        page = context.newPage();
        return before;
    }

    void losesTheLine() {
        context.setOffline(true);
    }

    void hasTheLineAgain() {
        context.setOffline(false);
    }

    /** Closes the browser; what it keeps stays on the disk. */
    void closesTheBrowser() {
        context.close();
    }

    void goesBackTo(Page tab) {
        page = tab;
        page.bringToFront();
    }

    int opens(String path) {
        var response = page.navigate(path);
        return response == null ? 0 : response.status();
    }

    void goesBack() {
        page.goBack();
    }

    /** As after a night: the server no longer knows who this is. */
    void losesTheSession() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("soyuznik-session"));
    }

    void signsIn(String email, String password) {
        writes("Почта", email);
        writes("Пароль", password);
        presses("Войти");
    }

    void clicks(String words) {
        var what =
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words))
                        .or(
                                page.getByRole(
                                        AriaRole.BUTTON,
                                        new Page.GetByRoleOptions().setName(words)));
        what.first().click();
    }

    /** Presses the button of a form that says exactly this. */
    void presses(String words) {
        var exactly = new Page.GetByRoleOptions().setName(words).setExact(true);
        page.getByRole(AriaRole.BUTTON, exactly).first().click();
    }

    void writes(String label, String text) {
        field(label).fill(text);
    }

    /** Takes the option that begins with these words. */
    void chooses(String label, String option) {
        var options =
                field(label)
                        .locator("option")
                        .filter(new Locator.FilterOptions().setHasText(option));
        field(label).selectOption(options.first().getAttribute("value"));
    }

    String reads(String label) {
        return field(label).inputValue();
    }

    /** What a script fills in is there a moment later. */
    void waitsToRead(String field, String text) {
        PlaywrightAssertions.assertThat(page.locator("[name=" + field + "]")).hasValue(text);
    }

    void ticks(String label) {
        field(label).check();
    }

    void gives(String label, String fileName, String content) {
        gives(label, Map.of(fileName, content));
    }

    /** Several files at once, by their names. */
    void gives(String label, Map<String, String> files) {
        var chosen = files.entrySet().stream().map(Person::file).toArray(FilePayload[]::new);
        field(label).setInputFiles(chosen);
    }

    private static FilePayload file(Map.Entry<String, String> file) {
        var bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
        return new FilePayload(file.getKey(), "text/csv", bytes);
    }

    void sees(String words) {
        PlaywrightAssertions.assertThat(page.locator("body")).containsText(words);
    }

    /** What is done in the background may take half a minute. */
    void waitsToSee(String words) {
        var patience = new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
        PlaywrightAssertions.assertThat(page.locator("body")).containsText(words, patience);
    }

    void doesNotSee(String words) {
        PlaywrightAssertions.assertThat(page.locator("body")).not().containsText(words);
    }

    /**
     * Texts with Cyrillic letters that the product itself says: names of people, what is hidden and
     * the name of the other language don't count.
     */
    List<String> russianWords(List<String> typed) {
        var texts = (List<?>) page.evaluate(RUSSIAN);
        return texts.stream()
                .map(text -> text.toString().replace('\u00a0', ' '))
                .map(text -> typed.stream().reduce(text, (left, it) -> left.replace(it, "")))
                .filter(text -> text.matches("(?s).*[А-Яа-яЁё].*"))
                .toList();
    }

    String address() {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    Page page() {
        return page;
    }

    private Locator field(String label) {
        var exact = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        return exact.count() > 0 ? exact.first() : page.getByLabel(label).first();
    }

    /** The browser's console stayed silent: no script failed, no rule about content was broken. */
    void hadNoComplaint() {
        assertThat(complaints).as("the console of %s", name).isEmpty();
    }
}
