package soyuznik.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;
import static soyuznikdb.buying.Tables.JUDGEMENT;
import static soyuznikdb.buying.Tables.PARTICIPANT;

import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.clients.Erasure;
import soyuznik.clients.Erasures;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Erasing;
import soyuznik.support.Rule;

@OnBuying
@Rule({"B-02", "C-03"})
class OpinionsTest {
    private final Erasures erasures;
    private final Plant plant;
    private final Seats seats;
    private final MockMvc browser;
    private final Characters characters;
    private final DSLContext sql;
    private final Viewer anna;
    private final Viewer gleb;

    OpinionsTest(
            Erasures erasures,
            Plant plant,
            Seats seats,
            MockMvc browser,
            Characters characters,
            DSLContext sql) {
        this.seats = seats;
        this.browser = browser;
        this.characters = characters;
        this.erasures = erasures;
        this.plant = plant;
        this.sql = sql;
        this.anna = characters.viewer("anna");
        this.gleb = characters.viewer("gleb");
    }

    private PersonId judged() {
        var typed = Map.of("role", "USES", "stance", "ALLY", "why", "Носил образец в цех");
        return plant.listed(plant.project(anna), "Исчезаев Иван", typed, anna).who().id();
    }

    @Test
    void whatIsThoughtOfSomebodyStandsInTheirFile() {
        assertThat(done(erasures.export(judged(), gleb)))
                .contains("ALLY", "Носил образец в цех", "USES");
    }

    @Test
    void itIsReadInWordsAlsoWhereSomethingIsNotKnown() throws Exception {
        var typed = Map.of("role", "USES", "buying", "FINANCIAL TECHNICAL", "stance", "UNKNOWN");
        var one = plant.listed(plant.project(anna), "Словарёв Иван", typed, anna);
        done(seats.move(one.key(), Map.of("department", "Гараж"), anna));
        browser.perform(
                        get("/people/" + one.who().id() + "/data")
                                .with(characters.signedIn("gleb")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(">пользователь<")))
                .andExpect(content().string(containsString(">финансовый, технический<")))
                .andExpect(content().string(not(containsString("USES"))));
    }

    @Test
    void itGoesWithThePersonAndNothingOfOthersGoes() {
        var person = judged();
        judged();
        done(Erasing.erase(erasures, person, Erasure.Reason.REQUEST, gleb));
        var left = PARTICIPANT.PERSON_ID.eq(person.value());
        assertThat(sql.fetchExists(PARTICIPANT, left)).isFalse();
        assertThat(sql.fetchExists(PARTICIPANT)).isTrue();
        assertThat(sql.fetchExists(JUDGEMENT, JUDGEMENT.WHY.eq("Носил образец в цех"))).isTrue();
    }
}
