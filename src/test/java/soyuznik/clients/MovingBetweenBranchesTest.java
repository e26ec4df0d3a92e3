package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.journal.Tables.EVENT;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import soyuznik.access.User;
import soyuznik.access.Users;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Role;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Frame;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** Whoever goes to another branch takes the own clients along or leaves them, as somebody says. */
@ProductTest
@Rule("T-01")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class MovingBetweenBranchesTest {
    private final MockMvc browser;
    private final Companies companies;
    private final Users users;
    private final Characters characters;
    private final DSLContext sql;
    private final TransactionTemplate transaction;
    private Viewer seller;
    private Viewer east;
    private CompanyId client = new CompanyId(1);
    private CompanyId other = new CompanyId(1);

    MovingBetweenBranchesTest(
            MockMvc browser,
            Companies companies,
            Users users,
            Characters characters,
            DSLContext sql,
            TransactionTemplate transaction) {
        this.transaction = transaction;
        this.browser = browser;
        this.companies = companies;
        this.users = users;
        this.characters = characters;
        this.sql = sql;
        this.seller = characters.newcomer(Role.SELLER);
        this.east = characters.newcomer(Role.HEAD);
    }

    @BeforeEach
    void leadsTwo() {
        seller = characters.newcomer(Role.SELLER);
        client = done(companies.make(Office.fresh("Едем вместе", Office.inn()), seller));
        other = done(companies.make(Office.fresh("Едем тоже", Office.inn()), seller));
    }

    @Test
    void itIsAskedWhatBecomesOfThemAndNothingIsSavedUntilItIsSaid() throws Exception {
        moved("")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Не сохранено: ответьте на вопрос")))
                .andExpect(content().string(containsString("сотрудник ведёт 2 клиентов")))
                .andExpect(content().string(containsString("Остаются в прежнем филиале")));
        assertThat(stands(client)).isEqualTo("east");
        assertThat(users.find(seller.user()).orElseThrow().branch())
                .isEqualTo(characters.branch("east"));
    }

    @Test
    @Rule("T-02")
    void theyGoAlongAndAreSeenThereAndNoMoreHere() throws Exception {
        moved("GO").andExpect(status().isSeeOther());
        assertThat(stands(client)).isEqualTo("south");
        assertThat(companies.find(client, east)).isEmpty();
        assertThat(companies.find(client, seller)).isPresent();
        page("/settings/audit", "перешли в филиал «Южный").andExpect(status().isOk());
    }

    @Test
    void theyStayIfThatIsSaid() throws Exception {
        moved("STAY").andExpect(status().isSeeOther());
        assertThat(stands(client)).isEqualTo("east");
        assertThat(users.find(seller.user()).orElseThrow().branch())
                .isEqualTo(characters.branch("south"));
    }

    @Test
    void theyComeBackByOneClickOnceExceptWhatWasGivenAwaySince() throws Exception {
        var notice =
                (Frame.Notice)
                        Objects.requireNonNull(moved("GO").andReturn().getFlashMap().get("notice"));
        handedOver(other);
        var undo = Objects.requireNonNull(notice.undo());
        sent(undo).andExpect(status().isSeeOther()).andExpect(flash().attributeExists("notice"));
        assertThat(stands(client)).isEqualTo("east");
        assertThat(stands(other)).isEqualTo("south");
        assertThat(companies.find(client, east)).isPresent();
        sent(undo).andExpect(status().isSeeOther()); // a second time it is only said
        assertThat(stands(client)).isEqualTo("east");
    }

    @Test
    void ofWhomNoneIsLedThereAnyMoreNothingIsEnteredAsComeBack() throws Exception {
        var notice = (Frame.Notice) moved("GO").andReturn().getFlashMap().get("notice");
        handedOver(client);
        handedOver(other);
        sent(Objects.requireNonNull(Objects.requireNonNull(notice).undo()))
                .andExpect(flash().attribute("notice", nobodyBack()));
        assertThat(sql.fetchCount(EVENT, entered())).isEqualTo(1);
    }

    @Test
    void whoHasNotSeenAnotherMoveIsToldOfItAndAskedNothing() throws Exception {
        var before = users.find(seller.user()).orElseThrow();
        moved("GO").andExpect(status().isSeeOther());
        browser.perform(form(before, "east", "").with(characters.signedIn("admin")))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("data-take=\"branch\"")))
                .andExpect(content().string(not(containsString("Перейдут вместе"))));
        browser.perform(form(before, "east", "GO").with(characters.signedIn("admin")))
                .andExpect(status().isConflict());
        assertThat(stands(client)).isEqualTo("south");
    }

    @Test
    void whatIsHandedOverAtTheSameMomentIsNotCountedAsGone() throws Exception {
        var going =
                transaction.execute(_ -> {
                    handedOver(other);
                    var moving = CompletableFuture.supplyAsync(() -> gone("GO"));
                    waiting();
                    return moving;
                });
        assertThat(Objects.requireNonNull(going).get().text())
                .isEqualTo(Text.of("access.user.clients.went", "count", 1));
        assertThat(sql.fetchSingle(EVENT, entered()).getDetails().data()).contains("\"count\": 1");
    }

    @Test
    void whereNoneIsLeftAtTheSameMomentTheMoveIsSavedWithoutThem() throws Exception {
        var going =
                transaction.execute(_ -> {
                    handedOver(client);
                    handedOver(other);
                    var moving = CompletableFuture.supplyAsync(() -> gone("GO"));
                    waiting();
                    return moving;
                });
        assertThat(Objects.requireNonNull(going).get().undo()).isNull();
        assertThat(users.find(seller.user()).orElseThrow().branch())
                .isEqualTo(characters.branch("south"));
        assertThat(sql.fetchCount(EVENT, entered())).isZero();
    }

    @Test
    void whoLeadsNobodyIsNotAskedNorWhoStays() throws Exception {
        seller = characters.newcomer(Role.SELLER);
        moved("").andExpect(status().isSeeOther());
        page("/settings/users/" + seller.user(), "surname")
                .andExpect(content().string(not(containsString("Переходят в новый филиал"))));
    }

    private ResultActions page(String address, String words) throws Exception {
        return browser.perform(get(address).with(characters.signedIn("admin")))
                .andExpect(content().string(containsString(words)));
    }

    private ResultActions sent(String address) throws Exception {
        return browser.perform(post(address).with(characters.signedIn("admin")));
    }

    private static Frame.Notice nobodyBack() {
        return new Frame.Notice(Text.of("access.user.clients.back", "count", 0), null);
    }

    private void handedOver(CompanyId id) {
        sql.update(COMPANY)
                .set(COMPANY.RESPONSIBLE_ID, characters.id("boris").value())
                .where(COMPANY.ID.eq(id.value()))
                .execute();
    }

    private Condition entered() {
        var about = EVENT.SUBJECT_ID.eq(seller.user().value());
        return about.and(EVENT.CODE.eq("ClientsFollowed"));
    }

    /** Until somebody waits for what this transaction holds. */
    private void waiting() {
        var held = "select 1 from pg_locks where not granted";
        var own = " and transactionid = pg_current_xact_id()::xid";
        while (sql.fetch(held + own).isEmpty()) {
            LockSupport.parkNanos(10_000_000);
        }
    }

    private Frame.Notice gone(String clients) {
        try {
            var answer = moved(clients).andExpect(status().isSeeOther()).andReturn();
            return (Frame.Notice) Objects.requireNonNull(answer.getFlashMap().get("notice"));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** To the southern branch. */
    private ResultActions moved(String clients) throws Exception {
        var user = users.find(seller.user()).orElseThrow();
        return browser.perform(form(user, "south", clients).with(characters.signedIn("admin")));
    }

    private MockHttpServletRequestBuilder form(User user, String branch, String clients) {
        return post("/settings/users/" + user.id())
                .param("version", Integer.toString(user.version()))
                .param("surname", user.name().surname())
                .param("email", user.email())
                .param("branch", characters.branch(branch).toString())
                .param("roles", "SELLER")
                .param("scope", user.scope().name())
                .param("clients", clients);
    }

    private String stands(CompanyId id) {
        var branch =
                sql.select(COMPANY.BRANCH_ID)
                        .from(COMPANY)
                        .where(COMPANY.ID.eq(id.value()))
                        .fetchSingle()
                        .value1();
        return branch.equals(characters.branch("south").value())
                ? "south"
                : branch.equals(characters.branch("east").value()) ? "east" : "elsewhere";
    }
}
