package soyuznik.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Role;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Former;
import soyuznik.support.Rule;
import soyuznik.work.MemoKind;
import soyuznik.work.MemoMaker;
import soyuznik.work.NewMemo;

/** Whom another system has talked with was talked with; it proves nothing. */
@OnBuying
@Rule({"A-01", "B-03"})
class BroughtContactTest {
    private final MemoMaker memos;
    private final GapsAsk ask;
    private final Participants participants;
    private final Plant plant;
    private final Viewer seller;

    BroughtContactTest(
            MemoMaker memos,
            GapsAsk ask,
            Participants participants,
            Plant plant,
            Characters characters) {
        this.participants = participants;
        this.memos = memos;
        this.ask = ask;
        this.plant = plant;
        this.seller = characters.newcomer(Role.SELLER);
    }

    private void brought(NewMemo.About about, MemoKind kind, Participant one) {
        var memo = Former.memo(about, kind, yesterday(), one.who().id());
        memos.make(List.of(memo), seller, UUID.randomUUID());
    }

    private NewMemo.About about(ProjectId project) {
        return new NewMemo.About(plant.client(project, seller), project);
    }

    private LocalDate yesterday() {
        return plant.today().minusDays(1);
    }

    private Participant.Touch touch(Participant one) {
        return plant.again(one, seller).touch();
    }

    private Participant listed(ProjectId project, Map<String, String> typed) {
        return plant.listed(project, "Петров Иван", typed, seller);
    }

    @Test
    void aCallIsATalkAndAMeetingIsBoth() {
        var project = plant.project(seller);
        var one = listed(project, Map.of());
        brought(about(project), MemoKind.CALL, one);
        assertThat(touch(one)).isEqualTo(new Participant.Touch(yesterday(), null));
        brought(about(project), MemoKind.MEETING, one);
        assertThat(touch(one)).isEqualTo(new Participant.Touch(yesterday(), yesterday()));
    }

    @ParameterizedTest
    @EnumSource(names = {"LETTER", "NOTE"})
    void whatGoesOneWayIsNone(MemoKind kind) {
        var project = plant.project(seller);
        var one = listed(project, Map.of());
        brought(about(project), kind, one);
        assertThat(touch(one)).isEqualTo(Participant.Touch.NONE);
    }

    @Test
    void withTheClientAloneCountsAboutAnotherProjectDoesNot() {
        var project = plant.project(seller);
        var one = listed(project, Map.of());
        var client = plant.client(project, seller);
        var other = new NewMemo.About(client, plant.project(seller));
        brought(other, MemoKind.MEETING, one);
        assertThat(touch(one)).isEqualTo(Participant.Touch.NONE);
        brought(new NewMemo.About(client, null), MemoKind.MEETING, one);
        assertThat(touch(one).met()).isEqualTo(yesterday());
    }

    @Test
    void anAllyWhomItHasCalledLatelyIsNotSilent() {
        var project = plant.project(seller);
        var judged = plant.today().minusDays(40).toString();
        var ally = Map.of("stance", "ALLY", "why", "Дал журнал", "judgedOn", judged);
        var one = listed(project, Map.of());
        var verdict = new Participants.Verdict(one.key(), UUID.randomUUID(), ally);
        done(participants.judge(verdict, seller));
        brought(about(project), MemoKind.LETTER, one);
        assertThat(asked(project, 0)).hasSize(1);
        brought(about(project), MemoKind.CALL, one);
        assertThat(asked(project, 0)).isEmpty();
    }

    @Test
    void whoDecidesAndWasMetThereIsMet() {
        var project = plant.project(seller);
        var one = listed(project, Map.of("role", "DECIDES", "buying", "FINANCIAL"));
        brought(about(project), MemoKind.CALL, one);
        assertThat(asked(project, 31)).hasSize(1);
        brought(about(project), MemoKind.MEETING, one);
        assertThat(asked(project, 31)).isEmpty();
    }

    /** After so many days. */
    private List<?> asked(ProjectId project, int days) {
        return ask.of(seller, plant.today().plusDays(days)).stream()
                .filter(call -> call.address().startsWith("/projects/" + project + "/"))
                .toList();
    }

    @Test
    @Rule("P-03")
    void itMeetsNoCondition() {
        var project = plant.project(seller);
        var one = listed(project, Map.of());
        var before = plant.missing(project, seller);
        brought(about(project), MemoKind.MEETING, one);
        assertThat(before).isNotEmpty();
        assertThat(plant.missing(project, seller)).isEqualTo(before);
    }
}
