package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

@Rule("W-01")
@ProductTest
class ImportPagesTest {
    @Autowired private MockMvc browser;
    @Autowired private Characters characters;
    @Autowired private Importer importer;

    @Test
    void aFileIsReadExplainedAndStartedByPages() throws Exception {
        var address = uploaded("компания;страна\nСтраничный завод;Россия\n");
        show(address, "Что мы поняли");

        explain(address).andExpect(status().isSeeOther());
        show(address, "Что получится");
        post(address + "/starts").andExpect(status().isSeeOther());
        show(address, "Загружено 0 из 1");
        show("/imports", "таблица.csv");
    }

    @Test
    void aLargeFileIsLookedAtInTheBackground() throws Exception {
        var rows = "Большой завод;Россия\n".repeat(60_000);
        var address = uploaded("компания;страна\n" + rows);

        assertThat(address).startsWith("/imports/sets/");
        show(address, "Просмотрено 0 из 60\u00a0000 строк");
    }

    @Test
    void aFileThatWasReadWronglyIsReadAgainByThePage() throws Exception {
        var address = uploaded("отчёт о клиентах\nкомпания;страна\nПеречитанный завод;Россия\n");
        show(address, "Прочитано неверно?");
        lay(address, "2").andExpect(status().isSeeOther());
        show(address, "<td class=\"number faint\">3</td>");
        lay(address, "40").andExpect(status().isUnprocessableContent());
        lay(address, "2а").andExpect(status().isUnprocessableContent());
    }

    @Test
    void columnsWithoutANameAreCalledByTheirLetters() throws Exception {
        var address = uploaded("компания;страна;;\nБуквенный завод;Россия;;ещё\n");
        show(address, "1 колонка не загрузится: Колонка D (без названия).");
        show(address, "Колонка C (без названия)</label>");
        lay(address, "0").andExpect(status().isSeeOther());
        show(address, "Колонка A</label>");
        show(address, "<td class=\"number faint\">1</td>");
        lay(address, "-1").andExpect(status().isUnprocessableContent());
    }

    private ResultActions lay(String address, String head) throws Exception {
        return post(address + "/layouts", "charset", "UTF-8", "delimiter", "59", "head", head);
    }

    @Test
    void aFieldWithOneValueForAllRowsIsShownInTheSampleAsItWillBe() throws Exception {
        var address = uploaded("компания;город;улица\nСложный адрес;Тверь;Мира 5\n");
        explainTwoColumnsAsOne(address).andExpect(status().isSeeOther());
        show(address, "Тверь Мира 5");
        show(address, "Поле «Отрасль» целиком");
        show(address, "name=\"more.field.1\"");
    }

    @Test
    void whatFillsNoFieldIsSaidAndWhatIsChosenByHandIsReadAsTheFileWritesIt() throws Exception {
        var address = uploaded("компания;страна;итоги\nРучной завод;Россия;12 500,50\n");
        show(address, "1 колонка не загрузится: итоги.");
        explain(address, "column.2", "REVENUE").andExpect(status().isSeeOther());
        show(address, "12\u00a0500,50\u00a0₽");
    }

    @Test
    void anImportIsStoppedAndGoesOnByThePage() throws Exception {
        var address = uploaded("компания;страна\nОстановочный завод;Россия\n");
        explain(address);
        post(address + "/starts");
        show(address, "Остановить");
        post(address + "/stops").andExpect(status().isSeeOther());
        show(address, "Загрузка остановлена: сделано 0 из 1 строк");
        post(address + "/stops").andExpect(status().isConflict());
        post(address + "/starts").andExpect(status().isSeeOther());
        show(address, "Загружено 0 из 1");
    }

    @Test
    void whatWasMadeIsTakenBackByThePage() throws Exception {
        var address = uploaded("компания;страна\nВозвратный завод;Россия\n");
        explain(address);
        post(address + "/starts");
        post(address + "/undoing").andExpect(status().isConflict());
        importer.run(
                Desk.first(new ImportId(Long.parseLong(address.substring("/imports/".length())))));
        show(address, "Отменить загрузку");
        post(address + "/undoing").andExpect(status().isSeeOther());
        show(address, "Отменено 0 из 1");
    }

    @Test
    void whatIsLeftOpenIsAskedAboutAndNothingTypedIsLost() throws Exception {
        var address = uploaded("компания\nСпросите меня\n");

        post(address + "/explanations", "column.0", "IGNORED")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("в какой колонке название")));
    }

    @Test
    void aFileThatCannotBeReadShowsTheFormWithASentence() throws Exception {
        browser.perform(upload("PK\u0003\u0004 книга").with(characters.signedIn("gleb")))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("сохраните заново")));
    }

    @Test
    @Rule("T-02")
    void theImportOfAnotherIsNotFound() throws Exception {
        var address = uploaded("компания\nЧужая таблица\n");

        browser.perform(get(address).with(characters.signedIn("anna")))
                .andExpect(status().isNotFound());
    }

    @Test
    @Rule("T-07")
    void whoMayNotMakeProductsIsToldWhoMayInPlaceOfTheForm() throws Exception {
        var file = "товар;артикул;цена\nТовар со страницы;ТС-1;10\n";
        var upload = browser.perform(upload(file).with(characters.signedIn("anna")));
        var address =
                Objects.requireNonNull(upload.andReturn().getResponse().getHeader("Location"));

        browser.perform(get(address).with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("Отдайте файл ему")))
                .andExpect(content().string(not(containsString("Проверить, что получится"))));
    }

    @Test
    @Rule("T-07")
    void whoMayNotImportIsRefusedThePage() throws Exception {
        browser.perform(get("/imports").with(characters.signedIn("egor")))
                .andExpect(status().isForbidden());
    }

    private String uploaded(String csv) throws Exception {
        var done = browser.perform(upload(csv).with(characters.signedIn("gleb"))).andReturn();
        assertThat(done.getResponse().getStatus()).isEqualTo(303);
        return Objects.requireNonNull(done.getResponse().getHeader("Location"));
    }

    private static MockMultipartHttpServletRequestBuilder upload(String csv) {
        var bytes = csv.getBytes(StandardCharsets.UTF_8);
        var file = new MockMultipartFile("file", "таблица.csv", "text/csv", bytes);
        var upload = multipart("/imports").file(file);
        upload.param("key", UUID.randomUUID().toString());
        return upload;
    }

    private void show(String address, String words) throws Exception {
        browser.perform(get(address).with(characters.signedIn("gleb")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(words)));
    }

    private ResultActions explain(String address, String... more) throws Exception {
        var said = Stream.of("column.0", "NAME", "column.1", "COUNTRY", "of.COUNTRY", "1");
        var whole = Stream.of(said, Stream.of("value.COUNTRY.0", "RU"), Stream.of(more));
        return post(address + "/explanations", whole.flatMap(it -> it).toArray(String[]::new));
    }

    private ResultActions explainTwoColumnsAsOne(String address) throws Exception {
        return post(
                address + "/explanations",
                "column.0",
                "NAME",
                "column.1",
                "ADDRESS",
                "column.2",
                "ADDRESS",
                "more.field.0",
                "INDUSTRY",
                "more.value.0",
                "Хлебопечение");
    }

    private ResultActions post(String address, String... typed) throws Exception {
        var request =
                MockMvcRequestBuilders.post(address)
                        .param("kind", "COMPANIES")
                        .param("currency", "RUB")
                        .param("owner", "0");
        for (int i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        return browser.perform(request.with(characters.signedIn("gleb")));
    }
}
