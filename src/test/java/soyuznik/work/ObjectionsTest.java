package soyuznik.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznik.support.Characters.done;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.clients.Erasure;
import soyuznik.clients.Erasures;
import soyuznik.clients.Range;
import soyuznik.insights.Against;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Opening;
import soyuznik.shell.NotFound;
import soyuznik.support.Characters;
import soyuznik.support.Erasing;
import soyuznik.support.Rule;

/** What the client said against us stands until it is answered, and is counted. */
@OnWork
class ObjectionsTest {
    private static final Map<String, String> DEAR =
            Map.of("objection", "Дорого", "objectionKind", "PRICE");

    private final Objections objections;
    private final Talks talks;
    private final Against against;
    private final Erasures erasures;
    private final Site site;
    private final Heart heart;

    /** Who looks, and with what. */
    private record Heart(MockMvc browser, Characters characters, Viewer anna) {}

    ObjectionsTest(
            Objections objections,
            Talks talks,
            Against against,
            Erasures erasures,
            Site site,
            MockMvc browser,
            Characters characters) {
        this.objections = objections;
        this.talks = talks;
        this.against = against;
        this.erasures = erasures;
        this.site = site;
        this.heart = new Heart(browser, characters, characters.viewer("anna"));
    }

    private Talk held(ProjectId project, Map<String, String> more) {
        return site.held(project, more, heart.anna());
    }

    private static Objections.Key key(Talk talk) {
        return new Objections.Key(talk.key().about(), talk.objections().getFirst().id());
    }

    @Test
    @Rule("A-09")
    void whatWasSaidAgainstUsStandsOpenWithTheTalkUntilItIsTakenBack() {
        var project = site.project(heart.anna());
        var more = new HashMap<>(DEAR);
        more.putAll(Map.of("objection3", "Не сейчас", "reply3", "Спросим весной"));
        var talk = held(project, more);
        assertThat(talk.objections())
                .extracting(Objection::words, Objection::reply, Objection::state)
                .containsExactly(
                        tuple("Дорого", "", ObjectionState.OPEN),
                        tuple("Не сейчас", "Спросим весной", ObjectionState.OPEN));
        var fewer = new HashMap<>(talk.values());
        fewer.keySet().removeIf(name -> name.endsWith("3"));
        done(talks.hold(talk.key(), talk.version(), fewer, heart.anna()));
        assertThat(talks.get(talk.key(), heart.anna()).objections()).hasSize(1);
    }

    @Test
    @Rule("A-09")
    void aReplyToNothingAndAStrangerWhoObjectedAreNotTaken() {
        var project = site.project(heart.anna());
        var stranger = site.person(site.project(heart.anna()), heart.anna()).toString();
        for (var wrong :
                List.of(
                        Map.of("reply", "Зато дольше"),
                        Map.of("objection2", "Дорого", "objector2", stranger),
                        Map.of("objection", "Дорого", "objectionKind", "?"))) {
            var typed = site.typed(project, wrong, heart.anna());
            assertThat(talks.hold(Site.draft(project, typed), heart.anna()))
                    .isInstanceOf(Outcome.Invalid.class);
        }
        assertThat(talks.of(project, heart.anna())).isEmpty();
    }

    @Test
    @Rule("P-03")
    void theConditionIsMetByTalksWithoutAnOpenObjection() {
        var start = new Opening.Start("FULL_CYCLE", "OBJECTIONS");
        var project = site.project(start, heart.anna());
        assertThat(site.missing(project, heart.anna())).containsExactly("F11");
        var talk = held(project, DEAR);
        assertThat(site.missing(project, heart.anna())).containsExactly("F11");
        done(objections.settle(key(talk), ObjectionState.ANSWERED, heart.anna()));
        assertThat(site.missing(project, heart.anna())).isEmpty();
        done(objections.settle(key(talk), ObjectionState.OPEN, heart.anna()));
        assertThat(site.missing(project, heart.anna())).containsExactly("F11");
        done(talks.remove(talk.key(), heart.anna()));
        held(project, Map.of());
        assertThat(site.missing(project, heart.anna())).isEmpty();
    }

    @Test
    @Rule("A-09")
    void whoCorrectsTheResultsMeanwhileIsToldThatItIsAnswered() {
        var talk = held(site.project(heart.anna()), DEAR);
        done(objections.settle(key(talk), ObjectionState.ANSWERED, heart.anna()));
        assertThat(talks.hold(talk.key(), talk.version(), talk.values(), heart.anna()))
                .isInstanceOf(Outcome.Stale.class);
        assertThat(talks.get(talk.key(), heart.anna()).objections().getFirst().state())
                .isEqualTo(ObjectionState.ANSWERED);
    }

    @Test
    @Rule({"T-02", "T-07"})
    void onlyWhoLeadsTheProjectAnswersAndAForeignOneIsNotFound() {
        var talk = held(site.project(heart.anna()), DEAR);
        var egor = heart.characters().viewer("egor");
        var boris = heart.characters().viewer("boris");
        assertThat(objections.settle(key(talk), ObjectionState.ANSWERED, egor))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThatThrownBy(() -> objections.settle(key(talk), ObjectionState.ANSWERED, boris))
                .isInstanceOf(NotFound.class);
        var elsewhere =
                new Objections.Key(site.project(heart.anna()), talk.objections().getFirst().id());
        assertThatThrownBy(() -> objections.settle(elsewhere, ObjectionState.OPEN, heart.anna()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @Rule({"N-09", "N-10"})
    void figuresCountTalksAndEachOpensThem() throws Exception {
        var more = new HashMap<>(DEAR);
        more.putAll(Map.of("heldOn", "2017-03-01", "objection2", "Очень дорого"));
        more.putAll(Map.of("objectionKind2", "PRICE", "objection3", "Хм"));
        held(site.project(heart.anna()), more);
        assertThat(against.of(march2017(), heart.anna()))
                .extracting(Against.Said::byOwner, Against.Said::code, Against.Said::talks)
                .contains(tuple(false, "PRICE", 1L), tuple(false, "", 1L))
                .hasSize(3);
        assertThat(against.of(march2017(), heart.characters().viewer("boris"))).isEmpty();
        page("/insights/talks?onFrom=2017-03-01&onTo=2017-03-31", "Возражали в 1 разговоре");
        for (var kind : List.of("PRICE&unanswered=true", "UNKNOWN", "ANY", "OPEN")) {
            page("/talks?onFrom=2017-03-01&onTo=2017-03-31&objection=" + kind, "Испытания");
        }
        page("/talks?onFrom=2017-03-01&onTo=2017-03-31&objection=RISK", "Таких разгово");
    }

    private static TalkFilter march2017() {
        return new TalkFilter(
                TalkFilter.Tab.HELD,
                new Range<>(LocalDate.of(2017, 3, 1), LocalDate.of(2017, 3, 31)),
                Set.of(),
                Set.of(),
                TalkFilter.Objected.WHATEVER,
                new TalkFilter.Whose(null, null, null, null, null, null));
    }

    private void page(String address, String says) throws Exception {
        heart.browser()
                .perform(get(address).with(heart.characters().signedIn("anna")))
                .andExpect(content().string(containsString(says)));
    }

    @Test
    @Rule("A-09")
    void itStandsBesideTheTalksAndInTheLetterWithOurReply() throws Exception {
        var more = new HashMap<>(DEAR);
        more.putAll(Map.of("objection2", "Долго <b>", "reply2", "Есть запас на складе"));
        var talk = held(site.project(heart.anna()), more);
        var project = talk.key().about().address();
        page(project + "/talks", "Возражения не сняты");
        page(project + "/talks", "Долго &lt;b&gt;");
        page(project + "/talks/" + talk.key().id() + "/letter", "Наш ответ: Есть запас");
    }

    @Test
    @Rule("C-03")
    void theirWordsStandInTheirFileAndGoWithThem() {
        var gleb = heart.characters().viewer("gleb");
        var project = site.project(heart.anna());
        var who = site.person(project, heart.anna());
        var talk = held(project, said(who));
        assertThat(done(erasures.export(who, gleb))).contains("Дорого нам");
        done(Erasing.erase(erasures, who, Erasure.Reason.REQUEST, gleb));
        assertThat(talks.get(talk.key(), heart.anna()).objections())
                .extracting(Objection::words, Objection::reply)
                .containsExactly(tuple("…", "Посчитаем"), tuple("Не верим", ""));
    }

    private static Map<String, String> said(PersonId who) {
        return Map.of(
                "objection", "Дорого нам",
                "objector", who.toString(),
                "reply", "Посчитаем",
                "objection2", "Не верим");
    }
}
