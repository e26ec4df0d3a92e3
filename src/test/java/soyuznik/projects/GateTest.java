package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import soyuznik.kernel.PersonId;
import soyuznik.support.Rule;

class GateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Fact PERSON = new Fact.PersonNamed(new PersonId(7), true);
    private static final Fact SENT = new Fact.ProposalSent(3, TODAY, true);
    private static final Fact SKETCHY = new Fact.ProposalSent(3, TODAY, false);
    private static final Fact AGREED = new Fact.ProposalAnswered(3, TODAY, Reply.ACCEPTED, true);
    private static final Fact AGREED_BY_CLERK =
            new Fact.ProposalAnswered(3, TODAY, Reply.ACCEPTED, false);
    private static final Fact DECLINED = new Fact.ProposalAnswered(3, TODAY, Reply.DECLINED, true);
    private static final Fact CONTRACT =
            new Fact.CommitmentMade(Commitment.Kind.CONTRACT, TODAY, null);
    private static final Fact INVOICE =
            new Fact.CommitmentMade(Commitment.Kind.INVOICE, TODAY, null);
    private static final Waiver WAIVER =
            new Waiver(
                    1,
                    "Знаю клиента",
                    "Громова Вера",
                    Instant.EPOCH,
                    new Bilingual("Условие", "Condition"));

    static Stream<Arguments> kinds() {
        var need = Map.of("field", "need");
        var deciding = Map.of("by", "DECISION_MAKER");
        return Stream.of(
                Arguments.of("FIELD_FILLED", need, new Fact.FieldFilled(ProjectField.NEED), true),
                Arguments.of(
                        "FIELD_FILLED", need, new Fact.FieldFilled(ProjectField.PRODUCT), false),
                Arguments.of("PERSON_NAMED", Map.of(), PERSON, true),
                Arguments.of("PERSON_NAMED", Map.of(), SENT, false),
                Arguments.of("PROPOSAL_SENT", Map.of(), SENT, true),
                Arguments.of("PROPOSAL_SENT", Map.of(), SKETCHY, false),
                Arguments.of("PROPOSAL_ANSWERED", deciding, AGREED, true),
                Arguments.of("PROPOSAL_ANSWERED", deciding, AGREED_BY_CLERK, false),
                Arguments.of("PROPOSAL_ANSWERED", deciding, DECLINED, false));
    }

    static Stream<Arguments> moreKinds() {
        var contract = Map.of("kind", "CONTRACT");
        return Stream.of(
                Arguments.of("PROPOSAL_ANSWERED", Map.of(), AGREED_BY_CLERK, true),
                Arguments.of("PROPOSAL_ANSWERED", Map.of(), SENT, false),
                Arguments.of("COMMITMENT_MADE", Map.of(), INVOICE, true),
                Arguments.of("COMMITMENT_MADE", Map.of(), SENT, false),
                Arguments.of("COMMITMENT_MADE", contract, CONTRACT, true),
                Arguments.of("COMMITMENT_MADE", contract, INVOICE, false),
                Arguments.of("SHIPPED", Map.of(), new Fact.Shipped(TODAY), true),
                Arguments.of("SHIPPED", Map.of(), CONTRACT, false));
    }

    static Stream<Arguments> kindsOfSheets() {
        var talk = new Fact.PriceDiscussed(TODAY);
        var ally = new Fact.Established("ALLY_FOUND", TODAY, true);
        var wider = new Fact.Established("SAME_ALLY_WIDER_USE", TODAY, true);
        var or = Map.of("or", "SAME_ALLY_WIDER_USE");
        return Stream.of(
                Arguments.of("PRICE_DISCUSSED", Map.of("n", "1"), talk, true),
                Arguments.of("PRICE_DISCUSSED", Map.of("n", "2"), talk, false),
                Arguments.of("VOLUME_NAMED", Map.of(), new Fact.VolumeNamed(TODAY), true),
                Arguments.of("VOLUME_NAMED", Map.of(), talk, false),
                Arguments.of("VOLUME_NAMED", or, wider, true),
                Arguments.of("VOLUME_NAMED", or, ally, false),
                Arguments.of("BUDGET", Map.of("state", "ALLOTTED"), budget("ALLOTTED"), true),
                Arguments.of("BUDGET", Map.of("state", "ALLOTTED"), budget("PLANNED"), false),
                Arguments.of("APPROVED_BY_US", Map.of(), new Fact.ApprovedByUs(), true),
                Arguments.of("APPROVED_BY_US", Map.of(), talk, false),
                Arguments.of("ALLY_FOUND", Map.of(), ally, true),
                Arguments.of("ALLY_FOUND", Map.of(), wider, false));
    }

    private static Fact budget(String state) {
        return new Fact.Budgeted(BudgetState.valueOf(state), TODAY);
    }

    static Stream<Arguments> fading() {
        var days = Map.of("days", "60");
        var own = Map.of("of", "U1");
        return Stream.of(
                Arguments.of("TOPICAL", days, said("TOPICAL", 60, true), true),
                Arguments.of("TOPICAL", days, said("TOPICAL", 61, true), false),
                Arguments.of("ALLY_FOUND", Map.of(), said("ALLY_FOUND", 900, true), true),
                Arguments.of("ALLY_FOUND", Map.of(), said("ALLY_FOUND", 1, false), false),
                Arguments.of("NEED_EXPLICIT", Map.of(), said("NEED_EXPLICIT", 1, false), true),
                Arguments.of("CONFIRMED", own, said("CONFIRMED:U1", 1, true), true),
                Arguments.of("CONFIRMED", own, said("CONFIRMED:U2", 1, true), false));
    }

    private static Fact said(String about, int daysAgo, boolean there) {
        return new Fact.Established(about, TODAY.minusDays(daysAgo), there);
    }

    @Rule("P-16")
    @Test
    void whatAFactMetOnceAndMeetsNoMoreIsSaidToHaveFaded() {
        var demand = Demands.of("ALLY_FOUND", Map.of());
        var ally = criterion(demand, Strictness.REQUIRED);
        assertThat(faded(ally, List.of(said("ALLY_FOUND", 1, false)))).isTrue();
        assertThat(faded(ally, List.of())).isFalse();
        assertThat(faded(ally, List.of(said("NEED_EXPLICIT", 1, false)))).isFalse();
    }

    private static boolean faded(Criterion criterion, List<Fact> facts) {
        var missing = check(criterion, facts, null, null).missing().getFirst();
        return ((Finding.Missing) missing.state()).faded();
    }

    @Rule("P-14")
    @Test
    void aTenderIsWonOrIsNot() {
        var won = criterion(Demands.of("TENDER_WON", Map.of()), Strictness.REQUIRED);
        assertThat(check(won, List.of(), null, null)).isInstanceOf(Verdict.Open.class);
        for (var end : TenderEnd.values()) {
            var verdict = check(won, List.of(new Fact.Tendered(end)), null, null);
            assertThat(verdict instanceof Verdict.Open).isEqualTo(end == TenderEnd.WON);
        }
    }

    @Rule("P-03")
    @ParameterizedTest
    @MethodSource({"kinds", "moreKinds", "kindsOfSheets", "fading"})
    void aFactOpensTheGateOnlyOfItsOwnKind(
            String kind, Map<String, String> asked, Fact fact, boolean opens) {
        var verdict =
                check(
                        criterion(Demands.of(kind, asked), Strictness.REQUIRED),
                        List.of(fact),
                        null,
                        null);
        assertThat(verdict).isInstanceOf(opens ? Verdict.Open.class : Verdict.Closed.class);
    }

    @Rule("P-03")
    @ParameterizedTest
    @MethodSource({"kinds", "moreKinds", "kindsOfSheets", "fading"})
    void whatIsMissingLeadsToWhereItIsDone(
            String kind, Map<String, String> asked, Fact fact, boolean opens) {
        var verdict =
                check(
                        criterion(Demands.of(kind, asked), Strictness.REQUIRED),
                        List.of(),
                        null,
                        null);
        var missing = (Finding.Missing) verdict.missing().getFirst().state();
        assertThat(missing.remedy().place())
                .matches("/(edit#\\w+|participants|problems|\\w+/new(\\?topic=[\\w:]+)?)|#\\w+");
        assertThat(missing.remedy().deed().key()).startsWith("projects.remedy.");
    }

    @Test
    void aSketchyProposalIsToBeCompletedAndASentOneToBeAnswered() {
        assertThat(remedy(new Demand.ProposalSent(), SKETCHY).place())
                .isEqualTo("/proposals/3/edit");
        var agreement = new Demand.ProposalAnswered(Demand.ProposalAnswered.By.DECISION_MAKER);
        assertThat(remedy(agreement, SENT).place()).isEqualTo("/proposals/3/edit#answer");
        assertThat(remedy(agreement, SENT, AGREED_BY_CLERK).deed().key())
                .isEqualTo("projects.remedy.answer_of_who_decides");
    }

    @Test
    void anUnknownKindIsNoCriterion() {
        assertThatThrownBy(() -> Demands.of("TICKED", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Demands.of("FIELD_FILLED", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Rule("P-04")
    @Test
    void aWaiverOpensTheGateOfARequiredCriterionOnly() {
        var demand = new Demand.Shipped();
        assertThat(check(criterion(demand, Strictness.REQUIRED), List.of(), WAIVER, null))
                .isInstanceOf(Verdict.Open.class);
        assertThat(check(criterion(demand, Strictness.REMINDED), List.of(), WAIVER, null))
                .isInstanceOf(Verdict.Closed.class);
    }

    @Rule("P-15")
    @Test
    void aDebtOpensTheGateOfARemindedCriterionUntilItsDay() {
        var demand = new Demand.Shipped();
        var reminded = criterion(demand, Strictness.REMINDED);
        assertThat(check(reminded, List.of(), null, debt(TODAY))).isInstanceOf(Verdict.Open.class);
        assertThat(check(reminded, List.of(), null, debt(TODAY.minusDays(1))))
                .isInstanceOf(Verdict.Closed.class);
        assertThat(check(criterion(demand, Strictness.REQUIRED), List.of(), null, debt(TODAY)))
                .isInstanceOf(Verdict.Closed.class);
    }

    @Rule("P-15")
    @Test
    void aRemindedCriterionHoldsTheGateAndOneThatIsOffDoesNot() {
        var demand = new Demand.PersonNamed();
        assertThat(check(criterion(demand, Strictness.REMINDED), List.of(), null, null))
                .isInstanceOf(Verdict.Closed.class);
        var off = check(criterion(demand, Strictness.OFF), List.of(), null, null);
        assertThat(off).isInstanceOf(Verdict.Open.class);
        assertThat(off.findings()).isEmpty();
    }

    @Test
    void aFactCountsMoreThanAWaiverOrADebt() {
        var met =
                check(
                        criterion(new Demand.PersonNamed(), Strictness.REQUIRED),
                        List.of(PERSON),
                        WAIVER,
                        null);
        assertThat(met.codes(Finding.Met.class)).containsExactly("C1");
        assertThat(met.codes(Finding.Waived.class)).isEmpty();
    }

    private static Criterion criterion(Demand demand, Strictness strictness) {
        return new Criterion(1, "C1", demand, strictness, new Bilingual("Условие", "Condition"));
    }

    private static Debt debt(LocalDate dueOn) {
        return new Debt(1, dueOn, "Иванова Анна");
    }

    private static Verdict check(
            Criterion criterion, List<Fact> facts, @Nullable Waiver waiver, @Nullable Debt debt) {
        return new Gate(List.of(criterion))
                .check(
                        facts,
                        waiver == null ? List.of() : List.of(waiver),
                        debt == null ? List.of() : List.of(debt),
                        TODAY);
    }

    private static Remedy remedy(Demand demand, Fact... facts) {
        return demand.remedy(List.of(facts));
    }
}
