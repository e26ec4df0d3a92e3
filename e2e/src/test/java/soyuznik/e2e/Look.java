package soyuznik.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
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

    /** All that another theme can change. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    /** A colour on its way from one theme to the other has no contrast to be judged. */
    private static final String COLOURS_SETTLED =
            "Promise.allSettled(document.getAnimations().map(it => it.finished))";

    /** Once more by the eyes that the page has already been given. */
    private static final String LOOK_AGAIN =
            """
            async (rules) => {
                const options = { runOnly: { type: "rule", values: rules }, resultTypes: ["violations"] };
                const grave = (it) => it.impact === "serious" || it.impact === "critical";
                return (await axe.run(document, options)).violations.filter(grave)
                    .map((it) => it.id + ": " + it.nodes.slice(0, 3).map((node) => node.html));
            }
            """;

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
        page.evaluate(COLOURS_SETTLED);
        findsNothing(eyes(page), kind);
        show(page, ColorScheme.DARK);
        assertThat((List<?>) page.evaluate(LOOK_AGAIN, COLOURS))
                .as("what axe finds on %s in the dark", kind)
                .isEmpty();
        show(page, ColorScheme.LIGHT);
    }

    private static void show(Page page, ColorScheme theme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        page.evaluate(COLOURS_SETTLED);
    }

    private static AxeBuilder eyes(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    private static void findsNothing(AxeBuilder eyes, String kind) {
        var found = eyes.analyze().getViolations();
        assertThat(found.stream().filter(it -> GRAVE.contains(it.getImpact())).map(Look::words))
                .as("what axe finds on %s", kind)
                .isEmpty();
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
