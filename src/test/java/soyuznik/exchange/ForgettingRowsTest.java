package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.exchange.Tables.IMPORT;
import static soyuznikdb.exchange.Tables.RENEWAL;

import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.clients.Erasure;
import soyuznik.clients.Erasures;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Erasing;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** Whoever is erased stands in no row of a file that is kept. */
@Rule({"W-01", "C-03"})
@ProductTest
class ForgettingRowsTest {
    @Autowired private DSLContext sql;
    @Autowired private Characters characters;
    @Autowired private Imports imports;
    @Autowired private Starts starts;
    @Autowired private Importer importer;
    @Autowired private Erasures erasures;

    private final String client = "Завод молчания " + UUID.randomUUID();

    @Test
    void refusedRowsAndFirstRowsOfFilesTellNothingOfTheErased() {
        came();
        var named =
                desk().finished(
                                "ФИО;Компания;Должность;Почта\nПоликарпов Аристарх;%s;кузнец;нет\n"
                                        .formatted(client),
                                gleb());
        var reached =
                desk().finished(
                                "клиент;товар;этап;дата закрытия;комментарий\n%s;Насос;выиграно;вчера;звонить 8 (926) 555-77-01\n"
                                        .formatted(client),
                                gleb());
        erased();
        assertThat(kept(named)).doesNotContainIgnoringCase("Поликарпов", "Аристарх");
        assertThat(imports.refused(named, gleb(), 10).getFirst().row().cells()).containsOnly("…");
        assertThat(kept(reached)).doesNotContain("555-77-01").contains("Насос");
    }

    /** Its undo would give the name back. */
    @Test
    void whatAClientHeldBeforeAFileIsForgottenWhereItNamesTheErased() {
        came();
        var where = "компания;адрес\n%s;%s\n";
        var asked = where.formatted(client, "спросить Поликарпова");
        desk().finished(asked, OnKnown.REPLACE, gleb());
        var file = where.formatted(client, "Тула, Мира, 1");
        var id = desk().finished(file, OnKnown.REPLACE, gleb());
        assertThat(sql.fetchCount(RENEWAL, RENEWAL.IMPORT_ID.eq(id.value()))).isEqualTo(1);
        erased();
        assertThat(sql.fetchCount(RENEWAL, RENEWAL.IMPORT_ID.eq(id.value()))).isZero();
    }

    @Test
    void rowsOfNamesakesByHalfTheNameStay() {
        came();
        var other =
                desk().finished(
                                "ФИО;Компания;Почта\nПоликарпов Никанор;%s;нет\n".formatted(client),
                                gleb());
        erased();
        assertThat(kept(other)).contains("Никанор", "Поликарпов");
    }

    private void came() {
        desk().finished(
                        "ФИО;Компания;Телефон;Почта\nПоликарпов Аристарх Фомич;%s;+7 926 555-77-01;ap@zm.example\n"
                                .formatted(client),
                        gleb());
    }

    private void erased() {
        var people =
                sql.select(PERSON.ID.convertFrom(PersonId::new))
                        .from(PERSON)
                        .where(PERSON.NAME.eq("Поликарпов Аристарх Фомич"))
                        .fetch(row -> row.value1());
        people.forEach(
                id -> Characters.done(Erasing.erase(erasures, id, Erasure.Reason.REQUEST, gleb())));
    }

    /** All that is kept of the file. */
    private String kept(ImportId id) {
        var row =
                sql.select(IMPORT.SURVEY, IMPORT.FORECAST)
                        .from(IMPORT)
                        .where(IMPORT.ID.eq(id.value()))
                        .fetchSingle();
        return imports.refused(id, gleb(), 10) + row.value1().data() + row.value2();
    }

    private Desk desk() {
        return new Desk(imports, starts, importer);
    }

    private Viewer gleb() {
        return characters.viewer("gleb");
    }
}
