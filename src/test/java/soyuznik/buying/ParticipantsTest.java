package soyuznik.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

@OnBuying
class ParticipantsTest {
    private static final Map<String, String> ALLY =
            Map.of("role", "INFLUENCES", "stance", "ALLY", "why", "Показал наш отчёт директору");

    private final Participants participants;
    private final Plant plant;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer anna;

    ParticipantsTest(
            Participants participants, Plant plant, MockMvc browser, Characters characters) {
        this.participants = participants;
        this.plant = plant;
        this.browser = browser;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    @Test
    @Rule("B-01")
    void aPersonHasARoleInTheDecisionAndSeveralViewsOfThePurchase() {
        var project = plant.project(anna);
        var typed = Map.of("role", "DECIDES", "buying", "FINANCIAL USER", "influence", "HIGH");
        var petrov = plant.listed(project, "Петров Иван", typed, anna);
        assertThat(petrov.part())
                .isEqualTo(
                        new Participant.Part(
                                DecisionRole.DECIDES,
                                List.of(BuyingRole.FINANCIAL, BuyingRole.USER),
                                Influence.HIGH));
        assertThat(petrov.stance()).isEqualTo(Stance.UNKNOWN);
    }

    @Test
    @Rule("B-01")
    void everyViewOfThePurchaseThatIsTickedIsTaken() throws Exception {
        var petrov = plant.listed(plant.project(anna), "Петров Иван", anna);
        browser.perform(
                        post(address(petrov))
                                .with(characters.signedIn("anna"))
                                .param("version", "0")
                                .param("buying", "", "FINANCIAL", "TECHNICAL"))
                .andExpect(status().isSeeOther());
        assertThat(participants.get(petrov.key(), anna).part().buying())
                .containsExactly(BuyingRole.FINANCIAL, BuyingRole.TECHNICAL);
    }

    @Test
    @Rule("B-01")
    void somebodyNewIsMadeByTheSameFormAndTheSameFormTwiceIsOnePerson() {
        var project = plant.project(anna);
        var draft = Plant.draft(project, Map.of("name", "Новикова Ольга", "position", "Технолог"));
        done(participants.add(draft, anna));
        done(participants.add(draft, anna));
        assertThat(participants.of(project, anna))
                .singleElement()
                .satisfies(one -> assertThat(one.who().position()).isEqualTo("Технолог"));
    }

    @Test
    @Rule("B-01")
    void whoIsListedAlreadyOrWorksElsewhereIsRefused() {
        var project = plant.project(anna);
        var petrov = plant.listed(project, "Петров Иван", anna).who().id();
        var stranger = plant.person(plant.project(anna), "Чужой", anna);
        for (var one : List.of(petrov.toString(), stranger.toString(), "", "7x")) {
            assertThat(plant.add(project, Map.of("personId", one), anna))
                    .isInstanceOf(Outcome.Invalid.class);
        }
        assertThat(plant.add(project, Map.of("name", "Он", "role", "BOSS"), anna))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(participants.of(project, anna)).hasSize(1);
    }

    @Test
    @Rule("B-02")
    void howSomebodyStandsIsJudgedAnewAndWhatWasJudgedStays() {
        var project = plant.project(anna);
        var petrov = plant.listed(project, "Петров Иван", ALLY, anna);
        var before = plant.today().minusDays(9).toString();
        done(judge(petrov, "OPPONENT", "Выбрал другого поставщика", plant.today().toString()));
        done(judge(petrov, "SUPPORTER", "Хвалил образец", before));
        var judged = participants.get(petrov.key(), anna);
        assertThat(judged.stance()).isEqualTo(Stance.OPPONENT);
        assertThat(judged.judgements())
                .extracting(Judgement::stance)
                .containsExactly(Stance.OPPONENT, Stance.ALLY, Stance.SUPPORTER);
        assertThat(judged.judgements()).allMatch(one -> one.by().surname().equals("Иванова"));
    }

    private Outcome<ProjectId> judge(Participant one, String stance, String why, String on) {
        var typed = Map.of("stance", stance, "why", why, "judgedOn", on);
        return participants.judge(
                new Participants.Verdict(one.key(), UUID.randomUUID(), typed), anna);
    }

    @Test
    @Rule("B-02")
    void anAllyIsMadeByAnActAndNobodyIsJudgedTomorrow() {
        var project = plant.project("ALLY", anna);
        var petrov = plant.listed(project, "Петров Иван", anna);
        var today = plant.today();
        assertThat(judge(petrov, "ALLY", " ", today.toString()))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(judge(petrov, "ALLY", "Собрал встречу", today.plusDays(1).toString()))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(judge(petrov, "", "", today.toString())).isInstanceOf(Outcome.Invalid.class);
        assertThat(plant.missing(project, anna)).contains("G2a");
    }

    @Test
    @Rule({"B-02", "P-03"})
    void anAllyOnTheListOpensTheConditionUntilTheAllyLeaves() {
        var project = plant.project("ALLY", anna);
        assertThat(plant.missing(project, anna)).contains("G2a", "G2b");
        var ally = plant.listed(project, "Петров Иван", ALLY, anna);
        assertThat(plant.missing(project, anna)).doesNotContain("G2a").contains("G2b");
        plant.leaves(ally.who().id(), anna);
        assertThat(plant.missing(project, anna)).contains("G2a");
    }

    @Test
    @Rule({"B-01", "P-03"})
    void rolesAreKnownWhenEverybodyThereHasOneAndSomebodyDecides() {
        var project = plant.project("ALLY", anna);
        plant.listed(project, "Петров Иван", Map.of("role", "USES"), anna);
        assertThat(plant.missing(project, anna)).contains("G2b");
        plant.listed(project, "Сидоров Пётр", Map.of("role", "DECIDES"), anna);
        assertThat(plant.missing(project, anna)).doesNotContain("G2b");
        var unknown = plant.listed(project, "Чехов Антон", anna);
        assertThat(plant.missing(project, anna)).contains("G2b");
        done(participants.remove(unknown.key(), anna));
        assertThat(plant.missing(project, anna)).doesNotContain("G2b");
        done(participants.restore(unknown.key(), anna));
        assertThat(plant.missing(project, anna)).contains("G2b");
    }

    @Test
    @Rule("B-01")
    void ofTwoWhoChangeTheSamePersonTheSecondSeesBothValues() {
        var project = plant.project(anna);
        var key = plant.listed(project, "Петров Иван", anna).key();
        done(participants.change(key, 0, part("USES"), characters.viewer("vera")));
        assertThat(participants.change(key, 0, part("DECIDES"), anna))
                .isEqualTo(
                        new Outcome.Stale<>(
                                List.of(new Outcome.Difference("role", "USES", "DECIDES")), 1));
        assertThat(participants.get(key, anna).is(DecisionRole.USES)).isTrue();
    }

    private static Map<String, String> part(String role) {
        return Map.of("role", role, "buying", "", "influence", "", "oursId", "");
    }

    @Test
    @Rule({"B-02", "T-02", "T-07"})
    void whatIsThoughtOfPeopleIsSeenOnlyByThoseWhoWorkWithTheClient() throws Exception {
        var project = plant.project(anna);
        var petrov = plant.listed(project, "Петров Иван", ALLY, anna);
        var egor = characters.viewer("egor");
        assertThatThrownBy(() -> participants.of(project, egor)).isInstanceOf(NotFound.class);
        assertThat(participants.change(petrov.key(), 0, part("USES"), egor))
                .isInstanceOf(Outcome.Forbidden.class);
        as("egor", "/projects/" + project)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/participants"))));
        as("egor", "/projects/" + project + "/participants").andExpect(status().isNotFound());
        assertThat(participants.of(project, characters.viewer("vera"))).hasSize(1);
    }

    @Test
    void thePageShowsWhoDecidesWithWhatIsMissingAndTheHistoryTellsNoOpinion() throws Exception {
        var project = plant.project("ALLY", anna);
        var petrov = plant.listed(project, "Петров Иван", ALLY, anna);
        as("anna", "/projects/" + project)
                .andExpect(content().string(containsString("id=\"participants\"")))
                .andExpect(content().string(not(containsString("союзник</span>"))));
        as("anna", "/projects/" + project + "/participants")
                .andExpect(content().string(containsString("союзник")))
                .andExpect(content().string(containsString("держится на одном человеке")));
        as("anna", address(petrov) + "/judgements/new")
                .andExpect(content().string(containsString("Показал наш отчёт директору")));
    }

    private static String address(Participant one) {
        return "/projects/" + one.key().project() + "/participants/" + one.key().id();
    }

    @Test
    void whatIsMissingIsSaidBesideTheFieldAndWhatWasTypedStays() throws Exception {
        var petrov = plant.listed(plant.project(anna), "Петров Иван", anna);
        browser.perform(
                        post(address(petrov) + "/judgements")
                                .with(characters.signedIn("anna"))
                                .param("stance", "ALLY")
                                .param("judgedOn", plant.today().toString()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"why-error\"")));
    }

    private ResultActions as(String who, String page) throws Exception {
        return browser.perform(get(page).with(characters.signedIn(who)));
    }
}
