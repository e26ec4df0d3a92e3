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

import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import soyuznik.access.Users;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Role;
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
    private Viewer seller;
    private Viewer east;
    private CompanyId client = new CompanyId(1);
    private CompanyId other = new CompanyId(1);

    MovingBetweenBranchesTest(
            MockMvc browser,
            Companies companies,
            Users users,
            Characters characters,
            DSLContext sql) {
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
        sql.update(COMPANY)
                .set(COMPANY.RESPONSIBLE_ID, characters.id("boris").value())
                .where(COMPANY.ID.eq(other.value()))
                .execute();
        var undo = Objects.requireNonNull(notice.undo());
        sent(undo).andExpect(status().isSeeOther()).andExpect(flash().attributeExists("notice"));
        assertThat(stands(client)).isEqualTo("east");
        assertThat(stands(other)).isEqualTo("south");
        assertThat(companies.find(client, east)).isPresent();
        sent(undo).andExpect(status().isSeeOther()); // a second time it is only said
        assertThat(stands(client)).isEqualTo("east");
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

    /** To the southern branch. */
    private ResultActions moved(String clients) throws Exception {
        var user = users.find(seller.user()).orElseThrow();
        return browser.perform(
                post("/settings/users/" + user.id())
                        .with(characters.signedIn("admin"))
                        .param("version", Integer.toString(user.version()))
                        .param("surname", user.name().surname())
                        .param("email", user.email())
                        .param("branch", characters.branch("south").toString())
                        .param("roles", "SELLER")
                        .param("scope", user.scope().name())
                        .param("clients", clients));
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
