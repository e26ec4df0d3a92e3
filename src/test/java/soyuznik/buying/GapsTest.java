package soyuznik.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import soyuznik.access.Name;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.UserId;
import soyuznik.support.Rule;

@Rule("B-03")
class GapsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Participant.Ours ANNA =
            new Participant.Ours(new UserId(1), new Name("Иванова", "Анна", ""));

    private static final Participant.Seat SEAT = new Participant.Seat("", null);
    private static final Participant.Touch TODAYS = new Participant.Touch(TODAY, TODAY);

    private static final Participant.Part DECIDES =
            part(DecisionRole.DECIDES, BuyingRole.FINANCIAL);

    /**
     * Nobody is missing: one pays and decides, one uses, one checks, one guides, two are for us.
     */
    private static List<Participant> whole() {
        return List.of(
                one(1, DECIDES, Stance.SUPPORTER, ANNA),
                one(2, part(DecisionRole.USES, BuyingRole.USER), Stance.ALLY, ANNA),
                one(
                        3,
                        part(DecisionRole.INFLUENCES, BuyingRole.TECHNICAL, BuyingRole.CONSULTANT),
                        Stance.NEUTRAL,
                        ANNA));
    }

    private static Participant.Part part(@Nullable DecisionRole role, BuyingRole... buying) {
        return new Participant.Part(role, List.of(buying), null);
    }

    private static Participant one(
            long id, Participant.Part part, Stance stance, Participant.@Nullable Ours ours) {
        var who = new Participant.Who(new PersonId(id), "Человек " + id, "", true, null);
        return with(who, part, stance, ours);
    }

    private static Participant with(
            Participant.Who who,
            Participant.Part part,
            Stance stance,
            Participant.@Nullable Ours ours) {
        var key = new Participant.Key(new ProjectId(7), who.id().value());
        return new Participant(
                key, 0, who, SEAT, part, Participant.Circle.NONE, stance, ours, TODAYS, List.of());
    }

    private static List<Gap.Kind> gaps(List<Participant> all) {
        return Gaps.of(all, TODAY).stream().map(Gap::kind).toList();
    }

    private static List<Participant> instead(int place, Participant other) {
        var all = new ArrayList<>(whole());
        all.set(place, other);
        return all;
    }

    @Test
    void whereNothingIsMissingNothingIsSaid() {
        assertThat(gaps(whole())).isEmpty();
        assertThat(gaps(List.of())).isEmpty();
    }

    @Test
    void everyRoleThatNobodyFillsIsNamed() {
        var alone = List.of(one(1, part(DecisionRole.USES), Stance.NEUTRAL, ANNA));
        assertThat(gaps(alone))
                .containsExactly(
                        Gap.Kind.NOBODY_DECIDES,
                        Gap.Kind.NOBODY_PAYS,
                        Gap.Kind.ROLE_UNFILLED,
                        Gap.Kind.ROLE_UNFILLED,
                        Gap.Kind.ROLE_UNFILLED);
    }

    @Test
    void whatIsMissingLeadsToTheActThatMendsIt() {
        var payless = instead(0, one(1, part(DecisionRole.DECIDES), Stance.SUPPORTER, ANNA));
        assertThat(Gaps.of(payless, TODAY))
                .extracting(Gap::kind, Gap::place)
                .containsExactly(tuple(Gap.Kind.NOBODY_PAYS, "/participants/1/edit"));
    }

    @Test
    void allHangsOnOnePersonWhenOnlyOneIsForUs() {
        var cool = one(1, DECIDES, Stance.NEUTRAL, ANNA);
        assertThat(gaps(instead(0, cool))).containsExactly(Gap.Kind.ONE_PERSON);
    }

    @Test
    void anOpponentIsAGapOnlyWhileNobodyWorksWithThem() {
        var alone = one(4, part(DecisionRole.INFLUENCES), Stance.OPPONENT, null);
        var tended = one(4, part(DecisionRole.INFLUENCES), Stance.OPPONENT, ANNA);
        assertThat(gaps(also(alone))).containsExactly(Gap.Kind.OPPONENT_ALONE);
        assertThat(gaps(also(tended))).isEmpty();
    }

    private static List<Participant> also(Participant... others) {
        return Stream.concat(whole().stream(), Arrays.stream(others)).toList();
    }

    @Test
    void whoLeftOrIsNewOrHasNoRoleIsNamed() {
        var part = part(DecisionRole.USES);
        var gone = new Participant.Who(new PersonId(4), "Ушедший", "", false, null);
        var fresh = new Participant.Who(new PersonId(5), "Новый", "", true, TODAY.minusDays(90));
        var old = new Participant.Who(new PersonId(6), "Старый", "", true, TODAY.minusDays(91));
        assertThat(gaps(also(with(gone, part, Stance.ALLY, ANNA)))).containsExactly(Gap.Kind.LEFT);
        assertThat(gaps(also(with(fresh, part, Stance.UNKNOWN, ANNA))))
                .containsExactly(Gap.Kind.NEW_IN_POST);
        assertThat(gaps(also(with(old, part, Stance.UNKNOWN, ANNA)))).isEmpty();
        assertThat(gaps(also(one(7, part(null), Stance.NEUTRAL, ANNA))))
                .containsExactly(Gap.Kind.ROLE_UNKNOWN);
    }

    private static Participant touched(Participant one, Participant.Touch touch) {
        return new Participant(
                one.key(),
                0,
                one.who(),
                one.seat(),
                one.part(),
                one.circle(),
                one.stance(),
                one.ours(),
                touch,
                List.of());
    }

    @Test
    void whoDecidesAndWasNeverMetIsNamedWhateverWasSaidByTelephone() {
        var rung = new Participant.Touch(TODAY, null);
        assertThat(Gaps.of(instead(0, touched(whole().getFirst(), rung)), TODAY))
                .extracting(Gap::kind, Gap::place)
                .containsExactly(tuple(Gap.Kind.NEVER_MET, "/talks/new"));
        assertThat(gaps(instead(2, touched(whole().getLast(), rung)))).isEmpty();
    }

    @Test
    void anAllyWhoSaidNothingForMoreThanThirtyDaysIsNamed() {
        var ally = whole().get(1);
        var lately = new Participant.Touch(TODAY.minusDays(30), TODAY);
        var longer = new Participant.Touch(TODAY.minusDays(31), TODAY);
        assertThat(gaps(instead(1, touched(ally, lately)))).isEmpty();
        assertThat(gaps(instead(1, touched(ally, longer)))).containsExactly(Gap.Kind.ALLY_SILENT);
        assertThat(gaps(instead(1, touched(ally, Participant.Touch.NONE))))
                .containsExactly(Gap.Kind.ALLY_SILENT);
    }
}
