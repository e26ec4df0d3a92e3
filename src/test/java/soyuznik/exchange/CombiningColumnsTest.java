package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.clients.Tables.PERSON_CONTACT;
import static soyuznikdb.projects.Tables.PROJECT;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** Columns and fields do not stand one to one. */
@Rule("W-01")
@ProductTest
class CombiningColumnsTest {
    @Autowired private DSLContext sql;
    @Autowired private Characters characters;
    @Autowired private Imports imports;
    @Autowired private Starts starts;
    @Autowired private Importer importer;

    @Test
    void aTextIsPutTogetherOfSeveralColumnsInTheirOrder() {
        var file = "a;b;c;d\nСложенова;Мария;Петровна;Завод сложения\nКраткий;;;Завод сложения\n";
        var whole = List.of(Meaning.PERSON, Meaning.PERSON, Meaning.PERSON, Meaning.CLIENT);
        brought(file, new Said(Kind.PEOPLE, whole, List.of()));
        assertThat(sql.fetchCount(PERSON, PERSON.NAME.eq("Сложенова Мария Петровна"))).isEqualTo(1);
        assertThat(sql.fetchCount(PERSON, PERSON.NAME.eq("Краткий"))).isEqualTo(1);
    }

    @Test
    void phonesOfSeveralColumnsStayApart() {
        var file = "a;b;c;d\nДвухтелефонный Иван;Завод связи;8 921 555-02-01;8 921 555-02-02\n";
        var phones = List.of(Meaning.PERSON, Meaning.CLIENT, Meaning.MOBILE, Meaning.MOBILE);
        brought(file, new Said(Kind.PEOPLE, phones, List.of()));
        assertThat(
                        sql.select(PERSON_CONTACT.CANONICAL)
                                .from(PERSON_CONTACT)
                                .join(PERSON)
                                .on(PERSON.ID.eq(PERSON_CONTACT.PERSON_ID))
                                .where(PERSON.NAME.eq("Двухтелефонный Иван"))
                                .fetch(PERSON_CONTACT.CANONICAL))
                .containsExactlyInAnyOrder("+79215550201", "+79215550202");
    }

    @Test
    void oneValueGoesIntoEveryRow() {
        var added =
                List.of(
                        new Addition(Meaning.INDUSTRY, Addition.NONE, "Литьё"),
                        new Addition(Meaning.COUNTRY, Addition.NONE, "Казахстан"));
        var values = Map.of(Meaning.COUNTRY, Map.of("Казахстан", "KZ"));
        brought("a\nОбщее поле\n", new Said(Kind.COMPANIES, List.of(Meaning.NAME), added, values));
        assertThat(company("Общее поле", COMPANY.INDUSTRY)).containsExactly("Литьё");
        assertThat(company("Общее поле", COMPANY.COUNTRY)).containsExactly("KZ");
    }

    @Test
    void oneColumnFillsTwoFields() {
        var added = List.of(new Addition(Meaning.FULL_NAME, 0, ""));
        brought("a\nДважды названный\n", new Said(Kind.COMPANIES, List.of(Meaning.NAME), added));
        assertThat(company("Дважды названный", COMPANY.FULL_NAME))
                .containsExactly("Дважды названный");
    }

    @Test
    void whatIsAddedDoesNotMakeAnotherRowOfIt() {
        var file = "клиент;товар\nТот же ряд;Ксантогенат\n";
        desk().brought(file, gleb());
        var added = List.of(new Addition(Meaning.TITLE, Addition.NONE, "Другое имя"));
        var again =
                brought(
                        file,
                        new Said(Kind.PROJECTS, List.of(Meaning.CLIENT, Meaning.PRODUCT), added));
        assertThat(again.known()).isEqualTo(1);
        assertThat(sql.fetchCount(PROJECT, PROJECT.TITLE.eq("Другое имя"))).isZero();
    }

    @Test
    void whatWasAddedIsOfferedAgain() {
        var added = List.of(new Addition(Meaning.INDUSTRY, Addition.NONE, "Судостроение"));
        brought(
                "колонка верфи\nВерфь раз\n",
                new Said(Kind.COMPANIES, List.of(Meaning.NAME), added));
        var next = desk().read("колонка верфи\nВерфь два\n", gleb());
        assertThat(desk().mapping(next, gleb()).additions()).isEqualTo(added);
        Characters.done(imports.explain(next, desk().mapping(next, gleb()), gleb()));
        importer.run(Desk.first(Characters.done(starts.make(next, gleb()))));
        assertThat(company("Верфь два", COMPANY.INDUSTRY)).containsExactly("Судостроение");
    }

    @Test
    void aSumIsNotPutTogether() {
        var sums = List.of(Meaning.CLIENT, Meaning.PRODUCT, Meaning.AMOUNT, Meaning.AMOUNT);
        assertThat(
                        asked(
                                "a;b;c;d\nДве суммы;Насос;1;2\n",
                                new Said(Kind.PROJECTS, sums, List.of())))
                .contains("exchange.ask.twice");
    }

    @Test
    void anAdditionWithoutFieldOrValueIsAskedAbout() {
        var name = List.of(Meaning.NAME);
        for (var half :
                List.of(
                        new Addition(Meaning.INDUSTRY, Addition.NONE, ""),
                        new Addition(Meaning.IGNORED, Addition.NONE, "Литьё"))) {
            assertThat(asked("a\nПоловина\n", new Said(Kind.COMPANIES, name, List.of(half))))
                    .contains("exchange.ask.addition");
        }
    }

    /** What somebody says of a file. */
    private record Said(
            Kind kind,
            List<Meaning> columns,
            List<Addition> added,
            Map<Meaning, Map<String, String>> values) {
        Said(Kind kind, List<Meaning> columns, List<Addition> added) {
            this(kind, columns, added, Map.of());
        }

        Mapping like(Mapping proposed) {
            return new Mapping(
                    kind, columns, added, values, proposed.manner(), proposed.standing());
        }
    }

    private Import.Progress brought(String file, Said said) {
        var id = desk().read(file, gleb());
        Characters.done(imports.explain(id, said.like(desk().mapping(id, gleb())), gleb()));
        importer.run(Desk.first(Characters.done(starts.make(id, gleb()))));
        return imports.get(id, gleb()).progress();
    }

    private String asked(String file, Said said) {
        var id = desk().read(file, gleb());
        var outcome = imports.explain(id, said.like(desk().mapping(id, gleb())), gleb());
        return ((Outcome.Invalid<ImportId>) outcome).errors().toString();
    }

    private <T> List<T> company(String name, TableField<?, T> field) {
        return sql.select(field).from(COMPANY).where(COMPANY.NAME.eq(name)).fetch(field);
    }

    private Desk desk() {
        return new Desk(imports, starts, importer);
    }

    private Viewer gleb() {
        return characters.viewer("gleb");
    }
}
