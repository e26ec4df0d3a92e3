package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.val;
import static soyuznik.clients.Office.done;
import static soyuznik.clients.Office.fresh;
import static soyuznik.clients.Office.inn;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.COMPANY_CONTACT;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.MERGER;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import soyuznik.clients.merging.Mergers;
import soyuznik.clients.merging.Merging;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Draft;
import soyuznik.projects.Opening;
import soyuznik.projects.Projects;
import soyuznik.shell.NotFound;
import soyuznik.support.Rule;

@OnClients
@Rule("C-09")
class MergingClientsTest {
    /** All that a person would see of these companies, and of what belongs to them. */
    private static final String HASH =
            """
            select md5(string_agg(line, '|' order by line)) from (
                select (to_jsonb(c) - 'version')::text as line from clients.company c where c.id = any({0})
                union all select e::text from clients.employment e where e.company_id = any({0})
                union all select r::text from clients.person_reach r
                    join clients.employment e on e.person_id = r.person_id where e.company_id = any({0})
                union all select p::text from projects.project p where p.company_id = any({0})
                union all select t::text from clients.company_tag t where t.company_id = any({0})
                union all select m::text from clients.member m where m.company_id = any({0})
                union all select r::text from clients.reach r where r.company_id = any({0})
                union all select r::text from clients.company_reach r where r.company_id = any({0})
                union all select r::text from projects.project_reach r
                    join projects.project p on p.id = r.project_id where p.company_id = any({0})
            ) lines
            """;

    private final Companies companies;
    private final People people;
    private final ClientFolders folders;
    private final Teams teams;
    private final Mergers mergers;
    private final Projects projects;
    private final DSLContext sql;
    private final Office office;

    MergingClientsTest(
            Companies companies,
            People people,
            ClientFolders folders,
            Teams teams,
            Mergers mergers,
            Projects projects,
            DSLContext sql) {
        this.companies = companies;
        this.people = people;
        this.folders = folders;
        this.teams = teams;
        this.mergers = mergers;
        this.projects = projects;
        this.sql = sql;
        this.office = new Office(sql);
    }

    @Test
    void theChosenValuesPeopleAndTeamGoToTheOneThatStays() {
        var number = inn();
        var kept = done(companies.make(fresh("Остаётся", null), office.anna));
        var gone = done(companies.make(fresh("Уходит", number), office.vera));
        done(people.add(person(gone, "Петров"), office.vera));
        done(teams.join(gone, office.dina.user(), office.vera));
        done(merge(kept, gone, Map.of("inn", gone), office.vera));
        var merged = companies.get(kept, office.anna);
        assertThat(merged.data().name()).isEqualTo("Остаётся");
        assertThat(merged.data().requisites().inn()).isEqualTo(number);
        assertThat(merged.ledBy(office.anna.user())).isTrue();
        assertThat(people.of(kept, office.anna)).hasSize(1);
        assertThat(folders.get(kept, office.anna).members())
                .extracting(Member::user)
                .contains(office.dina.user(), office.vera.user());
    }

    @Test
    void theOneThatIsGoneIsSeenByNobodyAndLeadsToTheOneThatStays() {
        var number = inn();
        var kept = done(companies.make(fresh("Стоит", null), office.anna));
        var gone = done(companies.make(fresh("Стоял", number), office.anna));
        done(merge(kept, gone, Map.of(), office.vera));
        assertThat(companies.find(gone, office.gleb)).isEmpty();
        assertThat(mergers.heir(gone, office.anna)).contains(kept);
        assertThat(mergers.heir(gone, office.boris)).isEmpty();
        assertThat(companies.make(fresh("Снова тот номер", number), office.anna))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void fiveHundredPeopleAndTwoHundredProjectsComeBackAsTheyWere() {
        var kept = done(companies.make(fresh("Большой", inn()), office.anna));
        var gone = done(companies.make(fresh("Большая", inn()), office.vera));
        for (var id : List.of(kept, gone)) {
            fill(id, 250, 100);
        }
        var before = hash(kept, gone);
        done(merge(kept, gone, Map.of("inn", gone, "name", gone), office.gleb));
        assertThat(hash(kept, gone)).isNotEqualTo(before);
        assertThat(companies.get(kept, office.vera).data().name()).isEqualTo("Большая");
        done(mergers.undo(merger(kept), office.gleb));
        assertThat(hash(kept, gone)).isEqualTo(before);
    }

    @Test
    void itsPhonesFindTheOneThatStays() {
        var kept = done(companies.make(fresh("Коммутатор", null), office.anna));
        var gone = done(companies.make(fresh("Коммутаторная", null), office.anna));
        reached(gone, "73422712233");
        done(merge(kept, gone, Map.of(), office.vera));
        assertThat(searched(gone) + searched(kept)).isEqualTo("kommutator | 73422712233");
        done(mergers.undo(merger(kept), office.vera));
        assertThat(searched(gone)).endsWith("kommutatornaia | 73422712233");
    }

    private void reached(CompanyId client, String digits) {
        sql.insertInto(COMPANY_CONTACT)
                .set(COMPANY_CONTACT.KEY, UUID.randomUUID())
                .set(COMPANY_CONTACT.COMPANY_ID, client.value())
                .set(COMPANY_CONTACT.KIND, "WORK")
                .set(COMPANY_CONTACT.CONTACT, digits)
                .set(COMPANY_CONTACT.SEARCH_TEXT, digits)
                .set(COMPANY_CONTACT.MADE_AT, Instant.now())
                .execute();
    }

    private String searched(CompanyId client) {
        return sql.fetchValue(COMPANY.SEARCH_TEXT, COMPANY.ID.eq(client.value()));
    }

    @Test
    void whatCameSinceStaysWithTheOneThatStayed() {
        var kept = done(companies.make(fresh("Потом дополнен", null), office.anna));
        var gone = done(companies.make(fresh("Ненадолго вошёл", null), office.anna));
        done(merge(kept, gone, Map.of("name", gone), office.vera));
        done(people.add(person(kept, "Новикова"), office.anna));
        var now = companies.get(kept, office.anna);
        var edited = Office.company("Названо заново", null);
        done(companies.edit(kept, now.version(), edited, office.anna));
        done(mergers.undo(merger(kept), office.vera));
        assertThat(companies.get(kept, office.anna).data().name()).isEqualTo("Названо заново");
        assertThat(people.of(kept, office.anna)).hasSize(1);
        assertThat(companies.get(gone, office.anna).data().name()).isEqualTo("Ненадолго вошёл");
    }

    @Test
    void sentTwiceItIsDoneOnce() {
        var kept = done(companies.make(fresh("Дважды", null), office.anna));
        var gone = done(companies.make(fresh("Второй раз", null), office.anna));
        done(merge(kept, gone, Map.of(), office.vera));
        done(merge(kept, gone, Map.of(), office.vera));
        assertThat(sql.fetchCount(MERGER, MERGER.KEPT_ID.eq(kept.value()))).isEqualTo(1);
    }

    @Test
    void whatChangedWhileSomebodyWasChoosingIsLookedAtAgain() {
        var kept = done(companies.make(fresh("Смотрели", null), office.anna));
        var gone = done(companies.make(fresh("Правили", null), office.anna));
        done(companies.edit(gone, 0, Office.company("Поправлено", null), office.anna));
        assertThat(merge(kept, gone, Map.of(), office.vera)).isInstanceOf(Outcome.Refused.class);
        assertThat(companies.find(gone, office.anna)).isPresent();
    }

    @Test
    void aSellerMergesNothingAndAHeadNothingOfAnotherBranch() {
        var annas = done(companies.make(fresh("Анны", null), office.anna));
        var boriss = done(companies.make(fresh("Бориса", null), office.boris));
        var second = done(companies.make(fresh("Анны второй", null), office.anna));
        assertThat(merge(annas, second, Map.of(), office.anna))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThatThrownBy(() -> merge(annas, boriss, Map.of(), office.vera))
                .isInstanceOf(NotFound.class);
        assertThat(merge(annas, annas, Map.of(), office.vera)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void afterThirtyDaysItStays() {
        var kept = done(companies.make(fresh("Давно", null), office.anna));
        var gone = done(companies.make(fresh("Давнее", null), office.anna));
        done(merge(kept, gone, Map.of(), office.vera));
        long id = merger(kept);
        sql.update(MERGER)
                .set(MERGER.AT, Instant.now().minus(Duration.ofDays(31)))
                .where(MERGER.ID.eq(id))
                .execute();
        assertThat(mergers.undo(id, office.vera)).isInstanceOf(Outcome.Refused.class);
        assertThat(companies.find(gone, office.vera)).isEmpty();
    }

    @Test
    void aNumberThatSomebodyTookMeanwhileStandsInTheWayInWords() {
        var number = inn();
        var kept = done(companies.make(fresh("Отдал номер", null), office.anna));
        var gone = done(companies.make(fresh("Имел номер", number), office.anna));
        done(merge(kept, gone, Map.of(), office.vera));
        done(companies.make(fresh("Взял номер", number), office.anna));
        assertThat(mergers.undo(merger(kept), office.vera)).isInstanceOf(Outcome.Refused.class);
        assertThat(companies.find(gone, office.vera)).isEmpty();
    }

    @Test
    void aMergerIntoOneThatItselfWentOnIsUndoneInTurn() {
        var first = done(companies.make(fresh("Первая ступень", null), office.anna));
        var second = done(companies.make(fresh("Вторая ступень", null), office.anna));
        var third = done(companies.make(fresh("Третья ступень", null), office.anna));
        done(merge(second, first, Map.of(), office.vera));
        done(mergeNow(third, second, office.vera));
        assertThat(mergers.heir(first, office.anna)).contains(third);
        assertThatThrownBy(() -> mergers.undo(merger(second), office.vera))
                .isInstanceOf(NotFound.class);
        done(mergers.undo(merger(third), office.vera));
        done(mergers.undo(merger(second), office.vera));
        assertThat(companies.find(first, office.anna)).isPresent();
    }

    @Test
    void whatWasOnItsWayIntoTheOneThatIsGoneFollows() {
        var kept = done(companies.make(fresh("Ждёт", null), office.anna));
        var gone = done(companies.make(fresh("Опоздал", null), office.anna));
        var another = done(companies.make(fresh("Пишет тот же", null), office.anna));
        done(people.add(person(another, "Опоздавший"), office.anna));
        done(merge(kept, gone, Map.of(), office.vera));
        sql.update(EMPLOYMENT)
                .set(EMPLOYMENT.COMPANY_ID, gone.value())
                .where(EMPLOYMENT.COMPANY_ID.eq(another.value()))
                .execute();
        mergers.gather();
        assertThat(people.of(kept, office.anna)).hasSize(1);
    }

    private Outcome<CompanyId> merge(
            CompanyId kept, CompanyId gone, Map<String, CompanyId> choices, Viewer by) {
        var versions = new LinkedHashMap<CompanyId, Integer>();
        versions.put(kept, 0);
        versions.put(gone, 0);
        return mergers.merge(new Merging(kept, versions, choices), by);
    }

    private Outcome<CompanyId> mergeNow(CompanyId kept, CompanyId gone, Viewer by) {
        var versions = new LinkedHashMap<CompanyId, Integer>();
        List.of(kept, gone).forEach(id -> versions.put(id, companies.get(id, by).version()));
        return mergers.merge(new Merging(kept, versions, Map.of()), by);
    }

    private long merger(CompanyId kept) {
        return sql.select(MERGER.ID)
                .from(MERGER)
                .where(MERGER.KEPT_ID.eq(kept.value()))
                .and(MERGER.UNDONE_AT.isNull())
                .fetchSingle()
                .value1();
    }

    private static NewPerson person(CompanyId company, String name) {
        return NewPerson.named(company, name, "", false);
    }

    private void fill(CompanyId company, int persons, int open) {
        IntStream.range(0, persons)
                .forEach(i -> done(people.add(person(company, "Человек " + i), office.gleb)));
        IntStream.range(0, open).forEach(i -> done(projects.open(opening(company), office.gleb)));
    }

    private Opening opening(CompanyId company) {
        var owner = office.gleb.user();
        return new Opening(
                UUID.randomUUID(),
                company,
                new Draft("Проект", "", null, "", null, "RUB", null, owner));
    }

    private String hash(CompanyId... companies) {
        var ids = Arrays.stream(companies).map(CompanyId::value).toArray(Long[]::new);
        return sql.fetchSingle(HASH, val(ids)).get(0, String.class);
    }
}
