package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.clients.Office.done;
import static soyuznik.clients.Office.fresh;
import static soyuznik.clients.Office.inn;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Money;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Rule;

@OnClients
@Rule("T-02")
class FilteringClientsTest {
    private final Companies companies;
    private final FoundClients found;
    private final People people;
    private final Teams teams;
    private final Tags tags;
    private final Standings standings;
    private final Office office;

    FilteringClientsTest(
            Companies companies,
            FoundClients found,
            People people,
            Teams teams,
            Tags tags,
            Standings standings,
            DSLContext sql) {
        this.companies = companies;
        this.found = found;
        this.people = people;
        this.teams = teams;
        this.tags = tags;
        this.standings = standings;
        this.office = new Office(sql);
    }

    @Test
    void whatIsKnownAboutACompanyNarrowsTheList() {
        make("Фильтр завод", "Машиностроение", 120, 5_000_000);
        make("Фильтр лавка", "Химия", 3, 200_000);
        make("Фильтр безвестный", "", null, null);
        assertThat(names(about("Машиностроение", ""))).containsExactly("Фильтр завод");
        assertThat(names(about("", "Выставка"))).hasSize(3);
        assertThat(names(size(new Range<>(3, 119), Range.open()))).containsExactly("Фильтр лавка");
        assertThat(names(size(Range.open(), new Range<>(new BigDecimal("200000.01"), null))))
                .containsExactly("Фильтр завод");
        var today = LocalDate.now(java.time.Clock.systemUTC());
        assertThat(names(made(new Range<>(today.minusDays(2), today.plusDays(2))))).hasSize(3);
        assertThat(names(made(new Range<>(null, today.minusDays(2))))).isEmpty();
    }

    @Test
    void whatIsMissingIsFound() {
        var known = done(companies.make(fresh("Пробел с ИНН", inn()), office.anna));
        done(companies.make(fresh("Пробел без ИНН", null), office.anna));
        var person = NewPerson.named(known, "Петров Пётр", "", false);
        done(people.add(person, office.anna));
        assertThat(names(gaps(true, false))).containsExactly("Пробел без ИНН");
        assertThat(names(gaps(false, true))).containsExactly("Пробел без ИНН");
    }

    @Test
    void theListOfAResponsibleAndOfABranchShowsOnlyWhatIsSeen() {
        var here = done(companies.make(fresh("Ведёт Анна на севере", inn()), office.anna));
        var there = done(companies.make(fresh("Ведёт Котов на юге", inn()), office.boris));
        done(teams.join(there, office.anna.user(), office.gleb));
        var ofBoris = whose(false, office.boris.user(), null);
        assertThat(ids(office.gleb, ofBoris)).containsExactly(there);
        assertThat(ids(office.anna, ofBoris)).containsExactly(there);
        assertThat(ids(office.vera, ofBoris)).isEmpty();
        assertThat(ids(office.gleb, whose(false, null, office.south))).containsExactly(there);
        assertThat(ids(office.anna, whose(false, null, office.south))).containsExactly(there);
        assertThat(ids(office.vera, whose(false, null, office.south))).isEmpty();
        assertThat(ids(office.vera, whose(false, null, office.root))).containsExactly(here);
        assertThat(ids(office.gleb, whose(false, null, office.root))).containsExactly(here, there);
    }

    @Test
    void thePoolIsWhomNobodyLeads() {
        done(companies.make(fresh("Занят", inn()), office.anna));
        var free = done(companies.make(fresh("Свободен", inn()), office.dina));
        assertThat(ids(office.vera, whose(true, null, null))).containsExactly(free);
        assertThat(ids(office.boris, whose(true, null, null))).isEmpty();
    }

    @Test
    @Rule("C-05")
    void whoSleepsIsFoundByWhoeverSeesItAndByNobodyElse() {
        var here = done(companies.make(fresh("Соня северная", inn()), office.anna));
        done(companies.make(fresh("Бодрая северная", inn()), office.anna));
        var there = done(companies.make(fresh("Соня южная", inn()), office.boris));
        done(standings.decide(here, Standing.State.SLEEPING, "", office.anna));
        done(standings.decide(there, Standing.State.SLEEPING, "", office.boris));
        assertThat(ids(office.vera, standing(Standing.State.SLEEPING))).containsExactly(here);
        assertThat(ids(office.boris, standing(Standing.State.SLEEPING))).containsExactly(there);
        assertThat(ids(office.vera, standing(Standing.State.FORMER))).isEmpty();
        assertThat(ids(office.vera, standing(Standing.State.POTENTIAL))).hasSize(1);
    }

    @Test
    @Rule("C-05")
    void clientsStandFromThePotentialToTheExcluded() {
        var all = Standing.State.values();
        for (int i = all.length - 1; i >= 0; i--) {
            var id = done(companies.make(fresh("По порядку " + i, inn()), office.anna));
            if (all[i] != Standing.State.POTENTIAL) {
                done(standings.decide(id, all[i], "так надо", office.anna));
            }
        }
        var up = found.page(office.anna, ClientFilter.OWN, ClientOrder.read("state"), null);
        assertThat(up.rows()).extracting(row -> row.details().state()).containsExactly(all);
        var end = Cursor.of(up.rows().get(1));
        var down = found.page(office.anna, ClientFilter.OWN, ClientOrder.read("-state"), end);
        assertThat(down.rows()).extracting(ClientList.Row::name).containsExactly("По порядку 0");
    }

    private static ClientFilter standing(Standing.State state) {
        return of(new ClientFilter.About("", "", "", List.of(), state));
    }

    @Test
    void tagsOfOthersClientsFindNothing() {
        var mine = done(companies.make(fresh("С меткой", inn()), office.anna));
        var both = done(companies.make(fresh("С двумя метками", inn()), office.anna));
        tag(mine, "Выставка " + mine);
        tag(both, "выставка  " + mine + ", важный " + mine);
        var one = tagged("ВЫСТАВКА " + mine);
        assertThat(ids(office.vera, one)).containsExactlyInAnyOrder(mine, both);
        assertThat(ids(office.boris, one)).isEmpty();
        assertThat(ids(office.vera, tagged("выставка " + mine + ", важный " + mine)))
                .containsExactly(both);
    }

    @Test
    void wordsAndFiltersHoldTogether() {
        make("Слово металлург", "Металлургия", 10, null);
        make("Слово пекарня", "Химия", 10, null);
        var filter =
                new ClientFilter(
                        "слово",
                        ClientFilter.Whose.ANYBODY,
                        new ClientFilter.About("Химия", "", "", List.of()),
                        ClientFilter.NONE.size(),
                        ClientFilter.NONE.gaps());
        assertThat(names(filter)).containsExactly("Слово пекарня");
    }

    @Test
    void anotherOrderGoesByPagesToo() {
        for (int i = 0; i < ClientList.PAGE + 3; i++) {
            make("По размеру " + i, "", 1000 + i % 7, null);
        }
        var order = ClientOrder.read("-employees");
        var first = found.page(office.anna, ClientFilter.OWN, order, null);
        var second = found.page(office.anna, ClientFilter.OWN, order, first.next());
        assertThat(first.rows().getFirst().details().employees()).isEqualTo(1006);
        assertThat(second.next()).isNull();
        assertThat(second.rows()).hasSize(3).doesNotContainAnyElementsOf(first.rows());
        assertThat(second.rows().getLast().details().employees()).isEqualTo(1000);
    }

    @Test
    void eachOrderIsAnswered() {
        make("Порядок", "Металлургия", 10, 50);
        make("Порядок иной", "Металлургия", null, null);
        for (var code : List.of("name", "made", "-made", "revenue", "-responsible", "чепуха")) {
            var order = ClientOrder.read(code);
            var page = found.page(office.anna, ClientFilter.OWN, order, new Cursor("", 0));
            assertThat(page.rows().size()).as(code).isBetween(0, 2);
            assertThat(found.page(office.anna, ClientFilter.OWN, order, null).rows()).hasSize(2);
        }
    }

    private CompanyId make(
            String name, String industry, @Nullable Integer staff, @Nullable Integer revenue) {
        var money = revenue == null ? null : new Money(new BigDecimal(revenue), "RUB");
        var profile = new Profile(industry, staff, money, "Выставка", null);
        var numbers = Office.company(name, inn()).requisites();
        var data = new CompanyData(name, "", numbers, profile, Contacts.UNKNOWN);
        return done(
                companies.make(
                        new NewCompany(UUID.randomUUID(), data, new NewCompany.Place.Maker()),
                        office.anna));
    }

    private void tag(CompanyId id, String typed) {
        done(tags.change(id, TypedTags.read(""), TypedTags.read(typed), office.anna));
    }

    private List<String> names(ClientFilter filter) {
        return found.page(office.vera, filter, ClientOrder.BY_NAME, null).rows().stream()
                .map(ClientList.Row::name)
                .toList();
    }

    private List<CompanyId> ids(Viewer viewer, ClientFilter filter) {
        return found.page(viewer, filter, ClientOrder.BY_NAME, null).rows().stream()
                .map(ClientList.Row::id)
                .toList();
    }

    private ClientFilter tagged(String typed) {
        var known = tags.find(TypedTags.read(typed)).values();
        return of(new ClientFilter.About("", "", "", List.copyOf(known)));
    }

    private static ClientFilter about(String industry, String source) {
        return of(new ClientFilter.About(industry, source, "", List.of()));
    }

    private static ClientFilter of(ClientFilter.About about) {
        var none = ClientFilter.NONE;
        return new ClientFilter("", none.whose(), about, none.size(), none.gaps());
    }

    private static ClientFilter size(Range<Integer> employees, Range<BigDecimal> revenue) {
        return of(new ClientFilter.Size(employees, revenue, "RUB", Range.open()));
    }

    private static ClientFilter made(Range<LocalDate> made) {
        return of(new ClientFilter.Size(Range.open(), Range.open(), "RUB", made));
    }

    private static ClientFilter of(ClientFilter.Size size) {
        var none = ClientFilter.NONE;
        return new ClientFilter("", none.whose(), none.about(), size, none.gaps());
    }

    private static ClientFilter gaps(boolean inn, boolean people) {
        var none = ClientFilter.NONE;
        var gaps = new ClientFilter.Gaps(inn, people);
        return new ClientFilter("", none.whose(), none.about(), none.size(), gaps);
    }

    private static ClientFilter whose(
            boolean pool, @Nullable UserId responsible, @Nullable BranchId branch) {
        var none = ClientFilter.NONE;
        var whose = new ClientFilter.Whose(false, pool, responsible, branch, ClientFilter.Team.ANY);
        return new ClientFilter("", whose, none.about(), none.size(), none.gaps());
    }
}
