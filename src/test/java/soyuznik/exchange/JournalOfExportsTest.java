package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.kernel.Role;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;
import soyuznik.support.Statements;

/** Somebody else reads later by what a list was narrowed that went out. */
@Rule("T-07")
@ProductTest
class JournalOfExportsTest {
    @Autowired private MockMvc browser;
    @Autowired private Exports exports;
    @Autowired private Statements statements;
    @Autowired private Characters characters;

    /** Somebody of whom the journal tells these exports alone. */
    private Viewer exported(String list, List<String> queries) {
        var head = characters.newcomer(Role.HEAD);
        for (var query : queries) {
            exports.note(
                    new ListExported(head.user(), "export." + list, "CSV", 3, query), head.user());
        }
        return head;
    }

    private String told(Viewer exporter) throws Exception {
        var page = get("/settings/audit?about=EXPORT&who=" + exporter.user());
        var answer = browser.perform(page.with(characters.signedIn("gleb"))).andReturn();
        assertThat(answer.getResponse().getStatus()).isEqualTo(200);
        return answer.getResponse().getContentAsString();
    }

    private String told(String list, String... queries) throws Exception {
        return told(exported(list, List.of(queries)));
    }

    @Test
    void theTabOfProjectsIsToldFirstAndNoneOfThePlainListAlone() throws Exception {
        assertThat(told("projects", "tab=lost&overdue=true"))
                .contains("фильтр: Проиграны; Срок закрытия прошёл")
                .doesNotContain("фильтр: нет");
        assertThat(told("projects", "tab=all")).contains("фильтр: Все, чем бы ни кончились");
        assertThat(told("projects", "tab=key_project-entry")).contains("фильтр: На этапе «");
        assertThat(told("projects", "tab=open")).contains("фильтр: нет");
    }

    @Test
    void aStageThatIsNoMoreIsToldByItsCode() throws Exception {
        assertThat(told("projects", "tab=old-stage", "tab=won"))
                .contains("фильтр: old-stage", "фильтр: Выиграны");
    }

    @Test
    void ownOnesAreThoseOfWhoeverExported() throws Exception {
        var own = "фильтр: только свои того, кто выгружал";
        assertThat(told("projects", "tab=open&own=true"))
                .contains(own)
                .doesNotContain("Только мои");
        assertThat(told("projects", "tab=lost&own=true"))
                .contains("фильтр: Проиграны; только свои того");
        assertThat(told("companies", "own=true&noInn=true"))
                .contains(own + "; Без ИНН")
                .doesNotContain("Только мои");
        assertThat(told("people", "own=true&nomail=true"))
                .contains("фильтр: только у своих клиентов того, кто выгружал; Без почты")
                .doesNotContain("У моих");
    }

    @Test
    void wordsGroupAndStateOfProductsAreTold() throws Exception {
        assertThat(told("products", "q=…&group=999999999&retired=true&sort=name"))
                .contains("фильтр: Ищем: …; Группа и ниже: № 999999999; Снятые с продажи");
        assertThat(told("products", "sort=name")).contains("фильтр: нет");
    }

    @Test
    void whoAndWhichBranchAreNotAskedOfEachLine() throws Exception {
        var line = "responsible=" + characters.id("anna") + "&branch=" + characters.branch("north");
        var one = exported("companies", List.of(line));
        var many = exported("companies", List.of(line, line, line, line + "&noInn=true"));
        told(one);
        told(many);
        assertThat(asked(many)).hasSameSizeAs(asked(one));
    }

    private List<String> asked(Viewer exporter) throws Exception {
        return statements.of(() -> told(exporter)).stream()
                .filter(text -> text.contains("app_user") || text.contains("\"branch\""))
                .toList();
    }
}
