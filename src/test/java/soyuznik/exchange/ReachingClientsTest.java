package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.COMPANY_CONTACT;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.clients.Companies;
import soyuznik.clients.Company;
import soyuznik.clients.Items;
import soyuznik.clients.Section;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** All phones and mails that a file has of a client come in. */
@Rule({"W-01", "C-01"})
@ProductTest
class ReachingClientsTest {
    @Autowired private DSLContext sql;
    @Autowired private Characters characters;
    @Autowired private Imports imports;
    @Autowired private Starts starts;
    @Autowired private Importer importer;
    @Autowired private Undos all;
    @Autowired private Undoer undoer;
    @Autowired private Undoing undoing;
    @Autowired private Companies companies;
    @Autowired private Items items;

    private final String name = "Досягаемый " + UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "Телефон 2, PHONE",
        "Доп. телефон, PHONE",
        "Мобильный телефон, PHONE",
        "Other Phone, PHONE",
        "Почта 2, EMAIL",
        "Secondary e-mail, IGNORED",
        "Secondary email, EMAIL",
        "Факс, IGNORED"
    })
    void columns(String column, Meaning meaning) {
        assertThat(Vocabulary.meanings(Kind.COMPANIES, List.of("Телефон", "Почта", column)))
                .containsExactly(Meaning.PHONE, Meaning.EMAIL, meaning);
    }

    @Test
    void phonesAndMailsOfOneCellAndOfSeveralColumnsAllCome() {
        var head = "компания;телефон;телефон 2;почта\n";
        var row = ";8 (921) 555-01-01, +7 812 555-02-02;8 921 555-01-01;a@z.example b@z.example\n";
        var id = desk().finished(head + name + row, gleb());
        assertThat(company().data().contacts().phone()).isEqualTo("8 (921) 555-01-01");
        assertThat(company().data().contacts().email()).isEqualTo("a@z.example");
        assertThat(further()).containsExactly("WORK +7 812 555-02-02", "MAIL b@z.example");
        assertThat(undos().undone(id, gleb()).state()).isEqualTo(Import.State.UNDONE);
        assertThat(sql.fetchExists(COMPANY, COMPANY.NAME.eq(name))).isFalse();
    }

    @Test
    void whatReadsAsARemarkStaysInThePhone() {
        var head = "компания;телефон;почта\n";
        desk().finished(head + name + ";+7 812 555-02-02, спросить Веру;нет почты\n", gleb());
        assertThat(company().data().contacts().phone())
                .isEqualTo("+7 812 555-02-02, спросить Веру");
        assertThat(company().data().contacts().email()).isEqualTo("нет почты");
        assertThat(further()).isEmpty();
    }

    @Test
    void aKnownClientGetsWhatItLacksAndLosesItWithTheUndo() {
        desk().finished("компания;телефон\n" + name + ";+7 812 555-02-02\n", gleb());
        var file =
                "компания;телефон;почта\n%s;+7 812 555-02-02, +7 812 555-03-03;a@z.example; b@z.example\n"
                        .formatted(name)
                        .replace("example; b", "example, b");
        assertThat(desk().changed(file, OnKnown.FILL, gleb())).isEqualTo(1);
        assertThat(further()).containsExactly("MAIL b@z.example");
        var told = desk().told(file, OnKnown.REPLACE, gleb());
        assertThat(Objects.requireNonNull(imports.understanding(told, gleb()).forecast()).changes())
                .isEqualTo(new Changes(1, Map.of("further", 1)));
        var id = desk().finished(file, OnKnown.REPLACE, gleb());
        assertThat(further()).containsExactly("MAIL b@z.example", "WORK +7 812 555-03-03");
        assertThat(desk().changed(file, OnKnown.REPLACE, gleb())).isZero();
        assertThat(undos().undone(id, gleb()).state()).isEqualTo(Import.State.UNDONE);
        assertThat(further()).containsExactly("MAIL b@z.example");
    }

    @Test
    void aContactThatSomebodyWroteSinceStandsInTheWay() {
        desk().finished("компания\n" + name + "\n", gleb());
        var file = "компания;телефон\n" + name + ";+7 812 555-02-02, +7 812 555-03-03\n";
        var id = desk().finished(file, OnKnown.FILL, gleb());
        var contact = items.of(Section.CONTACTS, company().id(), gleb()).getFirst();
        var typed = Map.of("kind", "WORK", "contact", "+7 812 555-03-03", "note", "Вера");
        done(items.edit(contact.key(), contact.version(), typed, gleb()));
        assertThat(undos().undone(id, gleb()).state()).isEqualTo(Import.State.DONE);
        assertThat(further()).containsExactly("WORK +7 812 555-03-03");
    }

    private Company company() {
        var id = companies.byName(List.of(name), gleb()).values().iterator().next();
        return companies.get(id, gleb());
    }

    private List<String> further() {
        return sql.select(COMPANY_CONTACT.KIND, COMPANY_CONTACT.CONTACT)
                .from(COMPANY_CONTACT)
                .where(COMPANY_CONTACT.COMPANY_ID.eq(company().id().value()))
                .and(COMPANY_CONTACT.REMOVED_AT.isNull())
                .orderBy(COMPANY_CONTACT.ID)
                .fetch(row -> row.value1() + ' ' + row.value2());
    }

    private Desk desk() {
        return new Desk(imports, starts, importer);
    }

    private UndoDesk undos() {
        return new UndoDesk(all, undoer, undoing, imports);
    }

    private Viewer gleb() {
        return characters.viewer("gleb");
    }
}
