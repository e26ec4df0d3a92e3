package soyuznik.support;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.regex.Pattern;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import soyuznik.kernel.Language;

/** The same form in two tabs of one person: the first saves, the second is told what changed. */
public final class TwoTabs {
    private final MockMvc browser;
    private final Characters characters;

    public TwoTabs(MockMvc browser, Characters characters) {
        this.browser = browser;
        this.characters = characters;
    }

    public void first(String who, MockHttpServletRequestBuilder form) throws Exception {
        browser.perform(form.with(characters.signedIn(who))).andExpect(status().isSeeOther());
    }

    public Told second(String who, MockHttpServletRequestBuilder form) throws Exception {
        var answer =
                browser.perform(form.with(characters.signedIn(who)))
                        .andExpect(status().isConflict())
                        .andReturn();
        return new Told(answer.getResponse().getContentAsString());
    }

    public Told secondInEnglish(String who, MockHttpServletRequestBuilder form) throws Exception {
        prefer(who, Language.EN);
        try {
            return second(who, form);
        } finally {
            prefer(who, Language.RU);
        }
    }

    private void prefer(String who, Language language) throws Exception {
        first(who, post("/preferences").param("language", language.name()));
    }

    /**
     * One field: its name, what stands there now in words and as the form sends it, what was typed.
     */
    public record Line(String name, String theirs, String sent, String ours) {}

    /** The page of the second tab. */
    public record Told(String html) {

        /** Spaces that don't break are read as spaces. */
        public Line of(String field) {
            var line =
                    Pattern.compile(
                                    "<th>([^<]*)</th>\\s*<td><span>([^<]*)</span>\\s*<button[^>]*"
                                            + " data-take=\""
                                            + Pattern.quote(field)
                                            + "\" data-value=\"([^\"]*)\">[^<]*</button></td>"
                                            + "\\s*<td>([^<]*)</td>")
                            .matcher(html);
            if (!line.find()) {
                throw new AssertionError("Nothing is told of " + field + " in " + html);
            }
            return new Line(
                    plain(line.group(1)),
                    plain(line.group(2)),
                    plain(line.group(3)),
                    plain(line.group(4)));
        }

        private static String plain(String text) {
            return text.replaceAll("[\\u00a0\\u202f]", " ").strip();
        }
    }
}
