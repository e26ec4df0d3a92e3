package soyuznik.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;
import static soyuznikdb.buying.Tables.JUDGEMENT;
import static soyuznikdb.buying.Tables.PARTICIPANT;

import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import soyuznik.clients.Erasure;
import soyuznik.clients.Erasures;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

@OnBuying
@Rule({"B-02", "C-03"})
class OpinionsTest {
    private final Erasures erasures;
    private final Plant plant;
    private final DSLContext sql;
    private final Viewer anna;
    private final Viewer gleb;

    OpinionsTest(Erasures erasures, Plant plant, DSLContext sql, Characters characters) {
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
    void itGoesWithThePersonAndNothingOfOthersGoes() {
        var person = judged();
        judged();
        done(erasures.erase(person, Erasure.Reason.REQUEST, gleb));
        var left = PARTICIPANT.PERSON_ID.eq(person.value());
        assertThat(sql.fetchExists(PARTICIPANT, left)).isFalse();
        assertThat(sql.fetchExists(PARTICIPANT)).isTrue();
        assertThat(sql.fetchExists(JUDGEMENT, JUDGEMENT.WHY.eq("Носил образец в цех"))).isTrue();
    }
}
