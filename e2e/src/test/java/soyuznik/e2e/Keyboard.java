package soyuznik.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The hands of a person who leaves the mouse alone. */
final class Keyboard {
    private static final int FAR = 80;
    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("ddMMyyyy", Locale.ROOT);
    private static final DateTimeFormatter MONTH_FIRST =
            DateTimeFormatter.ofPattern("MMddyyyy", Locale.ROOT);
    private static final String FOCUSED =
            """
            () => {
                const it = document.activeElement;
                const words = it.labels?.[0]?.textContent ?? it.getAttribute("aria-label") ?? it.textContent;
                return it === document.body ? "" : words.trim().replace(/\\s+/g, " ");
            }
            """;

    private final Person person;

    Keyboard(Person person) {
        this.person = person;
    }

    void presses(String... keys) {
        for (var key : keys) {
            page().keyboard().press(key);
        }
    }

    void types(String text) {
        page().keyboard().type(text);
    }

    /** Goes on by Tab until the field, link or button has the focus. */
    void tabsTo(String words) {
        for (int i = 0; i < FAR && !focused().startsWith(words); i++) {
            presses("Tab");
        }
        assertThat(focused()).startsWith(words);
    }

    void types(String label, String text) {
        tabsTo(label);
        types(text);
    }

    /** Goes down a list of choices to the one that begins with these words. */
    void chooses(String label, String words) {
        tabsTo(label);
        var chosen = page().locator(":focus option:checked");
        for (int i = 0; i < FAR && !chosen.textContent().startsWith(words); i++) {
            presses("ArrowDown");
        }
        assertThat(chosen.textContent()).startsWith(words);
    }

    /** Which part of a day comes first is for the browser to choose. */
    void types(String label, LocalDate day) {
        tabsTo(label);
        var field = page().locator(":focus");
        types(DAY_FIRST.format(day));
        if (!field.inputValue().equals(day.toString())) {
            presses("ArrowLeft", "ArrowLeft", "ArrowLeft");
            types(MONTH_FIRST.format(day));
        }
        assertThat(field.inputValue()).isEqualTo(day.toString());
    }

    /** Opens the palette, writes, and takes the first that fits. */
    void goesTo(String words) {
        presses("Control+k");
        types(words);
        page().locator("#palette .menu-item")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .waitFor();
        presses("Enter");
    }

    /** What has the focus: the label of a field, the words of a link or button; empty: nothing. */
    String focused() {
        return page().evaluate(FOCUSED).toString();
    }

    /** The focus comes back with the page, which one sees a moment earlier. */
    void comesToRestOn(String words) {
        PlaywrightAssertions.assertThat(page().locator(":focus")).hasAccessibleName(words);
    }

    boolean seesADialog() {
        return page().getByRole(AriaRole.DIALOG).isVisible();
    }

    private Page page() {
        return person.page();
    }
}
