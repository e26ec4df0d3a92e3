package soyuznik.clients.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.journal.Tables.EVENT;

import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import soyuznik.access.Blocks;
import soyuznik.access.Viewers;
import soyuznik.clients.Basis;
import soyuznik.clients.Companies;
import soyuznik.clients.CompanyData;
import soyuznik.clients.Cut;
import soyuznik.clients.NewCompany;
import soyuznik.clients.NewPerson;
import soyuznik.clients.People;
import soyuznik.clients.PersonFilter;
import soyuznik.clients.PersonRows;
import soyuznik.clients.Requisites;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Role;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Progress;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** All people whom a filter finds are changed at once, many of them in the background. */
@Rule("C-03")
@ProductTest
class ChangingAllPeopleTest {
    private static final Wish HELD = new Wish.Held(Basis.CONTRACT.name());

    @Autowired private BulkChanges changes;
    @Autowired private Selections selections;
    @Autowired private Companies companies;
    @Autowired private People people;
    @Autowired private Viewers viewers;
    @Autowired private Blocks blocks;
    @Autowired private ChangedPeople changed;
    @Autowired private PersonRows rows;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Progress progress;
    @Autowired private Characters characters;
    @Autowired private DSLContext sql;
    private Viewer seller;
    private CompanyId client;

    @BeforeEach
    void aClientOfSomebody() {
        seller = viewers.find(characters.invited(Role.SELLER)).orElseThrow();
        var data = CompanyData.named("Многолюдный завод", Requisites.none("RU"));
        var fresh = new NewCompany(UUID.randomUUID(), data, new NewCompany.Place.Maker());
        client = done(companies.make(fresh, seller));
    }

    @Test
    void allWhomTheFilterFindsAreChosen() {
        work(3);
        var chosen = selections.get(all(), seller);
        assertThat(chosen.about()).isEqualTo(About.PEOPLE);
        assertThat(chosen.counts()).isEqualTo(new Selection.Counts(3, 3, 3, 0));
        assertThat(chosen.cut()).isEqualTo(Cut.NONE);
        assertThat(chosen.first()).hasSize(3);
    }

    @Test
    void whoDoesNotMatchIsNotAmongThem() {
        work(2);
        var first = new PersonFilter.Work(null, "Первый", "", false, PersonFilter.Standing.ANY);
        var filter = new PersonFilter("", here().at(), first, PersonFilter.Held.ANYTHING);
        long selection = done(selections.chooseAll(filter, "", seller));
        assertThat(selections.get(selection, seller).counts().all()).isOne();
    }

    @Test
    void manyAreChangedInTheBackgroundAndBackAsAWhole() {
        int count = BulkChanges.AT_ONCE + 1;
        work(count);
        var change = begun();
        assertThat(change.count(Part.State.WAITING)).isEqualTo(count);
        assertThat(changes.step(change.id(), 150)).isEqualTo(BulkChanges.Step.MORE);
        assertThat(advanced(change)).isEqualTo(150);
        BulkTask.run(change.id(), changes, progress);
        assertThat(held()).isEqualTo(count);
        assertThat(events(change)).isEqualTo(count);
        var undoing = done(changes.undo(change.id(), seller));
        BulkTask.run(undoing.id(), changes, progress);
        assertThat(held()).isZero();
        assertThat(changes.get(undoing.id(), seller).whole()).isTrue();
    }

    /** As an erasure does: it holds the person, and then takes away what is kept of it. */
    @Test
    void whoIsErasedMeanwhileStopsNeitherTheOthersNorTheErasure() {
        work(BulkChanges.AT_ONCE);
        var erased = person("Стираемый");
        var change = begun();
        var step =
                transaction.execute(_ -> {
                    rows.hold(erased);
                    var others =
                            CompletableFuture.supplyAsync(
                                    () -> changes.step(change.id(), BulkChanges.BATCH));
                    sql.execute("select pg_sleep(1)"); // until the others wait for the person
                    changed.erase(erased);
                    return others;
                });
        assertThat(Objects.requireNonNull(step).join()).isEqualTo(BulkChanges.Step.MORE);
        assertThat(changes.get(change.id(), seller).whole()).isTrue();
    }

    @Test
    @Rule("T-07")
    void whoeverIsBlockedMeanwhileChangesNoMore() {
        work(BulkChanges.AT_ONCE + 1);
        var change = begun();
        done(blocks.block(seller.user(), characters.viewer("admin")));
        BulkTask.run(change.id(), changes, progress);
        assertThat(held()).isZero();
    }

    private BulkChange begun() {
        var draft = new BulkChanges.Draft(UUID.randomUUID(), all(), HELD);
        return done(changes.begin(draft, seller));
    }

    private long all() {
        return done(selections.chooseAll(here(), "company=" + client, seller));
    }

    private PersonFilter here() {
        var at = new PersonFilter.At(client, false, null, null);
        return new PersonFilter("", at, PersonFilter.Work.ANY, PersonFilter.Held.ANYTHING);
    }

    private int advanced(BulkChange change) {
        return progress.latest(change.work(), change.id(), seller.user()).orElseThrow().done();
    }

    private int held() {
        return sql.fetchCount(
                PERSON,
                PERSON.BASIS
                        .eq(Basis.CONTRACT.name())
                        .and(PERSON.CREATED_BY.eq(seller.user().value())));
    }

    private int events(BulkChange change) {
        return sql.fetchCount(
                EVENT, EVENT.CAUSE.eq(change.cause()).and(EVENT.CODE.eq("PersonChanged")));
    }

    private void work(int count) {
        for (int i = 0; i < count; i++) {
            person(i == 0 ? "Первый" : "Следующий " + i);
        }
    }

    private PersonId person(String name) {
        return done(people.add(NewPerson.named(client, "Многолюдов " + name, name, false), seller));
    }
}
