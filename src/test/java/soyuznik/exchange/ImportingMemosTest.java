package soyuznik.exchange;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import soyuznik.access.History;
import soyuznik.clients.Companies;
import soyuznik.clients.Erasure;
import soyuznik.clients.Erasures;
import soyuznik.clients.People;
import soyuznik.journal.Stretch;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Erasing;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;
import soyuznik.work.Memo;
import soyuznik.work.MemoKind;
import soyuznik.work.Memos;
import soyuznik.work.NewMemo;

/** What another system kept of the work with clients comes in with its day and author. */
@Rule("W-01")
@ProductTest
class ImportingMemosTest {
    @Autowired private Characters characters;
    @Autowired private Imports imports;
    @Autowired private Starts starts;
    @Autowired private Importer importer;
    @Autowired private Undos undos;
    @Autowired private Undoer undoer;
    @Autowired private Undoing undoing;
    @Autowired private Companies companies;
    @Autowired private People people;
    @Autowired private Erasures erasures;
    @Autowired private Memos memos;
    @Autowired private History history;
    @Autowired private MockMvc browser;

    @Test
    @Rule("A-01")
    void aTalkComesWithItsDayItsHourItsAuthorAndWhoTookPart() {
        client("Памятный завод", "Насосы памятные");
        desk().brought("фио;компания;почта\nПетров Пётр;Памятный завод;pp@pam.example\n", gleb());
        desk().brought(
                        """
                        Тип;Дата;Компания;Сделка;Тема;Текст;Автор;С кем
                        Звонок;25.03.2024 14:05;Памятный завод;насосы памятные;О цене;Просят скидку;Иванова Анна;pp@pam.example|Петров Пётр
                        """,
                        gleb());
        var memo = of("Памятный завод").getFirst();
        assertThat(memo.held()).isEqualTo(call(LocalDate.of(2024, 3, 25), LocalTime.of(14, 5)));
        assertThat(memo.said().text()).isEqualTo("Просят скидку");
        assertThat(requireNonNull(memo.by().author()).surname()).isEqualTo("Иванова");
        assertThat(memo.people()).containsExactly("Петров Пётр");
        assertThat(requireNonNull(memo.about()).title()).isEqualTo("Насосы памятные");
    }

    @Test
    @Rule("A-01")
    void howLongItLastedStaysWithItAndIsRead() throws Exception {
        client("Завод долгих бесед", "Вал");
        var head = "Клиент;Дата;Тема;Длительность, сек\n";
        desk().brought(head + "Завод долгих бесед;2024-01-02;Долго;5400\n", gleb());
        assertThat(of("Завод долгих бесед").getFirst().held().minutes()).isEqualTo(90);
        show("/companies/" + company("Завод долгих бесед") + "/memos", "1 ч 30 мин");
    }

    @Test
    @Rule("A-01")
    void withALengthThatCanNotBeReadTheTalkComesInAndItIsTold() throws Exception {
        client("Завод неясных бесед", "Вал");
        var rows =
                "Завод неясных бесед;2024-01-03;Вечно;5400\nЗавод неясных бесед;2024-01-04;Раз;долго\n";
        var more =
                "Завод неясных бесед;2024-01-05;Два;очень\nЗавод неясных бесед;2024-01-06;Три;—\n";
        var id = desk().checked("Клиент;Дата;Тема;Длительность\n" + rows + more, gleb());
        var forecast = requireNonNull(imports.understanding(id, gleb()).forecast());
        assertThat(forecast.made()).isEqualTo(4);
        assertThat(forecast.left()).extracting(Forecast.Reason::rows).containsExactly(2, 1);
        show("/imports/" + id, "2 строки загрузятся без того, что стоит в «Длительность»");
    }

    @Test
    void aTalkWithoutItsLengthIsKept() {
        client("Завод тихих бесед", "Вал");
        var file = "Клиент;Дата;Тема;Длительность\nЗавод тихих бесед;2024-01-03;Вечно;долго\n";
        assertThat(desk().brought(file, gleb()).made()).isEqualTo(1);
        assertThat(of("Завод тихих бесед").getFirst().held().minutes()).isZero();
    }

    /** It was not read before: a file that was brought in then makes no doubles. */
    @Test
    void theSameFileWithItsLengthIsTheSame() {
        client("Завод прежних бесед", "Вал");
        var plain = "Клиент;Дата;Тема;Чему равно\nЗавод прежних бесед;2024-01-02;Раз;30\n";
        assertThat(desk().brought(plain, gleb()).made()).isEqualTo(1);
        var named = plain.replace("Чему равно", "Длительность");
        assertThat(desk().brought(named, gleb()).made()).isZero();
    }

    @Test
    void whoIsNoneOfOursStaysByNameAndWithoutATypeItIsANote() {
        client("Завод бывшего автора", "Клапан");
        desk().brought(
                        "Клиент;Дата;Комментарий;Автор\nЗавод бывшего автора;2023-05-06;Был в отпуске;Бывший Б. Б.\n",
                        gleb());
        var memo = of("Завод бывшего автора").getFirst();
        assertThat(memo.held().kind()).isEqualTo(MemoKind.NOTE);
        assertThat(memo.held().time()).isNull();
        assertThat(memo.by().author()).isNull();
        assertThat(memo.by().written()).isEqualTo("Бывший Б. Б.");
        assertThat(memo.by().bringer().surname()).isEqualTo("Орлов");
    }

    @Test
    void clientsAndProjectsAreFoundByTheirNumbersInTheOtherSystem() {
        desk().brought("компания;id\nНомерной завод;C-901\n", gleb());
        desk().brought("клиент;сделка;сумма;id\nНомерной завод;Номерная;5;D-77\n", gleb());
        var file = "Дата;Текст;Номер клиента;ID сделки\n2024-01-02;По номеру;C-901;D-77\n";
        assertThat(desk().brought(file, gleb()).made()).isEqualTo(1);
        assertThat(requireNonNull(of("Номерной завод").getFirst().about()).title())
                .isEqualTo("Номерная");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        client("Завод повторных записей", "Кран");
        var file =
                "Клиент;Дата;Тема\nЗавод повторных записей;2024-01-02;Раз\nЗавод повторных записей;2024-01-03;Два\n";
        assertThat(desk().brought(file, gleb())).isEqualTo(new Import.Progress(2, 2, 2, 0, 0));
        assertThat(desk().brought(file, gleb())).isEqualTo(new Import.Progress(2, 2, 0, 2, 0));
        assertThat(of("Завод повторных записей")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Нет такого завода;2024-01-02;Тема;;             | exchange.fault.client_unknown",
                "Строгий к записям;2024-01-02;Тема;Нет проекта;  | exchange.fault.deal",
                "Строгий к записям;2024-01-02;Тема;;Никто Никита | exchange.fault.participant",
                "Строгий к записям;2924-01-02;Тема;;             | exchange.fault.future",
                "Строгий к записям;;Тема;;                       | exchange.fault.no_day",
                "Строгий к записям;2024-01-02;;;                 | exchange.fault.nothing_said",
                ";2024-01-02;Тема;;                              | exchange.fault.no_client"
            })
    void aRowThatBelongsNowhereIsRefusedAndSaysWhy(String row, String why) {
        client("Строгий к записям", "Шайба");
        var id = desk().checked("Клиент;Дата;Тема;Сделка;Участники\n" + row + "\n", gleb());
        var forecast = requireNonNull(imports.understanding(id, gleb()).forecast());
        assertThat(forecast.made()).isZero();
        assertThat(forecast.reasons().getFirst().example().reason().key()).isEqualTo(why);
    }

    @Test
    @Rule("T-02")
    void aClientThatTheImporterDoesNotSeeIsUnknown() {
        desk().brought("компания;инн\nЗавод Веры тайный;7707083893\n", vera());
        var boris = characters.viewer("boris");
        var file = "ИНН;Компания;Дата;Тема\n7707083893;Завод Веры тайный;2024-01-02;Чужое\n";
        var id = desk().checked(file, boris);
        var forecast = requireNonNull(imports.understanding(id, boris).forecast());
        assertThat(forecast.reasons().getFirst().example().reason().key())
                .isEqualTo("exchange.fault.client_unknown");
    }

    @Test
    @Rule("T-07")
    void aSellerWritesOnlyAboutOwnClients() {
        desk().brought("компания\nЗавод Веры открытый\n", vera());
        var anna = characters.viewer("anna");
        var id = desk().checked("Клиент;Дата;Тема\nЗавод Веры открытый;2024-01-02;Не моё\n", anna);
        var forecast = requireNonNull(imports.understanding(id, anna).forecast());
        assertThat(forecast.reasons().getFirst().example().reason().key())
                .isEqualTo("exchange.fault.client_not_own");
    }

    @Test
    @Rule("T-07")
    void whoMayNotWriteAboutClientsDoesNotImportMemos() {
        var admin = characters.viewer("admin");
        var id = desk().read("Клиент;Дата;Тема\nЛюбой;2024-01-02;Админское\n", admin);
        var mapping = desk().mapping(id, admin);
        assertThat(mapping.kind()).isEqualTo(Kind.MEMOS);
        assertThat(desk().explained(id, mapping, admin)).isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void theyGoAsAWholeAndTheClientKnowsIt() {
        var company = client("Завод без записей", "Муфта");
        var id = desk().finished("Клиент;Дата;Тема\nЗавод без записей;2024-01-02;Уйдёт\n", gleb());
        assertThat(last(company)).isEqualTo("MemoTaken");
        assertThat(new UndoDesk(undos, undoer, undoing, imports).undone(id, gleb()).state())
                .isEqualTo(Import.State.UNDONE);
        assertThat(of("Завод без записей")).isEmpty();
        assertThat(last(company)).isEqualTo("MemoUnmade");
    }

    private String last(CompanyId company) {
        return history.about(List.of(company), Stretch.newest(1), gleb()).lines().getFirst().code();
    }

    @Test
    @Rule("C-03")
    void whoIsErasedIsNamedInNoMemo() {
        var company = client("Завод стёртых записей", "Винт");
        desk().brought("фио;компания\nСтёркин Степан;Завод стёртых записей\n", gleb());
        desk().brought(
                        "Клиент;Дата;Тема\nЗавод стёртых записей;2024-01-02;Звонил Стёркин Степан\n",
                        gleb());
        var person = people.of(company, gleb()).getFirst().id();
        Characters.done(Erasing.erase(erasures, person, Erasure.Reason.REQUEST, gleb()));
        assertThat(of("Завод стёртых записей").getFirst().said().subject())
                .doesNotContain("Стёркин");
    }

    @Test
    void theyAreReadAtTheClientAndAtTheProject() throws Exception {
        var company = client("Читаемый завод", "Читаемый проект");
        desk().brought(
                        "Клиент;Дата;Тема;Сделка\nЧитаемый завод;2024-01-02;О читаемом;Читаемый проект\nЧитаемый завод;2024-01-03;О заводе;\n",
                        gleb());
        show("/companies/" + company + "/memos", "О заводе")
                .andExpect(content().string(containsString("О читаемом")));
        var project = requireNonNull(of("Читаемый завод").getLast().about()).project();
        show("/projects/" + project + "/memos", "О читаемом")
                .andExpect(content().string(not(containsString("О заводе"))));
        show("/companies/" + company, "/companies/" + company + "/memos");
        browser.perform(get("/companies/" + company + "/memos").with(characters.signedIn("boris")))
                .andExpect(status().isNotFound());
    }

    private ResultActions show(String address, String words) throws Exception {
        return browser.perform(get(address).with(characters.signedIn("gleb")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(words)));
    }

    /** A client with one project. */
    private CompanyId client(String name, String project) {
        desk().brought("клиент;сделка;сумма\n" + name + ";" + project + ";5\n", gleb());
        return company(name);
    }

    private CompanyId company(String name) {
        return companies.byName(List.of(name), gleb()).values().iterator().next();
    }

    private List<Memo> of(String company) {
        return memos.of(company(company), null, gleb()).memos().rows();
    }

    private static NewMemo.Held call(LocalDate on, LocalTime at) {
        return new NewMemo.Held(MemoKind.CALL, on, at, 0);
    }

    private Desk desk() {
        return new Desk(imports, starts, importer);
    }

    private Viewer gleb() {
        return characters.viewer("gleb");
    }

    private Viewer vera() {
        return characters.viewer("vera");
    }
}
