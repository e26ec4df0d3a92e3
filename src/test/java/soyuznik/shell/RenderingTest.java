package soyuznik.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import soyuznik.kernel.Language;
import soyuznik.kernel.Right;
import soyuznik.kernel.Role;
import soyuznik.kernel.Subject;
import soyuznik.shell.web.ErrorPage;
import soyuznik.shell.web.SearchPage;

class RenderingTest {
    private static final String EVIL = "<script>alert('1')</script>\"onfocus=\"x";

    @Test
    void whatPeopleTypeStaysText() {
        var hit = new Hits.Hit(EVIL, EVIL, "/companies/1");
        var group = new Hits.Group(Subject.Kind.COMPANY, List.of(hit), 0, false);
        var page = new SearchPage(EVIL, "search.nothing", List.of(group), List.of(group));
        assertThat(page("shell/search", Map.of("page", page)))
                .doesNotContain("<script>alert")
                .contains("value=\"&lt;script>alert(&#39;1&#39;)&lt;/script>&#34;onfocus=");
    }

    @Test
    void anErrorStandsBesideItsField() {
        assertThat(page("gallery/form", Map.of("trouble", Gallery.wrongFields())))
                .contains("aria-invalid=\"true\" aria-describedby=\"inn-hint inn-error\"")
                .contains("<p class=\"error\" id=\"inn-error\">");
    }

    @Test
    void aChangeMeanwhileShowsBothValuesAndSavesOverTheNewVersion() {
        assertThat(page("gallery/changed", Map.of("trouble", Gallery.changed())))
                .contains("name=\"version\" value=\"4\"")
                .contains("data-take=\"name\" data-value=\"АО «Северный путь»\"");
    }

    @Test
    void everyFormCarriesTheTokenAndIsSentOnce() {
        var html = page("gallery/record", Map.of());
        assertThat(html.split("method=\"post\""))
                .hasSameSizeAs(html.split("name=\"_csrf\" value=\"token\""));
    }

    @Test
    void nothingInAPageNeedsInlineStyleOrScript() {
        for (var page : List.of("gallery/list", "gallery/record", "gallery/form")) {
            assertThat(page(page, Map.of()))
                    .doesNotContain("<style", " style=", " onclick", "javascript:");
        }
    }

    @Test
    void whoLooksFollowsTheSystemUnlessAThemeIsChosen() {
        var signing =
                Gallery.render(
                        "gallery/signing",
                        Gallery.frame(Language.RU, Visitor.Theme.AUTO, false),
                        Map.of());
        assertThat(signing).contains("<html lang=\"ru\">").doesNotContain("class=\"places\"");
        assertThat(page("gallery/list", Map.of()))
                .contains("<html lang=\"ru\" data-theme=\"light\">");
    }

    @Test
    void theNoticeOffersToTakeTheVerbBack() {
        assertThat(page("gallery/list", Map.of()))
                .contains("<form method=\"post\" action=\"/projects/1/undo\">")
                .contains("aria-current=\"page\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"400", "401", "403", "404", "405", "409", "413", "429", "500", "503"})
    void errorsSpeakPlainlyInBothLanguages(String words) {
        var page =
                Map.<String, Object>of(
                        "page",
                        new ErrorPage(Integer.parseInt(words), words, "0R4C9K2M", Map.of()));
        for (var language : Language.values()) {
            var frame = Gallery.frame(language, Visitor.Theme.AUTO, true);
            assertThat(Gallery.render("layout/error", frame, page))
                    .contains(frame.text("error." + words + ".title"), "<code>0R4C9K2M</code>");
        }
    }

    @Test
    void whoeverIsRefusedReadsWhoMay() {
        var page =
                new ErrorPage(
                        403,
                        "forbidden",
                        "0R4C9K2M",
                        Map.of(
                                Role.HEAD, Right.Extent.ANY,
                                Role.DIRECTOR, Right.Extent.ANY,
                                Role.SELLER, Right.Extent.OWN));
        assertThat(page("layout/error", Map.of("page", page)))
                .contains("Это делают: руководитель отдела продаж, директор.")
                .contains("Только со своими клиентами и проектами: менеджер по продажам.");
    }

    @ParameterizedTest
    @EnumSource(Subject.Kind.class)
    void everyKindThatCanBeFoundHasAName(Subject.Kind kind) {
        var frame = Gallery.frame(Language.RU, Visitor.Theme.AUTO, true);
        assertThat(frame.text("search.kind." + kind)).isNotBlank();
    }

    private static String page(String template, Map<String, Object> model) {
        return Gallery.render(
                template, Gallery.frame(Language.RU, Visitor.Theme.LIGHT, true), model);
    }
}
