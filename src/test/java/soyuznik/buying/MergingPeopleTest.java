package soyuznik.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.val;
import static soyuznik.support.Characters.done;
import static soyuznikdb.clients.Tables.PERSON_MERGER;
import static soyuznikdb.projects.Tables.PROJECT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import soyuznik.clients.ContactData;
import soyuznik.clients.Erasure;
import soyuznik.clients.Erasures;
import soyuznik.clients.NewPerson;
import soyuznik.clients.People;
import soyuznik.clients.PersonData;
import soyuznik.clients.PersonName;
import soyuznik.clients.Post;
import soyuznik.clients.merging.Namesakes;
import soyuznik.clients.merging.PersonMergers;
import soyuznik.clients.merging.PersonMerging;
import soyuznik.clients.merging.PersonTrait;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Erasing;
import soyuznik.support.Rule;

@OnBuying
@Rule("C-09")
class MergingPeopleTest {
    /** All that points to the two people, and what they hold. */
    private static final String HASH =
            """
            select md5(string_agg(line, '|' order by line)) from (
                select (to_jsonb(p) - 'version')::text as line from clients.person p where p.id = any({0})
                union all select (to_jsonb(e) - 'version')::text from clients.employment e
                    where e.person_id = any({0})
                union all select c::text from clients.person_contact c where c.person_id = any({0})
                union all select r::text from clients.person_reach r where r.person_id = any({0})
                union all select p::text from buying.participant p where p.project_id = {1}
                union all select p::text from buying.problem p where p.project_id = {1}
                union all select (to_jsonb(p) - 'version')::text from projects.project p where p.id = {1}
            ) lines
            """;

    private final Plant plant;
    private final People people;
    private final PersonMergers mergers;
    private final Namesakes namesakes;
    private final Erasures erasures;
    private final DSLContext sql;
    private final Characters characters;
    private final Viewer vera;
    private final Viewer gleb;

    MergingPeopleTest(
            Plant plant,
            People people,
            PersonMergers mergers,
            Namesakes namesakes,
            Erasures erasures,
            Characters characters,
            DSLContext sql) {
        this.plant = plant;
        this.people = people;
        this.mergers = mergers;
        this.namesakes = namesakes;
        this.erasures = erasures;
        this.sql = sql;
        this.characters = characters;
        this.vera = characters.viewer("vera");
        this.gleb = characters.viewer("gleb");
    }

    @Test
    void allThatPointsToThemComesTogetherAndBackAsItWas() {
        var project = plant.project(vera);
        var kept = plant.listed(project, "Петров Пётр", vera).who().id();
        var gone = deciding(project);
        var before = hash(project, kept, gone);
        done(merge(kept, gone, Map.of("name", gone), vera));
        assertThat(people.find(gone, vera)).isEmpty();
        assertThat(people.get(kept, vera).name().whole()).isEqualTo("Петров Пётр Ильич");
        assertThat(people.get(kept, vera).phone()).isNotNull();
        assertThat(plant.problems(project, vera).toString()).contains("id=" + kept);
        assertThat(mergers.heir(gone, vera)).contains(kept);
        done(mergers.undo(merger(kept), vera));
        assertThat(hash(project, kept, gone)).isEqualTo(before);
    }

    /** Who decides too, and has a problem. */
    private PersonId deciding(ProjectId project) {
        var person = twin(project, "Инженер", "+7 921 555-71-01");
        done(plant.add(project, Map.of("personId", person.toString()), vera));
        plant.problem(project, Map.of("text", "Течёт", "personId", person.toString()), vera);
        return person;
    }

    @Test
    void whatWasWrittenSinceStaysAndItIsUndoneOnce() {
        var project = plant.project(vera);
        var kept = plant.person(project, "Зубов Лев", vera);
        var gone = twin(project, "Мастер", "+7 921 555-71-02");
        done(merge(kept, gone, Map.of("name", gone), vera));
        var now = people.get(kept, vera);
        var named = PersonName.of("Зубов Лев Ильич");
        var ours = new PersonData(named, "Рыбак", null, now.data().extra());
        done(people.edit(kept, now.version(), ours, vera));
        done(mergers.undo(merger(kept), vera));
        assertThat(people.get(kept, vera).data()).isEqualTo(ours);
        assertThat(people.get(gone, vera).name().whole()).isEqualTo("Петров Пётр Ильич");
        assertThat(mergers.undo(merger(kept), vera)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whoHasChangedMeanwhileOrMayNotIsTold() {
        var project = plant.project(vera);
        var kept = plant.person(project, "Котов Лев", vera);
        var gone = plant.person(project, "Котов Лев", vera);
        var old = new PersonMerging(kept, gone, Map.of(kept, 0, gone, 7), Map.of());
        assertThat(mergers.merge(old, vera)).isInstanceOf(Outcome.Refused.class);
        var fresh = new PersonMerging(kept, gone, Map.of(kept, 0, gone, 0), Map.of());
        assertThat(mergers.merge(fresh, characters.viewer("anna")))
                .isInstanceOf(Outcome.Forbidden.class);
        done(mergers.merge(fresh, vera));
        done(mergers.merge(fresh, vera));
        assertThat(mergers.undoable(kept, vera)).hasSize(1);
    }

    @Test
    void peopleOfOneClientWhoMayBeOneAreNamedWithTheReason() {
        var project = plant.project(vera);
        var client = client(project);
        plant.person(project, "Сомов Лев", vera);
        var same = plant.person(project, "Сомов Лев", vera);
        plant.person(project, "Сомов Пётр", vera);
        var pair = namesakes.at(client, vera).getFirst();
        assertThat(pair.second().id()).isEqualTo(same);
        assertThat(pair.why()).containsExactly(PersonTrait.NAME);
        done(merge(pair.first().id(), same, Map.of(), vera));
        assertThat(namesakes.at(client, vera)).isEmpty();
    }

    @Test
    @Rule("C-03")
    void erasingThePersonErasesWhoWentIntoIt() {
        var project = plant.project(gleb);
        var kept = plant.person(project, "Ершов Лев", gleb);
        var gone = twin(project, "Мастер", "+7 921 555-71-03", gleb);
        done(merge(kept, gone, Map.of(), gleb));
        assertThat(String.valueOf(erasures.dossier(kept))).contains("Петров Пётр Ильич");
        done(Erasing.erase(erasures, kept, Erasure.Reason.REQUEST, gleb));
        assertThat(String.valueOf(erasures.dossier(gone))).doesNotContain("Петров");
        assertThat(sql.fetchExists(PERSON_MERGER, PERSON_MERGER.KEPT_ID.eq(kept.value())))
                .isFalse();
    }

    private PersonId twin(ProjectId project, String position, String phone) {
        return twin(project, position, phone, vera);
    }

    private PersonId twin(ProjectId project, String position, String phone, Viewer by) {
        var post = new Post(position, "Цех", null, true);
        var contacts = List.of(ContactData.phoneOf(phone, "RU"));
        var name = PersonName.of("Петров Пётр Ильич");
        var key = UUID.randomUUID();
        return done(people.add(new NewPerson(key, client(project), name, post, contacts), by));
    }

    private CompanyId client(ProjectId project) {
        return sql.select(PROJECT.COMPANY_ID)
                .from(PROJECT)
                .where(PROJECT.ID.eq(project.value()))
                .fetchSingle(row -> new CompanyId(row.value1()));
    }

    private Outcome<PersonId> merge(
            PersonId kept, PersonId gone, Map<String, PersonId> choices, Viewer by) {
        var versions = new HashMap<PersonId, Integer>();
        List.of(kept, gone).forEach(id -> versions.put(id, people.get(id, by).version()));
        return mergers.merge(new PersonMerging(kept, gone, versions, choices), by);
    }

    private long merger(PersonId kept) {
        return sql.select(PERSON_MERGER.ID)
                .from(PERSON_MERGER)
                .where(PERSON_MERGER.KEPT_ID.eq(kept.value()))
                .fetchSingle()
                .value1();
    }

    private String hash(ProjectId project, PersonId... both) {
        var ids = List.of(both).stream().map(PersonId::value).toArray(Long[]::new);
        return sql.fetchSingle(HASH, val(ids), val(project.value())).get(0, String.class);
    }
}
