package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.MEMO;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.clients.Companies;
import soyuznik.clients.People;
import soyuznik.clients.merging.Mergers;
import soyuznik.clients.merging.Merging;
import soyuznik.clients.merging.PersonMergers;
import soyuznik.clients.merging.PersonMerging;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** What further files say of clients and people who were merged is said of those that stayed. */
@Rule({"W-01", "C-09"})
@ProductTest
class ImportingMergedTest {
    @Autowired private DSLContext sql;
    @Autowired private Characters characters;
    @Autowired private Imports imports;
    @Autowired private Starts starts;
    @Autowired private Importer importer;
    @Autowired private Companies companies;
    @Autowired private People people;
    @Autowired private Mergers mergers;
    @Autowired private PersonMergers persons;

    private final String number = UUID.randomUUID().toString();
    private final String stays = "Остающийся " + number;
    private final String goes = "Уходящий " + number;
    private CompanyId kept = new CompanyId(0);

    @BeforeEach
    void twoClientsThatBecomeOne() {
        var file = "id;компания\n%s-1;%s\n%s-2;%s\n".formatted(number, stays, number, goes);
        desk().finished(file, gleb());
        kept = company(stays);
        var versions = new LinkedHashMap<>(Map.of(kept, 0));
        versions.put(company(goes), 0);
        done(mergers.merge(new Merging(kept, versions, Map.of()), gleb()));
    }

    @Test
    void notesByTheNumberOfTheOneThatIsGone() {
        brought("Дата;Текст;Номер клиента\n2024-01-02;По номеру;%s-2\n".formatted(number));
        assertThat(count(MEMO, MEMO.COMPANY_ID)).isEqualTo(1);
    }

    @Test
    void peopleByTheNumberAlone() {
        brought("ФИО;Номер клиента\nМешков Олег;%s-2\n".formatted(number));
        assertThat(count(EMPLOYMENT, EMPLOYMENT.COMPANY_ID)).isEqualTo(1);
    }

    @Test
    void projectsByTheNumberAloneAndWithTheOldName() {
        brought("сделка;сумма;номер клиента\nНасосы;5;%s-2\n".formatted(number));
        var row = "Клапаны;5;%s-2;%s\n".formatted(number, goes);
        brought("сделка;сумма;номер клиента;клиент\n" + row);
        assertThat(count(PROJECT, PROJECT.COMPANY_ID)).isEqualTo(2);
        assertThat(sql.fetchCount(COMPANY, COMPANY.NAME.eq(goes))).isEqualTo(1);
    }

    @Test
    void theFileOfTheClientsAgain() {
        var file = "id;компания;сайт\n%s-2;%s;new.example\n".formatted(number, goes);
        assertThat(desk().changed(file, OnKnown.FILL, gleb())).isEqualTo(1);
        assertThat(companies.get(kept, gleb()).data().contacts().site()).isEqualTo("new.example");
    }

    @Test
    void theFileOfThePeopleAgain() {
        var row = "%s;Мешков Олег;%s-1;%s\n";
        var head = "id;фио;номер клиента;должность\n";
        var first =
                row.formatted("p1" + number, number, "") + row.formatted("p2" + number, number, "");
        brought(head + first.replaceFirst("Мешков", "Мешкова"));
        merge(person("Мешкова Олег"), person("Мешков Олег"));
        var again = head + row.formatted("p2" + number, number, "механик");
        assertThat(desk().changed(again, OnKnown.FILL, gleb())).isEqualTo(1);
        assertThat(people.of(kept, gleb()).getFirst().post().position()).isEqualTo("механик");
    }

    private void merge(PersonId stays, PersonId goes) {
        var versions = Map.of(stays, 0, goes, 0);
        done(persons.merge(new PersonMerging(stays, goes, versions, Map.of()), gleb()));
    }

    private PersonId person(String name) {
        return sql.select(PERSON.ID)
                .from(PERSON)
                .join(EMPLOYMENT)
                .on(EMPLOYMENT.PERSON_ID.eq(PERSON.ID))
                .where(EMPLOYMENT.COMPANY_ID.eq(kept.value()))
                .and(PERSON.NAME.eq(name))
                .fetchSingle(row -> new PersonId(row.value1()));
    }

    private CompanyId company(String name) {
        return sql.select(COMPANY.ID)
                .from(COMPANY)
                .where(COMPANY.NAME.eq(name))
                .fetchSingle(row -> new CompanyId(row.value1()));
    }

    private int count(Table<?> table, Field<Long> company) {
        return sql.fetchCount(table, company.eq(kept.value()));
    }

    private void brought(String file) {
        assertThat(desk().brought(file, gleb()).refused()).isZero();
    }

    private Desk desk() {
        return new Desk(imports, starts, importer);
    }

    private Viewer gleb() {
        return characters.viewer("gleb");
    }
}
