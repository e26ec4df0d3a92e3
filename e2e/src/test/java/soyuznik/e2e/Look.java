package soyuznik.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks at pages with other eyes: without sight, in the dark, on a phone. Each kind of page once.
 */
final class Look {
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    /** A colour on its way from one theme to the other has no contrast to be judged. */
    private static final String COLOURS_SETTLED =
            "Promise.allSettled(document.getAnimations().map(it => it.finished))";

    private final Set<String> seen = new HashSet<>();

    void at(Person person) {
        var kind =
                person.address()
                        .replaceAll("\\?.*", "")
                        .replaceAll("\\d+", "7")
                        .replaceAll("/password/.*", "/password");
        if (seen.add(kind)) {
            var page = person.page();
            isReadableInBothThemes(page, kind);
            fitsOnAPhone(page, kind);
        }
    }

    private static void isReadableInBothThemes(Page page, String kind) {
        for (var theme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
            page.evaluate(COLOURS_SETTLED);
            var found = new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
            assertThat(found.stream().filter(it -> GRAVE.contains(it.getImpact())).map(Look::words))
                    .as("what axe finds on %s, %s", kind, theme)
                    .isEmpty();
        }
    }

    private static void fitsOnAPhone(Page page, String kind) {
        page.setViewportSize(390, 844);
        var over =
                page.evaluate("document.documentElement.scrollWidth - document.body.offsetWidth");
        page.setViewportSize(1280, 800);
        assertThat(((Number) over).intValue())
                .as("pixels that %s is wider than a phone", kind)
                .isNotPositive();
    }

    private static String words(Rule rule) {
        return rule.getId()
                + ": "
                + rule.getNodes().stream().map(it -> it.getHtml()).limit(3).toList();
    }
}
