package soyuznik.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static soyuznikdb.insights.Tables.ANSWER;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.clients.Range;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Cohort;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** Figures that take long are counted once a day for whoever sees the same. */
@ProductTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Rule({"N-10", "T-02"})
class AnswersTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

    private final DSLContext sql;
    private final Characters characters;
    private final MockMvc browser;
    private final KeptWords erasure;
    private final String name = UUID.randomUUID().toString();
    private Range<LocalDate> asked = Range.open();
    private int counted;

    AnswersTest(DSLContext sql, Characters characters, MockMvc browser, KeptWords erasure) {
        this.sql = sql;
        this.characters = characters;
        this.browser = browser;
        this.erasure = erasure;
    }

    /** Another process, at another time. */
    private Answers at(Instant now, Duration brief) {
        return new Answers(sql, Clock.fixed(now, ZoneOffset.UTC), brief);
    }

    private Answers at(Instant now) {
        return at(now, Duration.ZERO);
    }

    private Answers.Kind<Asked, String[]> kind(Answers answers) {
        return answers.kind(
                name,
                Asked.class,
                String[].class,
                (question, viewer, today) -> {
                    counted++;
                    asked = question.cohort().opened();
                    return new String[] {today + " " + viewer.scopes()};
                });
    }

    private static Asked opened(Range<LocalDate> days) {
        var anybody = new Cohort.Led(null, null);
        return new Asked(new Cohort("SHORT", days, anybody, "", new Cohort.Goods("", null)));
    }

    private Counted<String> ask(Answers answers, Range<LocalDate> days, Viewer viewer) {
        return answers.of(kind(answers), opened(days), viewer).map(figures -> figures[0]);
    }

    private Counted<String> ask(Answers answers) {
        return ask(answers, Range.open(), characters.viewer("anna"));
    }

    @Test
    void whatTookLongIsToldAgainWithItsAge() {
        var first = ask(at(MORNING));
        assertThat(first.at()).isEmpty();
        var second = ask(at(MORNING.plusSeconds(3600)));
        assertThat(second).isEqualTo(new Counted<>(first.figures(), Optional.of(MORNING)));
        assertThat(counted).isOne();
    }

    @Test
    void whatHoldsNoMoreIsCountedAnewAndKept() {
        ask(at(MORNING));
        var answers = at(MORNING.plusSeconds(60));
        var anna = characters.viewer("anna");
        var question = opened(Range.open());
        assertThat(answers.of(kind(answers), question, anna, _ -> false).at()).isEmpty();
        assertThat(ask(at(MORNING.plusSeconds(120))).at()).contains(MORNING.plusSeconds(60));
        assertThat(counted).isEqualTo(2);
    }

    @Test
    void whatIsQuickIsCountedEachTime() {
        var quick = at(MORNING, Duration.ofSeconds(1));
        ask(quick);
        assertThat(ask(quick).at()).isEmpty();
        assertThat(counted).isEqualTo(2);
    }

    @Test
    void whoSeesSomethingElseIsToldNothingOfIt() {
        var answers = at(MORNING);
        var whole = ask(answers, Range.open(), characters.viewer("anna")).figures();
        var own = ask(answers, Range.open(), characters.viewer("boris")).figures();
        assertThat(own).isNotEqualTo(whole);
        assertThat(counted).isEqualTo(2);
    }

    @Test
    void anotherDayOrAnotherProgramCountsAnew() {
        ask(at(MORNING));
        var next = at(MORNING.plus(Duration.ofDays(1)));
        assertThat(ask(next).figures()).startsWith("2026-03-03");
        next.forget();
        assertThat(ask(next).at()).isEmpty();
        assertThat(counted).isEqualTo(3);
    }

    @Test
    void theNightCountsTheYearThatEndsWithTheNewDay() {
        var today = LocalDate.of(2026, 3, 2);
        var year = new Range<>(Lookback.year(today), (LocalDate) null);
        ask(at(MORNING), year, characters.viewer("anna"));
        var night = at(MORNING.plus(Duration.ofHours(20)));
        kind(night);
        night.recount();
        assertThat(asked.from()).isEqualTo("2025-03-04");
        var shown = ask(night, asked, characters.viewer("anna"));
        assertThat(shown.at()).isPresent();
        assertThat(counted).isEqualTo(2);
    }

    @Test
    void whatNobodyAsksForIsForgotten() {
        ask(at(MORNING));
        for (int day = 1; day <= Answers.DAYS + 2; day++) {
            var night = at(MORNING.plus(Duration.ofDays(day)));
            kind(night);
            night.recount();
        }
        assertThat(counted).isEqualTo(1 + Answers.DAYS);
    }

    @Test
    void oneThatFailsIsInNobodysWayAndIsDroppedWhenItFailsAgain() {
        var bad = new Range<>(LocalDate.of(2001, 1, 1), (LocalDate) null);
        var worse = new Range<>(LocalDate.of(2002, 2, 2), (LocalDate) null);
        for (var days : List.of(bad, Range.<LocalDate>open(), worse)) {
            ask(at(MORNING), days, characters.viewer("anna"));
        }
        assertThat(afterANight(1)).containsExactlyInAnyOrder(false, false, true);
        assertThat(afterANight(2)).containsExactly(true);
    }

    /** Whether each that is kept was counted in it; what begins on a certain day fails. */
    private List<Boolean> afterANight(int day) {
        var now = MORNING.plus(Duration.ofDays(day));
        var night = at(now);
        night.kind(
                name,
                Asked.class,
                String[].class,
                (question, _, _) -> {
                    if (question.cohort().opened().from() != null) {
                        throw new IllegalStateException("It takes too long");
                    }
                    return new String[0];
                });
        night.recount();
        return sql.select(ANSWER.COUNTED_AT)
                .from(ANSWER)
                .where(ANSWER.KIND.eq(name))
                .fetch(row -> row.value1().equals(now));
    }

    @Test
    void whatIsAskedAgainAfterARestartStaysInTheNight() {
        ask(at(MORNING));
        var later = at(MORNING.plus(Duration.ofDays(6)));
        later.forget();
        ask(later);
        var night = at(MORNING.plus(Duration.ofDays(Answers.DAYS + 1)));
        kind(night);
        night.recount();
        assertThat(counted).isEqualTo(3);
    }

    @Test
    void theOrderInWhichSomebodySeesMattersNot() {
        var anna = characters.viewer("anna");
        var boris = characters.viewer("boris");
        var scopes = List.of(5L, -3L);
        var one = new Viewer(anna.user(), anna.branch(), anna.roles(), scopes, Map.of());
        var two =
                new Viewer(
                        boris.user(), boris.branch(), boris.roles(), scopes.reversed(), Map.of());
        var answers = at(MORNING);
        ask(answers, Range.open(), one);
        assertThat(ask(answers, Range.open(), two).at()).isPresent();
        answers.forget(two);
        assertThat(ask(answers, Range.open(), one).at()).isEmpty();
    }

    @Test
    @Rule("C-03")
    void whatWasWrittenOfAnErasedPersonIsNotTold() {
        ask(at(MORNING));
        erasure.erase(new PersonId(0));
        assertThat(sql.fetchCount(ANSWER, ANSWER.KIND.eq(name).and(ANSWER.FIGURES.isNotNull())))
                .isZero();
    }

    @Test
    void theReaderCountsAnew() throws Exception {
        ask(at(Instant.now()));
        browser.perform(
                        post("/insights/counts")
                                .queryParam("question", "losses")
                                .queryParam("list", "method=SHORT&openedFrom=")
                                .with(characters.signedIn("anna")))
                .andExpect(redirectedUrl("/insights/losses?method=SHORT&openedFrom="));
        assertThat(ask(at(Instant.now())).at()).isEmpty();
    }
}
