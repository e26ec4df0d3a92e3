package soyuznik.clients.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static soyuznik.support.Characters.done;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.MEMBER;
import static soyuznikdb.journal.Tables.EVENT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.access.Blocks;
import soyuznik.access.Viewers;
import soyuznik.clients.ClientFilter;
import soyuznik.clients.Companies;
import soyuznik.clients.CompanyData;
import soyuznik.clients.Cut;
import soyuznik.clients.Handover;
import soyuznik.clients.NewCompany;
import soyuznik.clients.Requisites;
import soyuznik.clients.Tag;
import soyuznik.clients.Tags;
import soyuznik.clients.Teams;
import soyuznik.clients.TypedTags;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Role;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import soyuznik.shell.Progress;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** Several clients are chosen in a list and changed at once, and put back as they were. */
@Rule("C-10")
@ProductTest
class ChangingManyClientsTest {
    private static final TypedTags NONE = TypedTags.read("");

    @Autowired private BulkChanges changes;
    @Autowired private Selections selections;
    @Autowired private Companies companies;
    @Autowired private Teams teams;
    @Autowired private Tags tags;
    @Autowired private Blocks blocks;
    @Autowired private Viewers viewers;
    @Autowired private Progress progress;
    @Autowired private Characters characters;
    @Autowired private DSLContext sql;
    private Viewer head;
    private Viewer giver;
    private Viewer taker;
    private List<CompanyId> clients = List.of();

    @BeforeEach
    void threeClientsOfOne() {
        head = viewer(Role.HEAD);
        giver = viewer(Role.SELLER);
        taker = viewer(Role.SELLER);
        clients = made(3, giver);
    }

    @Test
    void allGoToAnotherAndEachHasItsEventUnderOneCause() {
        var change = changed(given(taker.user()), head);
        assertThat(change.counts()).containsOnly(Map.entry(Part.State.CHANGED, 3));
        assertThat(led(taker.user())).isEqualTo(3);
        var events = EVENT.CAUSE.eq(change.cause()).and(EVENT.CODE.eq("ResponsibleChanged"));
        assertThat(sql.fetchCount(EVENT, events)).isEqualTo(3);
    }

    @Test
    void theWholeIsPutBackWithBranchAndTeams() {
        done(teams.join(clients.getFirst(), taker.user(), giver));
        var change = changed(given(characters.id("anna")), head);
        var before = changed(given(taker.user()), characters.viewer("gleb"));
        undone(before, characters.viewer("gleb"));
        assertThat(led(characters.id("anna"))).isEqualTo(3);
        assertThat(undone(change, head).whole()).isTrue();
        assertThat(led(giver.user())).isEqualTo(3);
        assertThat(branches()).containsOnly(characters.branch("east").value());
        assertThat(team(characters.id("anna"))).isZero();
        assertThat(team(taker.user())).isEqualTo(1);
    }

    @Test
    void whatSomebodyElseChangedSinceStaysSoAndIsNamed() {
        var change = changed(given(taker.user()), head);
        var other = viewer(Role.SELLER);
        var since = clients.getFirst();
        done(teams.handOver(since, new Handover(other.user(), false), head));
        var undoing = undone(change, head);
        assertThat(undoing.count(Part.State.CHANGED)).isEqualTo(2);
        assertThat(changes.named(undoing, Part.State.KEPT, head))
                .extracting(Selection.Chosen::address)
                .containsExactly("/companies/" + since);
        assertThat(led(other.user())).isEqualTo(1);
        assertThat(led(giver.user())).isEqualTo(2);
    }

    @Test
    void whatWasPutBackOnceIsNotPutBackAgain() {
        var change = changed(given(taker.user()), head);
        undone(change, head);
        assertThat(changes.undo(change.id(), head))
                .isEqualTo(Outcome.refused("clients.bulk.not_undoable"));
        assertThat(led(giver.user())).isEqualTo(3);
    }

    @Test
    void nobodyIsPutBackToWhoeverNoLongerWorksHere() {
        var change = changed(given(taker.user()), head);
        done(blocks.block(giver.user(), characters.viewer("admin")));
        assertThat(undone(change, head).count(Part.State.STUCK)).isEqualTo(3);
        assertThat(led(taker.user())).isEqualTo(3);
    }

    @Test
    @Rule("T-07")
    void whatMayNotBeChangedIsLeftAndNamed() {
        var ours = made(1, taker).getFirst();
        var all = IntStream.range(0, 4).mapToObj(i -> i < 3 ? clients.get(i) : ours).toList();
        var change = changed(tagged("осень", ""), all, taker);
        assertThat(change.count(Part.State.FORBIDDEN)).isEqualTo(3);
        assertThat(change.count(Part.State.CHANGED)).isEqualTo(1);
        assertThat(changes.named(change, Part.State.FORBIDDEN, taker)).hasSize(3);
        assertThat(tags.of(clients.getFirst(), head)).isEmpty();
        assertThat(changes.begin(draft(given(taker.user()), clients, taker), taker))
                .isEqualTo(new Outcome.Forbidden<>());
    }

    @Test
    @Rule("T-02")
    void whatIsNotSeenIsNotChosenAndNotUndoneByOthers() {
        var stranger = characters.viewer("boris");
        assertThat(selections.choose(clients, "", stranger))
                .isEqualTo(Outcome.refused("clients.selection.nobody"));
        var change = changed(given(taker.user()), head);
        assertThatThrownBy(() -> changes.undo(change.id(), taker)).isInstanceOf(NotFound.class);
    }

    @Test
    void theyGoIntoThePoolOfAnotherBranchAndBack() {
        var north = characters.branch("north");
        var change = changed(new Wish.Pool(north), head);
        assertThat(branches()).containsOnly(north.value());
        assertThat(led(giver.user()) + team(giver.user())).isZero();
        undone(change, head);
        assertThat(led(giver.user())).isEqualTo(3);
        assertThat(branches()).containsOnly(characters.branch("east").value());
    }

    @Test
    void ofTwoWhoTakeTheSameClientsOneGetsThemAndTheOtherIsTold() {
        changed(new Wish.Pool(characters.branch("east")), head);
        var late = draft(new Wish.Taking(), clients, giver);
        changed(new Wish.Taking(), taker);
        var told = done(changes.begin(late, giver));
        assertThat(told.count(Part.State.LED)).isEqualTo(3);
        assertThat(led(taker.user())).isEqualTo(3);
    }

    @Test
    void tagsGoOnAndOffAndBackUnlessSomebodyTouchedThem() {
        var touched = clients.getFirst();
        changed(tagged("старый", ""), head);
        var change = changed(tagged("новый, весна", "старый"), head);
        assertThat(names(touched)).containsExactly("весна", "новый");
        done(tags.change(touched, TypedTags.read("новый, весна"), TypedTags.read("весна"), head));
        var undoing = undone(change, head);
        assertThat(undoing.count(Part.State.KEPT)).isEqualTo(1);
        assertThat(names(touched)).containsExactly("весна");
        assertThat(names(clients.getLast())).containsExactly("старый");
    }

    @Test
    void theSameFormTwiceIsOneChange() {
        var draft = draft(given(taker.user()), clients, head);
        assertThat(done(changes.begin(draft, head)).id())
                .isEqualTo(done(changes.begin(draft, head)).id());
    }

    @Test
    void manyAreChangedInTheBackgroundAlsoAfterABreak() {
        clients = made(BulkChanges.AT_ONCE + 1, giver);
        var change = changed(given(taker.user()), head);
        assertThat(change.count(Part.State.WAITING)).isEqualTo(clients.size());
        assertThat(changes.step(change.id(), 150)).isEqualTo(BulkChanges.Step.MORE);
        var work = progress.latest(change.work(), change.id(), head.user()).orElseThrow();
        assertThat(work.done()).isEqualTo(150);
        BulkTask.run(change.id(), changes, progress);
        assertThat(progress.find(work.id(), head.user()).orElseThrow().isFinished()).isTrue();
        assertThat(led(taker.user())).isEqualTo(clients.size());
    }

    @Test
    @Rule("T-07")
    void whoeverIsBlockedMeanwhileChangesNoMore() {
        clients = made(BulkChanges.AT_ONCE + 1, giver);
        var change = changed(given(taker.user()), head);
        done(blocks.block(head.user(), characters.viewer("admin")));
        BulkTask.run(change.id(), changes, progress);
        assertThat(led(taker.user())).isZero();
        var work = progress.latest(change.work(), change.id(), head.user()).orElseThrow();
        assertThat(work.failed()).isTrue();
    }

    @Test
    void allFoundAreThoseThatTheFilterFinds() {
        var selection = done(selections.chooseAll(ClientFilter.OWN, "own=true", giver));
        var chosen = selections.get(selection, giver);
        assertThat(chosen.counts()).isEqualTo(new Selection.Counts(3, 3, 0, 0));
        assertThat(chosen.cut()).isEqualTo(Cut.NONE);
    }

    private Wish given(UserId to) {
        return new Wish.Responsible(to, false);
    }

    private static Wish tagged(String on, String off) {
        return new Wish.Tags(
                on.isEmpty() ? NONE : TypedTags.read(on),
                off.isEmpty() ? NONE : TypedTags.read(off));
    }

    private BulkChange changed(Wish wish, Viewer by) {
        return changed(wish, clients, by);
    }

    private BulkChange changed(Wish wish, List<CompanyId> which, Viewer by) {
        return done(changes.begin(draft(wish, which, by), by));
    }

    private BulkChanges.Draft draft(Wish wish, List<CompanyId> which, Viewer by) {
        var selection = done(selections.choose(which, "own=true", by));
        return new BulkChanges.Draft(UUID.randomUUID(), selection, wish);
    }

    private BulkChange undone(BulkChange change, Viewer by) {
        return done(changes.undo(change.id(), by));
    }

    private List<String> names(CompanyId client) {
        return tags.of(client, head).stream().map(Tag::name).toList();
    }

    private int led(UserId user) {
        return sql.fetchCount(
                COMPANY, COMPANY.RESPONSIBLE_ID.eq(user.value()).and(COMPANY.ID.in(ids())));
    }

    private int team(UserId user) {
        return sql.fetchCount(
                MEMBER,
                MEMBER.USER_ID
                        .eq(user.value())
                        .and(MEMBER.UNTIL.isNull())
                        .and(MEMBER.COMPANY_ID.in(ids())));
    }

    private List<Long> branches() {
        return sql.select(COMPANY.BRANCH_ID)
                .from(COMPANY)
                .where(COMPANY.ID.in(ids()))
                .fetch(COMPANY.BRANCH_ID);
    }

    private List<Long> ids() {
        return clients.stream().map(CompanyId::value).toList();
    }

    private List<CompanyId> made(int count, Viewer by) {
        return IntStream.range(0, count)
                .mapToObj(i -> CompanyData.named("Разом " + i, Requisites.none("RU")))
                .map(data -> new NewCompany(UUID.randomUUID(), data, new NewCompany.Place.Maker()))
                .map(fresh -> done(companies.make(fresh, by)))
                .toList();
    }

    private Viewer viewer(Role role) {
        return viewers.find(characters.invited(role)).orElseThrow();
    }
}
