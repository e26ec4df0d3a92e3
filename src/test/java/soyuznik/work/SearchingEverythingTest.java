package soyuznik.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static soyuznik.support.Characters.done;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestComponent;
import soyuznik.clients.Item;
import soyuznik.clients.Items;
import soyuznik.clients.OwnEntities;
import soyuznik.clients.Section;
import soyuznik.files.Attachment;
import soyuznik.files.Filing;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Folding;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Commitment;
import soyuznik.projects.Commitments;
import soyuznik.projects.Paper;
import soyuznik.projects.Papers;
import soyuznik.shell.Hits;
import soyuznik.support.Characters;
import soyuznik.support.Rule;
import soyuznik.work.tasks.TaskDraft;
import soyuznik.work.tasks.Tasks;

/** The search box finds every kind of record, and of each only what stands with a seen client. */
@OnWork
@Rule("T-02")
class SearchingEverythingTest {
    private static final String FAR = "Дом за рекой";

    private final Hits hits;
    private final Site site;
    private final Kept kept;
    private final Tasks tasks;
    private final Filing filing;
    private final Characters characters;
    private final Viewer anna;

    /** What keeps the papers of clients and projects. */
    @TestComponent
    record Kept(Items items, OwnEntities entities, Commitments commitments, Papers papers) {}

    SearchingEverythingTest(
            Hits hits, Site site, Kept kept, Tasks tasks, Filing filing, Characters characters) {
        this.hits = hits;
        this.site = site;
        this.kept = kept;
        this.tasks = tasks;
        this.filing = filing;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    @Test
    void aContractAndItsSpecificationAreFoundByAPartOfTheirNumbers() {
        var client = site.client(FAR, anna);
        var contract = contract(client, "77/ЖЪ-4481");
        var specified = Map.of("contractId", contract, "number", "9-ЖЪЩ4481", "signedOn", DAY);
        item(Section.SPECIFICATIONS, client, specified);
        assertThat(found(Subject.Kind.CONTRACT, "жъ-4481", anna))
                .containsExactly(
                        new Hits.Hit("№ 77/ЖЪ-4481", "Дом за рекой", "/contracts/" + contract));
        assertThat(found(Subject.Kind.SPECIFICATION, "жъщ448", anna))
                .containsExactly(
                        new Hits.Hit(
                                "№ 9-ЖЪЩ4481",
                                "Дом за рекой, № 77/ЖЪ-4481",
                                "/contracts/" + contract + "#specifications"));
        onlyForThoseWhoSeeIt(Subject.Kind.CONTRACT, "жъ-4481");
        onlyForThoseWhoSeeIt(Subject.Kind.SPECIFICATION, "жъщ448");
    }

    @Test
    void aContractThatStandsOnAProjectAloneIsFoundUntilItIsTakenAway() {
        var project = site.project(anna);
        var signed =
                new Commitments.Draft(
                        Commitment.Kind.CONTRACT, "5-ЪЫ/771", site.today(), null, "RUB");
        done(kept.commitments().record(project, UUID.randomUUID(), signed, anna));
        assertThat(found(Subject.Kind.COMMITMENT, "ъы/77", anna))
                .extracting(Hits.Hit::title, Hits.Hit::address)
                .containsExactly(tuple("№ 5-ЪЫ/771", "/projects/" + project + "#commitments"));
        onlyForThoseWhoSeeIt(Subject.Kind.COMMITMENT, "ъы/77");
        var id = kept.papers().of(project).commitments().getFirst().id();
        done(kept.papers().remove(new Papers.Key(project, Paper.COMMITMENT, id), anna));
        assertThat(found(Subject.Kind.COMMITMENT, "ъы/77", anna)).isEmpty();
    }

    @Test
    void aSiteIsFoundByItsNameAndItsAddressUntilItIsClosed() {
        var client = site.client(FAR, anna);
        var values = Map.of("name", "Цех Ыбырайский", "address", "Выхухолевый тракт, 5");
        var id = item(Section.SITES, client, values);
        assertThat(found(Subject.Kind.SITE, "выхухолевый", anna))
                .containsExactly(
                        new Hits.Hit(
                                "Цех Ыбырайский",
                                "Дом за рекой, Выхухолевый тракт, 5",
                                "/companies/" + client + "#sites"));
        onlyForThoseWhoSeeIt(Subject.Kind.SITE, "ыбырайский");
        done(kept.items().remove(new Item.Key(Section.SITES, client, Long.parseLong(id)), anna));
        assertThat(found(Subject.Kind.SITE, "ыбырайский", anna)).isEmpty();
    }

    @Test
    void aTalkIsFoundByItsSubjectTheLatestFirstAlsoOneAboutNoProject() {
        var project = site.project(anna);
        var client = site.client(project, anna);
        var old = Map.of("subject", "Про ъюфтинг", "heldOn", "2026-03-02");
        var talk = site.held(project, old, anna);
        var alone = site.held(client, Map.of("subject", "Снова ъюфтинг"), anna);
        assertThat(found(Subject.Kind.TALK, "ъюфтинг", anna))
                .extracting(Hits.Hit::address)
                .containsExactly(alone.key().address(), talk.key().address());
        assertThat(found(Subject.Kind.TALK, "про ъюфтинг", anna).getFirst().detail())
                .isEqualTo("02.03.2026, АО «Северный путь»");
        onlyForThoseWhoSeeIt(Subject.Kind.TALK, "ъюфтинг");
    }

    @Test
    void aTaskIsFoundByItsWordsAndTheOpenOneStandsFirst() {
        var place = tasks.of(site.project(anna), anna);
        var ended = task(place, "Прогнать ыжицеметр");
        done(tasks.settle(ended, true, anna));
        task(tasks.of(place.client().id(), anna), "Отдать ыжицеметр");
        assertThat(found(Subject.Kind.TASK, "ыжицеметр", anna))
                .extracting(Hits.Hit::title)
                .containsExactly("Отдать ыжицеметр", "Прогнать ыжицеметр");
        assertThat(found(Subject.Kind.TASK, "отдать ыжицеметр", anna).getFirst().address())
                .isEqualTo("/companies/" + place.client().id() + "#tasks");
        onlyForThoseWhoSeeIt(Subject.Kind.TASK, "ыжицеметр");
    }

    @Test
    void aFileIsFoundByItsNameWhereItsRecordIsSeen() throws IOException {
        var talk = site.held(site.project(anna), Map.of("subject", "Показ"), anna).key().id();
        bring("talk", talk, "Чертёж ъкранопланчика.dwg");
        var contract = contract(site.client(FAR, anna), "12");
        bring("contract", Long.parseLong(contract), "Скан ъкранопланчика.pdf");
        assertThat(found(Subject.Kind.FILE, "ъкранопланчик", anna))
                .contains(
                        new Hits.Hit(
                                "Чертёж ъкранопланчика.dwg", "Показ", "/files/of/talk/" + talk),
                        new Hits.Hit(
                                "Скан ъкранопланчика.pdf",
                                "№ 12",
                                "/files/of/contract/" + contract));
        onlyForThoseWhoSeeIt(Subject.Kind.FILE, "ъкранопланчик");
    }

    @Test
    void aColleagueIsFoundByNameAndLeadsToTheClientsOrToTheAccount() {
        var boris = characters.id("boris");
        assertThat(found(Subject.Kind.USER, "борис котов", anna))
                .containsExactly(
                        new Hits.Hit(
                                "Котов Борис Ильич",
                                "+7 900 000-00-02, Южный филиал",
                                "/companies?responsible=" + boris));
        assertThat(found(Subject.Kind.USER, "котов борис", characters.viewer("admin")))
                .extracting(Hits.Hit::address)
                .containsExactly("/settings/users/" + boris);
    }

    @Test
    void oneErrorInAWordDoesNotHideATalk() {
        site.held(site.project(anna), Map.of("subject", "Про щурупокрутизну"), anna);
        assertThat(hits.near(Folding.fold("щурупакрутизну"), anna, 6))
                .flatExtracting(Hits.Group::hits)
                .extracting(Hits.Hit::title)
                .contains("Про щурупокрутизну");
        assertThat(hits.near(Folding.fold("щурупакрутизну"), characters.viewer("boris"), 6))
                .isEmpty();
    }

    private static final String DAY = "2026-02-01";

    private void onlyForThoseWhoSeeIt(Subject.Kind kind, String typed) {
        assertThat(found(kind, typed, characters.viewer("vera"))).isNotEmpty();
        assertThat(found(kind, typed, characters.viewer("gleb"))).isNotEmpty();
        assertThat(found(kind, typed, characters.viewer("boris"))).isEmpty();
        assertThat(found(kind, typed, characters.viewer("admin"))).isEmpty();
    }

    private List<Hits.Hit> found(Subject.Kind kind, String typed, Viewer viewer) {
        return hits.all(kind, Folding.fold(typed), viewer).stream()
                .flatMap(group -> group.hits().stream())
                .toList();
    }

    private String contract(CompanyId client, String number) {
        var admin = characters.viewer("admin");
        var ours = done(kept.entities().add(UUID.randomUUID(), Map.of("name", "ООО"), admin));
        return item(
                Section.CONTRACTS,
                client,
                Map.of(
                        "number",
                        number,
                        "kind",
                        "SUPPLY",
                        "entityId",
                        ours.toString(),
                        "signedOn",
                        DAY,
                        "prolongation",
                        "NONE"));
    }

    private String item(Section section, CompanyId client, Map<String, String> values) {
        var draft = new Item.Draft(UUID.randomUUID(), section, client, values);
        return Long.toString(done(kept.items().add(draft, anna)).id());
    }

    private long task(Tasks.Place place, String text) {
        var draft = new TaskDraft(text, site.today(), anna.user());
        return done(tasks.make(UUID.randomUUID(), place, draft, anna)).id();
    }

    private void bring(String holder, long id, String name) throws IOException {
        var place = new Attachment.Place(holder, id);
        byte[] bytes = {2, 7, 1};
        var content = new ByteArrayInputStream(bytes);
        done(
                filing.bring(
                        new Filing.Sent(UUID.randomUUID(), place, name, bytes.length, content),
                        anna));
    }
}
