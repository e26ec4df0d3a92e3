package soyuznik.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;
import static soyuznikdb.buying.Tables.PROBLEM;
import static soyuznikdb.products.Tables.PRODUCT_GROUP;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.kernel.Language;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Opening;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

@OnBuying
@Rule("S-10")
class TypicalProblemsTest {
    private static final Opening.Start ENTRY = new Opening.Start("KEY_PROJECT", "ENTRY");

    private final TypicalProblems typical;
    private final Offers offers;
    private final Problems problems;
    private final Plant plant;
    private final MockMvc browser;
    private final Characters characters;
    private final DSLContext sql;

    TypicalProblemsTest(
            TypicalProblems typical,
            Offers offers,
            Problems problems,
            Plant plant,
            MockMvc browser,
            Characters characters,
            DSLContext sql) {
        this.typical = typical;
        this.offers = offers;
        this.problems = problems;
        this.plant = plant;
        this.browser = browser;
        this.characters = characters;
        this.sql = sql;
    }

    private Viewer anna() {
        return characters.viewer("anna");
    }

    private Viewer gleb() {
        return characters.viewer("gleb");
    }

    private long kept(Map<String, String> more) {
        var typed = new HashMap<>(Map.of("ru", "Фильтр забивается", "leadsRu", "Простой\nРемонт"));
        typed.putAll(more);
        return done(typical.add(UUID.randomUUID(), typed, gleb()));
    }

    private static Offers.Taking taking(ProjectId project, long id) {
        return new Offers.Taking(project, id, UUID.randomUUID(), Language.RU);
    }

    private List<Long> offered(ProjectId project) {
        return offers.of(project, anna()).stream().map(TypicalProblem::id).toList();
    }

    /** Nobody else’s stand in the way of the first twelve. */
    private void retireAll() {
        typical.all(gleb()).forEach(one -> done(typical.retire(one.id(), true, gleb())));
    }

    @Test
    @Rule("S-01")
    void oneClickTakesItOntoTheListAsSupposedWithItsConsequencesOnce() {
        retireAll();
        var id = kept(Map.of());
        var project = plant.project(anna());
        assertThat(offered(project)).contains(id);
        var taking = taking(project, id);
        done(offers.take(taking, anna()));
        done(offers.take(taking, anna()));
        var taken = problems.of(project, anna());
        assertThat(taken).hasSize(1);
        assertThat(taken.getFirst().state()).isEqualTo(ProblemState.SUPPOSED);
        assertThat(taken.getFirst().consequences()).hasSize(2);
        assertThat(offered(project)).doesNotContain(id);
        assertThat(offers.take(taking(project, id), anna())).isInstanceOf(Outcome.Refused.class);
        assertThat(offers.supposed(project, anna())).hasSize(1);
    }

    @Test
    void onlyWhatFitsTheIndustryAndTheProductIsOffered() {
        retireAll();
        var group = "Фильтры " + UUID.randomUUID();
        var product = plant.product(group + " / Топливные", gleb());
        var other = plant.product("Иное " + UUID.randomUUID(), gleb());
        var id = kept(Map.of("industry", "Металлургия", "groupId", groupId(group)));
        assertThat(offered(plant.project("Металлургия", product, ENTRY, anna()))).contains(id);
        assertThat(offered(plant.project("Металлургия", "", ENTRY, anna()))).contains(id);
        assertThat(offered(plant.project("Металлургия", other, ENTRY, anna()))).isEmpty();
        assertThat(offered(plant.project("", product, ENTRY, anna()))).isEmpty();
    }

    private String groupId(String path) {
        return sql.select(PRODUCT_GROUP.ID)
                .from(PRODUCT_GROUP)
                .where(PRODUCT_GROUP.PATH.eq(path))
                .fetchSingle(row -> Objects.requireNonNull(row.value1()).toString());
    }

    @Test
    void whatClientsConfirmComesFirstAndWhatWasTakenOffUnconfirmedLast() {
        retireAll();
        var refuted = kept(Map.of());
        var unknown = kept(Map.of());
        var confirmed = kept(Map.of());
        confirm(taken(plant.project(anna()), confirmed));
        refute(taken(plant.project(anna()), refuted));
        assertThat(offered(plant.project(anna()))).containsExactly(confirmed, unknown, refuted);
        assertThat(typical.get(confirmed, anna()).learned()).isEqualTo(new Learned(1, 1, 0));
        assertThat(typical.get(refuted, anna()).learned()).isEqualTo(new Learned(1, 0, 1));
    }

    private Problem taken(ProjectId project, long id) {
        done(offers.take(taking(project, id), anna()));
        return problems.of(project, anna()).getLast();
    }

    private void confirm(Problem problem) {
        var person = plant.person(problem.key().project(), "Петров Иван", anna());
        plant.finds(problem, ProblemState.CONFIRMED, person, anna());
    }

    /** On a later day. */
    private void refute(Problem problem) {
        sql.update(PROBLEM)
                .set(
                        PROBLEM.AT,
                        DSL.field("{0} - interval '2 days'", PROBLEM.AT.getDataType(), PROBLEM.AT))
                .where(PROBLEM.ID.eq(problem.key().id()))
                .execute();
        done(problems.remove(problem.key(), anna()));
    }

    @Test
    void whatWasTakenByMistakeTeachesNothingAndIsOfferedAgain() {
        retireAll();
        var id = kept(Map.of());
        var project = plant.project(anna());
        done(problems.remove(taken(project, id).key(), anna()));
        assertThat(offered(project)).contains(id);
        assertThat(typical.get(id, anna()).learned()).isEqualTo(Learned.NOTHING);
    }

    @Test
    @Rule("T-02")
    void whatBecameOfItWhereTheViewerSeesNothingIsNotCounted() {
        var id = kept(Map.of());
        confirm(taken(plant.project(anna()), id));
        var boris = characters.viewer("boris");
        assertThat(typical.get(id, boris).learned()).isEqualTo(Learned.NOTHING);
        assertThat(typical.get(id, gleb()).learned().confirmed()).isEqualTo(1);
    }

    @Test
    void whatIsRetiredIsNotTakenAndNobodyWithoutTheRightKeepsTheLibrary() {
        var id = kept(Map.of());
        assertThat(typical.retire(id, true, anna())).isInstanceOf(Outcome.Forbidden.class);
        done(typical.retire(id, true, gleb()));
        var project = plant.project(anna());
        assertThat(offers.take(taking(project, id), anna())).isInstanceOf(Outcome.Refused.class);
        var typed = Map.of("ru", "Течёт");
        assertThat(typical.add(UUID.randomUUID(), typed, anna()))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(typical.change(id, 0, typed, anna())).isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndTwoWhoChangeItLoseNothing() {
        for (var wrong :
                List.of(
                        Map.of("ru", " "),
                        Map.of("ru", "Течёт", "industry", "ГАДАНИЕ"),
                        Map.of("ru", "Течёт", "groupId", "x"),
                        Map.of("ru", "Течёт", "asksRu", "а\n".repeat(11)))) {
            assertThat(typical.add(UUID.randomUUID(), wrong, gleb()))
                    .isInstanceOf(Outcome.Invalid.class);
        }
        var id = kept(Map.of());
        done(typical.change(id, 0, Map.of("en", "Leaks"), gleb()));
        assertThat(typical.change(id, 0, Map.of("ru", "Течёт"), gleb()))
                .isInstanceOf(Outcome.Stale.class);
        assertThat(typical.get(id, gleb()).text(Language.RU)).isEqualTo("Leaks");
    }

    @Test
    @Rule("T-07")
    void thePagesShowTheLibraryToWhoKeepsItAndTheOffersToWhoLeadsTheProject() throws Exception {
        retireAll();
        kept(Map.of("asksRu", "Как часто меняете?"));
        var project = plant.project(anna());
        var page = "/projects/" + project + "/offers";
        browser.perform(get("/settings/problems").with(characters.signedIn("gleb")))
                .andExpect(content().string(containsString("Фильтр забивается")));
        browser.perform(get("/settings/problems").with(characters.signedIn("anna")))
                .andExpect(status().isForbidden());
        browser.perform(get(page).with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("Как часто меняете?")));
        browser.perform(post(page).with(characters.signedIn("boris")).param("typical", "1"))
                .andExpect(status().isNotFound());
    }

    @Test
    @Rule("A-07")
    void whatIsUsuallyAskedStandsInThePreparation() {
        var id = kept(Map.of("asksRu", "Как часто меняете?\n\nКто меняет?"));
        var project = plant.project(anna());
        done(offers.take(taking(project, id), anna()));
        assertThat(offers.supposed(project, anna()).getFirst().asks(Language.EN))
                .containsExactly("Как часто меняете?", "Кто меняет?");
    }
}
