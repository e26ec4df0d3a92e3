package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.projects.Tables.PROJECT;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.access.Bearer;
import soyuznik.access.CustomField;
import soyuznik.access.CustomField.Kind;
import soyuznik.access.Extra;
import soyuznik.kernel.Folding;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Fields;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** Columns of a file fill custom fields of clients. */
@Rule("W-01")
@ProductTest
class ImportingFieldsTest {
    @Autowired private DSLContext sql;
    @Autowired private Characters characters;
    @Autowired private Imports imports;
    @Autowired private Starts starts;
    @Autowired private Importer importer;
    @Autowired private Fields fields;

    @Test
    void aColumnIsKnownByTheNameOfAFieldInEitherLanguage() {
        var field = asked(Kind.TEXT, "Карта");
        for (var label : List.of(field.label().ru(), field.label().en())) {
            var id = desk().read("компания;" + label + "\nЗавод;К-1\n", gleb());
            assertThat(desk().mapping(id, gleb()).columns())
                    .containsExactly(Meaning.NAME, Meaning.of(field));
        }
    }

    @Test
    void eachKindIsReadAsTheFileWritesIt() {
        var number = asked(Kind.NUMBER, "Станков");
        var sum = asked(Kind.MONEY, "Лимит");
        var day = asked(Kind.DAY, "Аудит");
        var name = "Прочитанный " + UUID.randomUUID();
        var head = head(number, sum, day);
        desk().brought(head + name + ";-1 200,5;7 000,25;31.12.2026\n", gleb());
        assertThat(extra(name).get(number.key())).isEqualTo("-1200.5");
        assertThat(extra(name).get(sum.key())).isEqualTo("7000.25 RUB");
        assertThat(extra(name).get(day.key())).isEqualTo("2026-12-31");
    }

    @Test
    void optionsAreMeantByTheirNamesInEitherLanguage() {
        var one = asked(Kind.CHOICE, "Класс", "первый", "второй");
        var several = asked(Kind.CHOICES, "Нормы", "ГОСТ", "ISO");
        var yes = asked(Kind.YES_NO, "ЭДО");
        var name = "Выбранный " + UUID.randomUUID();
        desk().brought(head(one, several, yes) + name + ";Второй;ISO, гост;нет\n", gleb());
        assertThat(extra(name).get(one.key())).isEqualTo("2");
        assertThat(extra(name).get(several.key())).isEqualTo("1 2");
        assertThat(extra(name).get(yes.key())).isEqualTo("false");
    }

    @Test
    void whatCantBeReadRefusesItsRowWithTheColumnNamed() {
        var link = asked(Kind.LINK, "Страница");
        var several = asked(Kind.CHOICES, "Нормы", "ГОСТ");
        var name = "Отказанный " + UUID.randomUUID();
        var id =
                desk().checked(
                                head(link, several)
                                        + name
                                        + ";javascript:alert(1);ГОСТ\n"
                                        + name
                                        + " второй;;СНиП\n",
                                gleb());
        assertThat(String.valueOf(imports.understanding(id, gleb()).forecast()))
                .contains(link.label().ru(), several.label().ru())
                .contains("ui.input.LINK_OR_MAIL", "exchange.fault.option");
    }

    @Test
    void projectsAreBroughtInWithTheirFieldsAndFoundByThem() {
        var lot = fields.ask(Bearer.PROJECT, Kind.TEXT, "Лот");
        var fitting = fields.ask(Bearer.PROJECT, Kind.CHOICE, "Монтаж", "наш", "их");
        var head = "клиент;проект;" + lot.label().en() + ';' + fitting.label().ru() + '\n';
        var title = "Привезённый " + UUID.randomUUID();
        desk().brought(head + "Завод лотов;" + title + ";Ж-404;Их\n", gleb());
        var made = sql.fetchSingle(PROJECT, PROJECT.TITLE.eq(title));
        assertThat(Extra.of(made.getExtra()).values())
                .containsOnly(entry(lot.key(), "Ж-404"), entry(fitting.key(), "2"));
        assertThat(made.getSearchText()).endsWith(Folding.fold("Ж-404"));
        var wrong = desk().checked(head + "Завод лотов;Другой;;ничей\n", gleb());
        assertThat(String.valueOf(imports.understanding(wrong, gleb()).forecast()))
                .contains("exchange.fault.option");
    }

    private CustomField asked(Kind kind, String name, String... options) {
        return fields.ask(Bearer.COMPANY, kind, name, options);
    }

    private static String head(CustomField... fields) {
        var head = new StringBuilder("компания");
        for (var field : fields) {
            head.append(';').append(field.label().ru());
        }
        return head.append('\n').toString();
    }

    private Extra extra(String name) {
        return sql.select(COMPANY.EXTRA.convertFrom(Extra::of))
                .from(COMPANY)
                .where(COMPANY.NAME.eq(name))
                .fetchSingle()
                .value1();
    }

    private Desk desk() {
        return new Desk(imports, starts, importer);
    }

    private Viewer gleb() {
        return characters.viewer("gleb");
    }
}
