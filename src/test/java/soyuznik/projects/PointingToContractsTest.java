package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;
import static soyuznikdb.projects.Tables.DEBT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.clients.Contract;
import soyuznik.clients.Contracts;
import soyuznik.clients.Item;
import soyuznik.clients.Items;
import soyuznik.clients.OwnEntities;
import soyuznik.clients.Section;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** A contract that stands at the client counts for a project that points to it while it binds. */
@OnProjects
@Rule("C-12")
class PointingToContractsTest {
    private static final Demand SIGNED = new Demand.CommitmentMade(Commitment.Kind.CONTRACT);
    @Autowired private Items items;
    @Autowired private OwnEntities entities;
    @Autowired private Contracts contracts;
    @Autowired private Commitments commitments;
    @Autowired private ClientContracts offers;
    @Autowired private Projects projects;
    @Autowired private Sales sales;
    @Autowired private DSLContext sql;
    @Autowired private MockMvc browser;
    @Autowired private Characters characters;
    private Viewer anna;
    private ProjectId project;

    @BeforeEach
    void aProject() {
        anna = characters.viewer("anna");
        project = sales.ready(anna);
    }

    private Item.Key contract(Map<String, String> more) {
        var admin = characters.viewer("admin");
        var entity = done(entities.add(UUID.randomUUID(), Map.of("name", "ООО"), admin));
        var values = new HashMap<String, String>();
        values.put("number", "7-Ю");
        values.put("kind", "SUPPLY");
        values.put("entityId", entity.toString());
        values.put("signedOn", sales.today().minusYears(1).toString());
        values.put("prolongation", "NONE");
        values.putAll(more);
        var client = projects.get(project, anna).client().id();
        var draft = new Item.Draft(UUID.randomUUID(), Section.CONTRACTS, client, values);
        return done(items.add(draft, anna));
    }

    private Outcome<ProjectId> point(Item.Key contract, Viewer by) {
        var pointer = new Commitments.Pointer(contract.id(), Sales.PRICE, "RUB");
        return commitments.point(project, UUID.randomUUID(), pointer, by);
    }

    private boolean isSigned(LocalDate day) {
        return SIGNED.met(projects.get(project, anna).known().facts(), day);
    }

    private List<ClientContract> offered() {
        return offers.offered(projects.get(project, anna), UUID.randomUUID());
    }

    @Test
    void itCountsUntilItsLastDayAndFadesThen() {
        var until = sales.today().plusDays(40);
        var contract = contract(Map.of("endsOn", until.toString()));
        assertThat(isSigned(sales.today())).isFalse();
        done(point(contract, anna));
        assertThat(isSigned(until)).isTrue();
        assertThat(isSigned(until.plusDays(1))).isFalse();
        var facts = projects.get(project, anna).known().facts();
        assertThat(SIGNED.faded(facts, until.plusDays(1))).isTrue();
        assertThat(SIGNED.faded(facts, until)).isFalse();
    }

    @Test
    void oneThatProlongsItselfCountsUntilSomebodyDecidesOtherwise() {
        var end = sales.today().plusDays(30);
        var itself = Map.of("endsOn", end.toString(), "prolongation", "AUTOMATIC", "months", "12");
        var contract = contract(itself);
        done(point(contract, anna));
        assertThat(isSigned(end.plusYears(3))).isTrue();
        done(contracts.decide(contract.id(), Contract.Decision.ENDING, null, anna));
        assertThat(isSigned(end)).isTrue();
        assertThat(isSigned(end.plusDays(1))).isFalse();
        done(
                contracts.withdraw(
                        contract.id(),
                        contracts.get(contract.id(), anna).answers().getFirst().number(),
                        anna));
        assertThat(isSigned(end.plusDays(1))).isTrue();
    }

    @Test
    void oneThatIsTakenAwayDoesNotCountAndCountsAgainWhenItIsBack() {
        var contract = contract(Map.of());
        done(point(contract, anna));
        assertThat(isSigned(sales.today().plusYears(9))).isTrue();
        done(items.remove(contract, anna));
        assertThat(isSigned(sales.today())).isFalse();
        assertThat(offered()).isEmpty();
        done(items.restore(contract, anna));
        assertThat(isSigned(sales.today())).isTrue();
    }

    /** What asks for a contract. */
    private Criterion signing() {
        var until = sales.today();
        var signed = new Fact.CommitmentMade(Commitment.Kind.CONTRACT, until, until);
        return projects.get(project, anna).course().method().stages().stream()
                .flatMap(stage -> stage.gate().criteria().stream())
                .filter(each -> each.demand().met(List.of(signed), until))
                .filter(each -> !each.demand().met(List.of(), until))
                .findFirst()
                .orElseThrow();
    }

    /** That it will be signed is carried until today. */
    private void owes() {
        sql.insertInto(DEBT)
                .set(DEBT.PROJECT_ID, project.value())
                .set(DEBT.CRITERION_ID, signing().id())
                .set(DEBT.DUE_ON, sales.today())
                .set(DEBT.AT, Instant.EPOCH)
                .set(DEBT.BY_ID, anna.user().value())
                .execute();
    }

    /** Where the method reminds of it. */
    private List<Finding> owed() {
        var asked = signing();
        var reminded =
                new Criterion(
                        asked.id(),
                        asked.code(),
                        asked.demand(),
                        Strictness.REMINDED,
                        asked.text());
        return projects.get(project, anna).owed(new Gate(List.of(reminded))).toList();
    }

    @Test
    @Rule("P-15")
    void aDebtThatItHasPaidIsOpenAgainWhenItIsTakenAway() {
        owes();
        assertThat(owed()).hasSize(1);
        var contract = contract(Map.of("endsOn", sales.today().toString()));
        done(point(contract, anna));
        assertThat(owed()).isEmpty();
        done(items.remove(contract, anna));
        assertThat(owed()).hasSize(1);
        done(items.restore(contract, anna));
        assertThat(owed()).isEmpty();
    }

    @Test
    void onlyWhatBindsAndIsTheClientsOwnCanBePointedToAndOnce() {
        var ended = contract(Map.of("endsOn", sales.today().minusDays(1).toString()));
        assertThat(offered()).isEmpty();
        assertThat(point(ended, anna)).isInstanceOf(Outcome.Invalid.class);
        var good = contract(Map.of());
        assertThat(point(good, characters.viewer("egor"))).isInstanceOf(Outcome.Forbidden.class);
        done(point(good, anna));
        assertThat(point(good, anna)).isInstanceOf(Outcome.Invalid.class);
        project = sales.ready(anna);
        assertThat(point(good, anna)).isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void theFormProposesItAndTheSameFormSentTwicePointsOnce() throws Exception {
        var contract = contract(Map.of());
        var form = "/projects/" + project + "/commitments";
        browser.perform(get(form + "/new").with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("7-Ю")));
        var sent =
                post(form)
                        .with(characters.signedIn("anna"))
                        .param("key", UUID.randomUUID().toString())
                        .param("contract", Long.toString(contract.id()));
        browser.perform(sent).andExpect(status().is3xxRedirection());
        browser.perform(sent).andExpect(status().is3xxRedirection());
        browser.perform(get("/projects/" + project).with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("/contracts/" + contract.id())));
        assertThat(offered()).isEmpty();
    }

    @Test
    void whatIsNoContractIsAnsweredBesideTheField() throws Exception {
        browser.perform(
                        post("/projects/" + project + "/commitments")
                                .with(characters.signedIn("anna"))
                                .param("contract", "x")
                                .param("amount", "12"))
                .andExpect(content().string(containsString("contract-error")));
    }
}
