package soyuznik.e2e;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Types one text into every field of every form of a page, and listens to what comes of it. */
final class Typist {
    /** Puts the text into the fields that take text; what was refused before stays empty. */
    private static final String FILL =
            """
            (form, [text, refused]) => {
                const typed = "input:not([type]), input[type=text], input[type=search], textarea";
                for (const field of form.elements) {
                    if (!field.name || field.type === "hidden") continue;
                    if (field.matches(typed)) field.value = refused.includes(field.name) ? "" : text;
                    else if (field.matches("select") && !field.value) field.selectedIndex = Math.min(1, field.options.length - 1);
                    else if (field.type === "date") field.value = refused.includes(field.name) ? "2026-01-12" : "2027-03-12";
                }
                form.querySelectorAll("fieldset.is-choices").forEach((group) => {
                    group.querySelectorAll("[type=checkbox]").forEach((box, at) => { box.checked = at === 0; });
                });
            }
            """;

    /** A form that a script sends goes by the browser alone here, as it would without a script. */
    private static final String SEND =
            """
            (form) => {
                form.noValidate = true;
                if (form.dataset.keep || form.matches("[hx-post]")) HTMLFormElement.prototype.submit.call(form);
                else form.requestSubmit();
            }
            """;

    /** The parts of a record that come when somebody scrolls to them. */
    private static final String REGIONS =
            "() => document.querySelectorAll('section.region[hx-get]').forEach(it => htmx.trigger(it, 'revealed'))";

    private static final String REFUSED =
            "() => [...document.querySelectorAll('[aria-invalid=true]')].map(it => it.name)";

    /** The browser tells of each break while the page is there; nothing gets lost between pages. */
    private static final Pattern BROKEN =
            Pattern.compile("(?i)content security policy|refused to|violates");

    /** Proven together with the number of the bank, which the text is not. */
    private static final String ACCOUNT = "bankAccount";

    private static final int TRIES = 4;

    private final Page page;
    private final AtomicInteger dialogs = new AtomicInteger();
    private final Set<String> broken = new TreeSet<>();
    private final Set<String> saved = new TreeSet<>();

    Typist(Person person) {
        page = person.page();
        page.onDialog(this::hear);
        page.onConsoleMessage(said -> {
            if (BROKEN.matcher(said.text()).find()) {
                broken.add(said.text());
            }
        });
        page.onPageError(broken::add);
    }

    private void hear(Dialog dialog) {
        dialogs.incrementAndGet();
        dialog.dismiss();
    }

    /** Fills and sends each form of the page; a field that refuses the text is left empty. */
    void types(String path, String text) {
        page.navigate(path);
        int forms = page.locator("main form[method=post].form").count();
        for (int i = 0; i < forms; i++) {
            page.navigate(path);
            send(path, i, text);
        }
    }

    private void send(String path, int form, String text) {
        var refused = new TreeSet<>(Set.of(ACCOUNT));
        for (int i = 0; i < TRIES; i++) {
            var at = page.locator("main form[method=post].form").nth(form);
            if (at.count() == 0) {
                break;
            }
            at.evaluate(FILL, List.of(text, List.copyOf(refused)));
            page.waitForNavigation(() -> at.evaluate(SEND));
            var more = (List<?>) page.evaluate(REFUSED);
            more.forEach(field -> refused.add(field.toString()));
            if (more.isEmpty()) {
                saved.add(path.replaceAll("\\d+", "7"));
                break;
            }
        }
    }

    void looksAt(String path) {
        page.navigate(path);
        page.locator("main h1").first().waitFor();
        page.evaluate(REGIONS);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** Where the first such link leads. */
    Optional<String> followsTo(String link) {
        var first = page.locator(link);
        return first.count() == 0
                ? Optional.empty()
                : Optional.of(first.first().getAttribute("href"));
    }

    String place() {
        return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
    }

    int dialogs() {
        return dialogs.get();
    }

    Set<String> broken() {
        return broken;
    }

    Set<String> saved() {
        return saved;
    }
}
