package soyuznik.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import soyuznik.access.CustomField.Kind;
import soyuznik.kernel.Outcome;
import soyuznik.support.Characters;
import soyuznik.support.Fields;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;
import soyuznik.support.TwoTabs;

@ProductTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CustomFieldsTest {
    /** A value of each kind. */
    private static final Map<String, String> EACH =
            Map.of(
                    "xt1", "слово",
                    "xn2", "0.1",
                    "xm3", "1200.5 RUB",
                    "xd4", "2026-11-21",
                    "xc5", "2",
                    "xs6", "1 3",
                    "xy7", "false",
                    "xl8", "mailto:a@b.ru");

    private final CustomFields all;
    private final Fields fields;
    private final Characters characters;
    private final MockMvc browser;

    CustomFieldsTest(CustomFields all, Fields fields, Characters characters, MockMvc browser) {
        this.all = all;
        this.fields = fields;
        this.characters = characters;
        this.browser = browser;
    }

    @Test
    void aFieldComesAndGoesWithoutARestart() throws Exception {
        var field = asked(Kind.TEXT, "Аудит");
        assertThat(all.of(Bearer.COMPANY).offered()).contains(field);
        sent("vera", post(entry(field) + "/retirement")).andExpect(status().isSeeOther());
        assertThat(all.of(Bearer.COMPANY).offered(field.key())).isEmpty();
        sent("vera", post(entry(field) + "/restoration")).andExpect(status().isSeeOther());
        assertThat(all.of(Bearer.COMPANY).offered(field.key())).isPresent();
    }

    @Test
    @Rule("T-07")
    void whoMayNotEditDictionariesIsToldSo() throws Exception {
        sent("anna", get("/settings/fields")).andExpect(status().isForbidden());
        assertThat(all.make(Bearer.COMPANY, form(Kind.TEXT, "Нет"), characters.viewer("anna")))
                .isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void twoFieldsOfOneNameAreRefused() {
        var field = asked(Kind.TEXT, "Дважды");
        var again = form(Kind.NUMBER, field.label().ru().toUpperCase(java.util.Locale.ROOT));
        assertThat(all.make(Bearer.COMPANY, again, characters.viewer("vera")))
                .isEqualTo(Outcome.invalid("ru", "access.error.field.taken"));
    }

    @Test
    void theSameFormTwiceIsOneField() {
        var form = form(Kind.TEXT, "Один раз " + UUID.randomUUID());
        Characters.done(all.make(Bearer.COMPANY, form, characters.viewer("vera")));
        Characters.done(all.make(Bearer.COMPANY, form, characters.viewer("vera")));
        assertThat(all.all(Bearer.COMPANY).offered())
                .filteredOn(field -> field.label().ru().equals(form.get("ru")))
                .hasSize(1);
    }

    @Test
    void aChoiceWithoutOptionsIsRefusedBesideTheFirstRow() throws Exception {
        sent("vera", post("/settings/fields/company").param("kind", "CHOICE").param("ru", "Пусто"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Назовите хотя бы один вариант.")));
    }

    @Test
    void anOptionIsRenamedUnderItsCodeAndAnEmptiedOneIsOnlyRetired() {
        var field = asked(Kind.CHOICE, "Класс", "первый", "второй");
        fields.change(
                field, Map.of("ru.1", "I", "en.1", "I", "ru.2", "", "en.2", "", "ru.3", "III"));
        assertThat(all.get(field.id()).options())
                .containsExactly(
                        new FieldOption("1", "I", "I", false),
                        new FieldOption("3", "III", "III", false),
                        new FieldOption("2", "второй", "English второй", true));
    }

    @Test
    void theKindOfAFieldStays() {
        var field = asked(Kind.NUMBER, "Станков");
        fields.change(field, Map.of("kind", "TEXT"));
        assertThat(all.get(field.id()).kind()).isEqualTo(Kind.NUMBER);
    }

    @Test
    void theSecondToSaveIsShownBothNames() {
        var field = asked(Kind.TEXT, "Имя");
        var typed = new HashMap<>(FieldForm.of(field).typed());
        fields.change(field, Map.of("ru", "Имя Веры " + field.id()));
        typed.put("ru", "Имя Глеба " + field.id());
        assertThat(all.change(field.id(), new FieldForm(typed), characters.viewer("gleb")))
                .isInstanceOf(Outcome.Stale.class);
    }

    @Test
    void theSecondToSaveIsToldOfEachOptionInItsOwnFieldAndWhatWasAddedStays() throws Exception {
        var field = asked(Kind.CHOICE, "Сорт", "первый", "второй");
        var typed = new HashMap<>(FieldForm.of(field).typed());
        fields.change(field, Map.of("ru.1", "I", "retired.2", "true", "ru.3", "Свежий"));
        typed.put("ru.1", "высший");
        var form = post(entry(field));
        typed.forEach(form::param);
        var told = new TwoTabs(browser, characters).second("vera", form);
        assertThat(told.of("ru.1"))
                .isEqualTo(new TwoTabs.Line("Вариант 1, по-русски", "I", "I", "высший"));
        assertThat(told.of("retired.2").theirs()).isEqualTo("да");
        assertThat(told.of("ru.3").theirs()).isEqualTo("Свежий");
        assertThat(told.html())
                .contains("name=\"code.3\" value=\"3\"")
                .containsPattern("id=\"ru.3\"[^>]*value=\"Свежий\"")
                .doesNotContain("data-take=\"options\"");
    }

    @Test
    void anotherOrderOfTheOptionsDiffersInThePlaces() {
        var field = asked(Kind.CHOICE, "Ряд", "А", "Б");
        var ours = FieldForm.of(field);
        fields.change(field, Map.of("place.1", "2", "place.2", "1"));
        var told = all.change(field.id(), ours, characters.viewer("gleb"));
        assertThat(((Outcome.Stale<Bearer>) told).differences())
                .containsExactly(
                        new Outcome.Difference("place.2", "1", "2"),
                        new Outcome.Difference("place.1", "2", "1"));
    }

    @Test
    void aGroupMovesWithItsFirstField() {
        var fields = List.of(field(1, "А"), field(2, "А"), field(3, "Б"), field(4, "Б"));
        var order = new FieldOrder(new FieldSet(fields));
        assertThat(order.moved(fields.get(1), true)).containsExactly(2L, 1L, 3L, 4L);
        assertThat(order.moved(fields.get(2), true)).containsExactly(3L, 4L, 1L, 2L);
        assertThat(order.movable(fields.get(0), true)).isFalse();
        assertThat(order.leads(fields.get(2), true)).isTrue();
    }

    @Test
    void aFieldChangesItsPlace() {
        var upper = asked(Kind.TEXT, "Верхнее");
        var lower = asked(Kind.TEXT, "Нижнее");
        Characters.done(all.move(lower.id(), true, characters.viewer("vera")));
        var order = all.all(Bearer.COMPANY).offered().stream().map(CustomField::id).toList();
        assertThat(order.indexOf(lower.id())).isLessThan(order.indexOf(upper.id()));
    }

    @Test
    void valuesComeBackFromTheRowAsTheyWereWritten() {
        var extra = new Extra(EACH);
        assertThat(Extra.of(extra.json())).isEqualTo(extra);
        assertThat(extra.searched()).contains("slovo").doesNotContain("1200");
    }

    private static CustomField field(long id, String group) {
        var label = new Label("Поле " + id, "Field " + id);
        return new CustomField(
                id, Bearer.COMPANY, Kind.TEXT, label, new Label(group, group), List.of(), false, 0);
    }

    private CustomField asked(Kind kind, String name, String... options) {
        return fields.ask(Bearer.COMPANY, kind, name, options);
    }

    private static FieldForm form(Kind kind, String name) {
        return new FieldForm(
                Map.of("kind", kind.name(), "ru", name, "key", UUID.randomUUID().toString()));
    }

    private static String entry(CustomField field) {
        return "/settings/fields/entries/" + field.id();
    }

    private ResultActions sent(String who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(characters.signedIn(who)));
    }
}
