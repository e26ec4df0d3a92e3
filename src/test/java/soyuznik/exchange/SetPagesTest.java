package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** Several files on one page. */
@Rule("W-01")
@ProductTest
class SetPagesTest {
    @Autowired private MockMvc browser;
    @Autowired private DSLContext sql;
    @Autowired private Characters characters;
    @Autowired private FileSets sets;
    @Autowired private SetActs acts;
    @Autowired private SetChecker checker;
    @Autowired private SetWorker worker;
    @Autowired private Importer importer;
    @Autowired private Undoer undoer;

    @Test
    void severalFilesAreLookedAtStartedAndUndoneByOnePage() throws Exception {
        var address =
                uploaded(
                        "клиент;сделка\nСтраница набора;Сделка со страницы\n",
                        "компания\nСтраница набора\n");
        show(address, "Смотрим, что получится");
        desk().looked(id(address), characters.viewer("gleb"));
        show(address, "Загрузить 2 файла");
        begin(address).andExpect(status().isSeeOther());
        show(address, "Загружено 0 из 2");
        desk().worked(id(address), characters.viewer("gleb"));
        show(address, "Готово");
        act(address + "/undoing").andExpect(status().isSeeOther());
        show(address, "Отменено файлов: 0 из 2");
    }

    @Test
    void eachFileIsReachedAndLeadsBackToItsSet() throws Exception {
        var address = uploaded("компания\nСвязанный первый\n", "компания\nСвязанный второй\n");
        var set = desk().looked(id(address), characters.viewer("gleb"));
        var file = "/imports/" + set.parts().getFirst().file().id();
        show(address, "href=\"" + file + "\"");
        show(file, "href=\"" + address + "\"");
        act(file + "/starts").andExpect(status().isConflict());
        act(file + "/separation").andExpect(status().isSeeOther());
        browser.perform(get(address).with(characters.signedIn("gleb")))
                .andExpect(content().string(not(containsString("href=\"" + file + "\""))));
    }

    @Test
    void whoOnlyComesWithAFileOfTheSetIsShownAsTheResponsible() throws Exception {
        var users = "ФИО;Почта\nГрядущев Глеб;gryadushchev@zavod.example\n";
        var deals = "клиент;сделка;ответственный\nЗавод грядущего;Грядущая;Грядущев Глеб\n";
        var admin = characters.viewer("admin");
        var set = desk().looked(admin, users, deals);
        var file = "/imports/" + set.parts().getLast().file().id();
        browser.perform(get(file).with(characters.signedIn("admin")))
                .andExpect(content().string(containsString("value=\"COMING\" selected")));
    }

    @Test
    void whoLeadsWhatNamesNobodyAndInWhatSumsAreIsSaidBeforeItBegins() throws Exception {
        var address = uploaded("клиент;сделка;сумма\nЗавод ведомый;Ведомая;100\n", "товар\nВал\n");
        var set = desk().looked(id(address), characters.viewer("gleb"));
        show(address, "Где файл никого не называет, ведёт");
        show(address, "Суммы без валюты — в RUB");
        assertThat(set.parts())
                .filteredOn(part -> part.file().kind() == Kind.PRODUCTS)
                .singleElement()
                .satisfies(part ->
                        assertThat(part.presumed()).isEqualTo(new FileSet.Presumed(null, "")));
    }

    @Test
    void whatWasNotTakenIsToldBesideItsName() throws Exception {
        var address = uploaded("компания\nХороший\n", "PK\u0003\u0004 книга");
        show(address, "1 файл не принят, остальные на месте");
        show(address, "сохраните заново");
    }

    @Test
    void aTabThatIsOlderThanTheSetIsLedBackAndToldWhatChanged() throws Exception {
        var address = uploaded("компания\nСтарая вкладка\n", "компания\nСтарая вторая\n");
        var by = characters.viewer("gleb");
        var seen = Seen.of(desk().looked(id(address), by)).toString();
        var file = sets.get(id(address), by).parts().getFirst().file().id();
        act("/imports/" + file + "/separation").andExpect(status().isSeeOther());
        desk().looked(id(address), by);
        begin(address, seen)
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", address))
                .andExpect(cookie().exists("notice"));
        assertThat(sets.get(id(address), by).state()).isEqualTo(FileSet.State.RESTING);
        begin(address).andExpect(status().isSeeOther());
        assertThat(sets.get(id(address), by).state()).isEqualTo(FileSet.State.GOING);
    }

    @Test
    void aSetThatNeverBeganIsThrownAwayAndComesBack() throws Exception {
        var address = uploaded("компания\nНенужный\n", "компания\nНенужный второй\n");
        var set = desk().looked(id(address), characters.viewer("gleb"));
        show(address, "Выбросить набор");
        act(address + "/disposal").andExpect(status().isSeeOther());
        show(address, "Набор выброшен");
        var file = "/imports/" + set.parts().getFirst().file().id();
        browser.perform(get("/imports").with(characters.signedIn("gleb")))
                .andExpect(content().string(not(containsString("\"" + file + "\""))));
        act(address + "/restoration").andExpect(status().isSeeOther());
        show(address, "Смотрим, что получится");
    }

    @Test
    void tooManyAreRefusedBesideTheField() throws Exception {
        var many = IntStream.rangeClosed(0, FileSets.MOST).mapToObj(i -> "компания\nМного " + i);
        upload(many.toArray(String[]::new))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("не больше 20 файлов")));
    }

    @Test
    @Rule("T-02")
    void theSetOfAnotherIsNotFound() throws Exception {
        var address = uploaded("компания\nЧужой набор\n", "компания\nЧужой набор два\n");
        browser.perform(get(address).with(characters.signedIn("anna")))
                .andExpect(status().isNotFound());
    }

    private String uploaded(String... files) throws Exception {
        var response = upload(files).andExpect(status().isSeeOther()).andReturn().getResponse();
        var address = Objects.requireNonNull(response.getHeader("Location"));
        assertThat(address).startsWith("/imports/sets/");
        return address;
    }

    private ResultActions upload(String... files) throws Exception {
        var upload = multipart("/imports");
        Stream.of(files)
                .map(text ->
                        new MockMultipartFile("file", "набор.csv", "text/csv", SetDesk.bytes(text)))
                .forEach(upload::file);
        upload.param("key", UUID.randomUUID().toString());
        return browser.perform(upload.with(characters.signedIn("gleb")));
    }

    private static FileSetId id(String address) {
        return new FileSetId(Long.parseLong(address.substring("/imports/sets/".length())));
    }

    private void show(String address, String words) throws Exception {
        browser.perform(get(address).with(characters.signedIn("gleb")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(words)));
    }

    private ResultActions act(String address) throws Exception {
        return browser.perform(post(address).with(characters.signedIn("gleb")));
    }

    private ResultActions begin(String address) throws Exception {
        var set = sets.get(id(address), characters.viewer("gleb"));
        return begin(address, Seen.of(set).toString());
    }

    private ResultActions begin(String address, String seen) throws Exception {
        var post = post(address + "/starts").param("seen", seen);
        return browser.perform(post.with(characters.signedIn("gleb")));
    }

    private SetDesk desk() {
        var work = new SetDesk.Work(worker, importer, undoer);
        return new SetDesk(sets, acts, checker, work, sql);
    }
}
