package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import soyuznik.kernel.PersonId;
import soyuznik.support.Chance;
import soyuznik.support.Night;
import soyuznik.support.Rule;

class RandomGatesTest {
    private static final int EXAMPLES = 200_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Bilingual TEXT = new Bilingual("Условие", "Condition");
    private static final List<Strictness> STRICTNESS = List.of(Strictness.values());
    private static final List<Demand> DEMANDS =
            List.of(
                    new Demand.FieldFilled(ProjectField.NEED),
                    new Demand.FieldFilled(ProjectField.PRODUCT),
                    new Demand.PersonNamed(),
                    new Demand.ProposalSent(),
                    new Demand.ProposalAnswered(Demand.ProposalAnswered.By.DECISION_MAKER),
                    new Demand.ProposalAnswered(Demand.ProposalAnswered.By.ANYBODY),
                    new Demand.CommitmentMade(null),
                    new Demand.CommitmentMade(Commitment.Kind.CONTRACT),
                    new Demand.Shipped());
    private static final List<Fact> FACTS =
            List.of(
                    new Fact.FieldFilled(ProjectField.NEED),
                    new Fact.FieldFilled(ProjectField.PRODUCT),
                    new Fact.PersonNamed(new PersonId(7), true),
                    new Fact.ProposalSent(3, TODAY, true),
                    new Fact.ProposalSent(4, TODAY, false),
                    new Fact.ProposalAnswered(3, TODAY, Reply.ACCEPTED, true),
                    new Fact.ProposalAnswered(3, TODAY, Reply.ACCEPTED, false),
                    new Fact.ProposalAnswered(4, TODAY, Reply.DECLINED, true),
                    new Fact.CommitmentMade(Commitment.Kind.CONTRACT, TODAY, null),
                    new Fact.CommitmentMade(Commitment.Kind.INVOICE, TODAY, null),
                    new Fact.Shipped(TODAY));

    /** A gate and what is known when somebody comes to it. */
    private record Known(Gate gate, List<Fact> facts, List<Waiver> waivers, List<Debt> debts) {
        static Known by(Chance chance) {
            var criteria =
                    IntStream.range(0, chance.upTo(6))
                            .mapToObj(id -> criterion(id, chance))
                            .toList();
            return new Known(
                    new Gate(criteria),
                    chance.some(FACTS),
                    chance.some(criteria).stream().map(it -> waiver(it.id())).toList(),
                    chance.some(criteria).stream().map(it -> debt(it.id(), chance)).toList());
        }

        private static Criterion criterion(int id, Chance chance) {
            return new Criterion(id, "S" + id, chance.one(DEMANDS), chance.one(STRICTNESS), TEXT);
        }

        private static Waiver waiver(long criterion) {
            return new Waiver(
                    criterion,
                    "Знаем клиента",
                    "Громова Вера",
                    Instant.EPOCH,
                    new Bilingual("Условие", "Condition"));
        }

        private static Debt debt(long criterion, Chance chance) {
            return new Debt(criterion, TODAY.plusDays(chance.upTo(4) - 2L), "Иванова Анна");
        }

        Verdict check() {
            return gate.check(facts, waivers, debts, TODAY);
        }

        boolean opens() {
            return check() instanceof Verdict.Open;
        }

        Known with(List<Fact> others) {
            return new Known(gate, others, waivers, debts);
        }

        Known without(List<Waiver> keptWaivers, List<Debt> keptDebts) {
            return new Known(gate, facts, keptWaivers, keptDebts);
        }
    }

    @Night
    @Rule("P-02")
    void whatIsKnownBesidesNeverClosesAGateThatIsOpen() {
        Chance.examples(
                EXAMPLES,
                chance -> {
                    var known = Known.by(chance);
                    var more = new ArrayList<>(known.facts());
                    more.add(chance.one(FACTS));
                    assertThat(known.opens() && !known.with(more).opens())
                            .as("%s", known)
                            .isFalse();
                });
    }

    @Night
    @Rule("P-03")
    void theOrderInWhichThingsBecameKnownDoesNotMatter() {
        Chance.examples(
                EXAMPLES,
                chance -> {
                    var known = Known.by(chance);
                    var shuffled = known.with(chance.shuffled(known.facts()));
                    assertThat(shuffled.opens()).as("%s", known).isEqualTo(known.opens());
                });
    }

    @Night
    @Rule({"P-03", "P-15"})
    void aClosedGateNamesWhatHoldsItAndNothingThatIsOff() {
        Chance.examples(
                EXAMPLES,
                chance -> {
                    var known = Known.by(chance);
                    var verdict = known.check();
                    assertThat(verdict.missing().isEmpty()).isEqualTo(known.opens());
                    assertThat(verdict.findings())
                            .noneMatch(it -> it.criterion().strictness() == Strictness.OFF)
                            .hasSize(looked(known.gate()));
                });
    }

    private static int looked(Gate gate) {
        return (int)
                gate.criteria().stream().filter(it -> it.strictness() != Strictness.OFF).count();
    }

    @Night
    @Rule({"P-04", "P-15"})
    void whoseFactsAloneOpenItNeedsNeitherWaiverNorDebt() {
        Chance.examples(
                EXAMPLES,
                chance -> {
                    var known = Known.by(chance);
                    var alone = known.without(List.of(), List.of());
                    assertThat(alone.opens() && !known.opens()).as("%s", known).isFalse();
                    var all = known.with(FACTS).without(List.of(), List.of());
                    assertThat(all.opens()).as("%s", all).isTrue();
                });
    }
}
