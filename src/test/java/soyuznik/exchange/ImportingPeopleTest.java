package soyuznik.exchange;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static soyuznikdb.exchange.Tables.ORIGIN;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.clients.Companies;
import soyuznik.clients.ContactData;
import soyuznik.clients.Erasure;
import soyuznik.clients.Erasures;
import soyuznik.clients.Level;
import soyuznik.clients.People;
import soyuznik.clients.Person;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Erasing;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** People of clients come in by the clients that their rows name. */
@Rule("W-01")
@ProductTest
class ImportingPeopleTest {
    private static final String TWICE_REACHED =
            """
            ФИО;Компания;Телефон;Почта;Telegram
            Петров Пётр;Звонкий завод;+7 921 555-01-01, доб. 12, 8 (812) 555-01-02;p@z.example, k@z.example;@petrov
            """;

    @Autowired private DSLContext sql;
    @Autowired private Characters characters;
    @Autowired private Imports imports;
    @Autowired private Starts starts;
    @Autowired private Importer importer;
    @Autowired private Companies companies;
    @Autowired private People people;
    @Autowired private Erasures erasures;

    @Test
    void whoHasACommonNameAtManyClientsIsKnownAtEach() {
        var rows = new StringBuilder("ФИО;Компания\n");
        for (int i = 0; i < 30; i++) {
            rows.append("Приёмная;Завод с приёмной %02d\n".formatted(i));
        }
        assertThat(desk().brought(rows.toString(), gleb()).made()).isEqualTo(30);
        var again = rows.toString().replace("ФИО;Компания\n", "ФИО;Компания;Заметки\n");
        again = again.replaceAll("(?<=\\d)\\n", ";звонить с утра\n");
        assertThat(desk().brought(again, gleb())).isEqualTo(new Import.Progress(30, 30, 0, 30, 0));
    }

    @Test
    @Rule("C-03")
    void aPersonComesWithNameAndPost() {
        var file =
                "ФИО;Компания;Должность;Уровень\nПетров Пётр Ильич;Людный завод;Главный механик;Начальник отдела\n";
        assertThat(desk().brought(file, gleb()).made()).isEqualTo(1);

        var person = at("Людный завод").getFirst();
        assertThat(person.name().surname()).isEqualTo("Петров");
        assertThat(person.main().post().position()).isEqualTo("Главный механик");
        assertThat(person.main().post().level()).isEqualTo(Level.HEAD);
    }

    @Test
    @Rule("C-03")
    void severalPhonesAndMailsOfOneCellAreToldApart() {
        desk().brought(TWICE_REACHED, gleb());

        var found = at("Звонкий завод").getFirst().contacts();
        assertThat(found.stream().map(each -> each.data().kind()))
                .containsExactly(
                        ContactData.Kind.MOBILE,
                        ContactData.Kind.WORK,
                        ContactData.Kind.MAIL,
                        ContactData.Kind.MAIL,
                        ContactData.Kind.TELEGRAM);
        assertThat(found.getFirst().data().extension()).isEqualTo("12");
    }

    @Test
    void theSameFileAgainMakesNobodyNew() {
        var file = "фио;клиент\nСидоров Сидор;Повторный завод\nКруглова Ольга;Повторный завод\n";

        assertThat(desk().brought(file, gleb())).isEqualTo(new Import.Progress(2, 2, 2, 0, 0));
        assertThat(desk().brought(file, gleb())).isEqualTo(new Import.Progress(2, 2, 0, 2, 0));
    }

    @Test
    void whoWorksThereAlreadyIsKnownHoweverTheNameIsTurned() {
        desk().brought("фио;клиент\nЁлкин Артём;Ёлочный завод\n", gleb());

        var again = desk().brought("имя;фамилия;клиент\nАртем;Елкин;ООО «Елочный завод»\n", gleb());

        assertThat(again).isEqualTo(new Import.Progress(1, 1, 0, 1, 0));
    }

    @Test
    void aRowWithoutANameOrWithABadMailIsRefusedAndSaysWhy() {
        var id =
                desk().checked(
                                "фио;клиент;почта\n;Строгий завод;a@b.example\nИванов Иван;Строгий завод;нет\n",
                                gleb());

        var forecast = requireNonNull(imports.understanding(id, gleb()).forecast());
        assertThat(forecast.made()).isZero();
        assertThat(forecast.reasons().stream().map(each -> each.example().reason().key()))
                .containsExactlyInAnyOrder("exchange.fault.unnamed", "exchange.fault.mail");
    }

    @Test
    @Rule("T-07")
    void aSellerBringsPeopleOnlyToOwnClients() {
        desk().brought("компания\nЗавод Веры с людьми\n", characters.viewer("vera"));

        var anna = characters.viewer("anna");
        var id = desk().checked("фио;клиент\nИванов Иван;Завод Веры с людьми\n", anna);

        var forecast = requireNonNull(imports.understanding(id, anna).forecast());
        assertThat(forecast.made()).isZero();
        assertThat(forecast.reasons().getFirst().example().reason().key())
                .isEqualTo("exchange.fault.client_not_own");
    }

    @Test
    @Rule("C-03")
    void whoIsErasedLeavesNoNameOfARow() {
        desk().brought("фио;клиент;id\nСтёртый Семён;Завод забвения;77\n", gleb());
        var person = at("Завод забвения").getFirst().id();
        assertThat(origins(person)).isEqualTo(1);

        Characters.done(Erasing.erase(erasures, person, Erasure.Reason.REQUEST, gleb()));

        assertThat(origins(person)).isZero();
    }

    private int origins(PersonId person) {
        return sql.fetchCount(
                ORIGIN, ORIGIN.KIND.eq("PERSON").and(ORIGIN.RECORD_ID.eq(person.value())));
    }

    private List<Person> at(String company) {
        var id = companies.byName(List.of(company), gleb()).values().iterator().next();
        return people.of(id, gleb());
    }

    private Desk desk() {
        return new Desk(imports, starts, importer);
    }

    private Viewer gleb() {
        return characters.viewer("gleb");
    }
}
