package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.clients.Office.done;
import static soyuznik.clients.Office.fresh;
import static soyuznik.clients.Office.inn;
import static soyuznikdb.clients.Tables.COMPANY;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import soyuznik.kernel.Outcome;
import soyuznik.support.Rule;

@OnClients
class MakingClientsTest {
    private final Companies companies;
    private final ClientFolders folders;
    private final Knowns knowns;
    private final DSLContext sql;
    private final Office office;

    MakingClientsTest(Companies companies, ClientFolders folders, Knowns knowns, DSLContext sql) {
        this.companies = companies;
        this.folders = folders;
        this.knowns = knowns;
        this.sql = sql;
        this.office = new Office(sql);
    }

    @Test
    @Rule("C-10")
    void aSellerLeadsTheClientSheMade() {
        var id = done(companies.make(fresh("АО «Северный путь»", inn()), office.anna));
        var company = companies.get(id, office.anna);
        assertThat(company.ledBy(office.anna.user())).isTrue();
        assertThat(company.own()).isTrue();
        assertThat(company.branch()).isEqualTo(office.north);
        assertThat(folders.get(id, office.anna).members())
                .singleElement()
                .satisfies(member -> {
                    assertThat(member.role()).isEqualTo(Member.Role.RESPONSIBLE);
                    assertThat(member.until()).isNull();
                });
    }

    @Test
    @Rule("C-10")
    void whatATelemarketerFindsStandsInThePoolOfTheBranch() {
        var company =
                companies.get(
                        done(companies.make(fresh("Находка", inn()), office.dina)), office.dina);
        assertThat(company.responsible()).isNull();
        assertThat(company.branch()).isEqualTo(office.north);
        assertThat(company.own()).isTrue();
    }

    @Test
    void aSpecialistMakesNoClients() {
        assertThat(companies.make(fresh("Мимо", inn()), office.egor))
                .isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void onlyAHeadGivesANewClientToAnother() {
        var forAnna =
                new NewCompany(
                        UUID.randomUUID(),
                        Office.company("Дар", null),
                        new NewCompany.Place.With(office.anna.user()));
        assertThat(companies.make(forAnna, office.boris)).isInstanceOf(Outcome.Forbidden.class);
        var id = done(companies.make(forAnna, office.vera));
        assertThat(companies.get(id, office.anna).ledBy(office.anna.user())).isTrue();
    }

    @Test
    void aDoublePostIsOneClient() {
        var form = fresh("Дважды", inn());
        assertThat(done(companies.make(form, office.anna)))
                .isEqualTo(done(companies.make(form, office.anna)));
        assertThat(sql.fetchCount(COMPANY, COMPANY.KEY.eq(form.key()))).isOne();
    }

    @Test
    @Rule("T-04")
    void theKeyOfAStrangersFormTellsNothing() {
        var form = fresh("Чужой ключ", null);
        done(companies.make(form, office.anna));
        assertThat(companies.make(form, office.boris)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    @Rule("T-04")
    void whoeverIsWorkedWithIsToldByLeaderAndPhoneAndNothingElse() {
        var inn = inn();
        done(companies.make(fresh("АО «Северный путь»", inn), office.anna));
        var refused = companies.make(fresh("Северный путь", inn), office.boris);
        var known = new Known.Led("Иванова", "+7 921 555-01-01");
        assertThat(refused).isEqualTo(new Outcome.Refused<>(known.text()));
        assertThat(knowns.find(Office.company("-", inn).requisites(), office.boris))
                .contains(known);
    }

    @Test
    @Rule("T-04")
    void whoeverIsSeenIsShown() {
        var inn = inn();
        var id = done(companies.make(fresh("Видимый", inn), office.anna));
        assertThat(knowns.find(Office.company("-", inn).requisites(), office.vera))
                .contains(new Known.Seen(id, "Видимый"));
    }

    @Test
    @Rule("T-04")
    void whoStandsInAForeignPoolIsToldByTheHeadOfItsBranch() {
        var inn = inn();
        done(companies.make(fresh("Ничей", inn), office.dina));
        assertThat(knowns.find(Office.company("-", inn).requisites(), office.boris))
                .contains(new Known.Pooled("Громова", "+7 921 555-03-03"));
    }

    @Test
    @Rule("T-04")
    void aForeignTaxNumberIsKnownWithinItsCountry() {
        var kazakh = new Requisites("KZ", null, null, null, "6004" + inn(), null, null);
        var german = new Requisites("DE", null, null, null, kazakh.taxNumber(), null, null);
        var made =
                new NewCompany(
                        UUID.randomUUID(),
                        CompanyData.named("Астана", kazakh),
                        new NewCompany.Place.Maker());
        done(companies.make(made, office.anna));
        assertThat(knowns.find(kazakh, office.boris)).containsInstanceOf(Known.Led.class);
        assertThat(knowns.find(german, office.boris)).isEmpty();
    }

    @Test
    @Rule("T-04")
    void ofTwoWhoMakeTheSameClientAtOnceOneIsTold() throws Exception {
        var inn = inn();
        var outcomes =
                both(
                        () -> companies.make(fresh("Гонка", inn), office.anna),
                        () -> companies.make(fresh("Гонка", inn), office.boris));
        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.Refused.class::isInstance).hasSize(1);
        assertThat(sql.fetchCount(COMPANY, COMPANY.INN.eq(inn))).isOne();
    }

    @Test
    void manyAreMadeAtOnceAndEachIsAnswered() {
        var inn = inn();
        var first = fresh("Первый", inn);
        var twin = fresh("Двойник", inn);
        var other = fresh("Другой", inn());
        var made = companies.makeAll(List.of(first, twin, other), office.vera, UUID.randomUUID());
        assertThat(made.get(0)).isInstanceOf(Made.New.class);
        assertThat(made.get(1)).isInstanceOf(Made.Already.class);
        assertThat(made.get(2)).isInstanceOf(Made.New.class);
        var again = companies.makeAll(List.of(first, twin, other), office.vera, UUID.randomUUID());
        assertThat(again.get(0)).isInstanceOf(Made.Again.class);
        assertThat(again.get(2)).isInstanceOf(Made.Again.class);
    }

    @Test
    void aSellerImportsNothingForOthers() {
        var forBoris =
                new NewCompany(
                        UUID.randomUUID(),
                        Office.company("Чужой", null),
                        new NewCompany.Place.With(office.boris.user()));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> companies.makeAll(List.of(forBoris), office.anna, UUID.randomUUID()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Rule("C-09")
    void aNameWrittenDifferentlyFindsOnlyWhatIsSeen() {
        var id = done(companies.make(fresh("ООО «Ёлочный базар №7»", null), office.anna));
        var names = List.of("Елочный базар 7, ООО", "Нет такого");
        assertThat(companies.byName(names, office.anna))
                .containsOnly(java.util.Map.entry(names.getFirst(), id));
        assertThat(companies.byName(names, office.boris)).isEmpty();
    }

    private static <T> List<T> both(Callable<T> one, Callable<T> other) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var results = threads.invokeAll(List.of(one, other));
            return List.of(results.get(0).get(), results.get(1).get());
        }
    }
}
