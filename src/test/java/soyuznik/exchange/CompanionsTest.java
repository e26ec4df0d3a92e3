package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static soyuznik.support.Characters.done;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON;

import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Chosen;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** A table of clients with the people to ask for in its rows comes in whole. */
@Rule("W-01")
@ProductTest
class CompanionsTest {
    private static final String TABLE =
            """
            Наименование;Телефон;Контактное лицо;Должность
            Завод Спутник;+7 495 555-00-01;Ладыгин Пётр Ильич;Главный инженер
            Завод Пустой;;;
            Завод Спутница;;Ладыгина Ольга Павловна;Технолог
            """;

    @Autowired private DSLContext sql;
    @Autowired private Characters characters;
    @Autowired private Imports imports;
    @Autowired private Companions companions;
    @Autowired private FileSets sets;
    @Autowired private SetActs acts;
    @Autowired private SetChecker checker;
    @Autowired private SetWorker worker;
    @Autowired private Importer importer;
    @Autowired private Undoer undoer;

    @Test
    void thePeopleComeInBehindTheirClientsAndGoWithThem() {
        var set = desk().looked(done(companions.take(taken(TABLE), gleb())), gleb());
        assertThat(set.parts())
                .extracting(part -> part.file().kind())
                .containsExactly(Kind.COMPANIES, Kind.PEOPLE);
        assertThat(set.parts()).flatExtracting(FileSet.Part::open).isEmpty();
        done(acts.start(set.id(), Seen.of(set), gleb()));
        desk().worked(set.id(), gleb());
        assertThat(employed())
                .containsExactlyInAnyOrder(
                        tuple("Ладыгин", "Завод Спутник", "Главный инженер"),
                        tuple("Ладыгина", "Завод Спутница", "Технолог"));
        done(acts.undo(set.id(), gleb()));
        desk().worked(set.id(), gleb());
        assertThat(employed()).isEmpty();
    }

    @Test
    void aTableOfClientsBringsTheirPeopleToo() {
        var id = taken(TABLE.replace("Спутни", "Братни").replace(";Должность", ";Где сидит"));
        assertThat(imports.get(id, gleb()).kind()).isEqualTo(Kind.COMPANIES);
        var set = desk().looked(done(companions.take(id, gleb())), gleb());
        assertThat(set.parts())
                .extracting(part -> part.file().kind())
                .containsExactly(Kind.COMPANIES, Kind.PEOPLE);
    }

    @Test
    void itIsTakenOnceAndWithoutPeopleNotAtAll() {
        var id = taken(TABLE.replace("Спутни", "Двойни"));
        var set = done(companions.take(id, gleb()));
        assertThat(done(companions.take(id, gleb()))).isEqualTo(set);
        assertThat(sets.get(set, gleb()).parts()).hasSize(2);
        var bare = taken("Наименование;Телефон\nЗавод Один;\n");
        assertThat(companions.take(bare, gleb())).isInstanceOf(Outcome.Refused.class);
        assertThat(imports.get(bare, gleb()).set()).isNull();
    }

    private ImportId taken(String table) {
        var file = Chosen.file("таблица.csv", SetDesk.bytes(table));
        return done(imports.take(UUID.randomUUID(), file, gleb()));
    }

    private List<Tuple> employed() {
        return sql.select(PERSON.SURNAME, COMPANY.NAME, EMPLOYMENT.POSITION)
                .from(EMPLOYMENT)
                .join(PERSON)
                .on(PERSON.ID.eq(EMPLOYMENT.PERSON_ID))
                .join(COMPANY)
                .on(COMPANY.ID.eq(EMPLOYMENT.COMPANY_ID))
                .where(COMPANY.NAME.like("Завод Спутни%"))
                .fetch(row -> tuple(row.value1(), row.value2(), row.value3()));
    }

    private SetDesk desk() {
        var work = new SetDesk.Work(worker, importer, undoer);
        return new SetDesk(sets, acts, checker, work, sql);
    }

    private Viewer gleb() {
        return characters.viewer("gleb");
    }
}
