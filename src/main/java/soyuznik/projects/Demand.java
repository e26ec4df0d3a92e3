package soyuznik.projects;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a criterion asks of the facts: a closed list of kinds with their parameters. */
public sealed interface Demand {

    /** Most demands are met by one fact. */
    default boolean met(List<Fact> facts, LocalDate today) {
        return facts.stream().anyMatch(fact -> metBy(fact, today));
    }

    boolean metBy(Fact fact, LocalDate today);

    /** Those of which it is put together; most are one. */
    default Stream<Demand> plain() {
        return Stream.of(this);
    }

    /** What would meet it, given what is known already. */
    Remedy remedy(List<Fact> facts);

    /** P-16: whether a fact met it once, which does not hold any more. */
    default boolean faded(List<Fact> facts, LocalDate today) {
        return false;
    }

    record FieldFilled(ProjectField field) implements Demand {
        @Override
        public boolean metBy(Fact fact, LocalDate today) {
            return fact instanceof Fact.FieldFilled filled && filled.field() == field;
        }

        @Override
        public Remedy remedy(List<Fact> facts) {
            return Remedy.of("fill." + field, "/edit#" + field.input());
        }
    }

    record PersonNamed() implements Demand {
        @Override
        public boolean metBy(Fact fact, LocalDate today) {
            return fact instanceof Fact.PersonNamed named && named.there();
        }

        @Override
        public boolean faded(List<Fact> facts, LocalDate today) {
            return !met(facts, today)
                    && facts.stream().anyMatch(Fact.PersonNamed.class::isInstance);
        }

        @Override
        public Remedy remedy(List<Fact> facts) {
            return Remedy.of("name_person", "/edit#person");
        }
    }

    record ProposalSent() implements Demand {
        @Override
        public boolean metBy(Fact fact, LocalDate today) {
            return fact instanceof Fact.ProposalSent sent && sent.complete();
        }

        @Override
        public Remedy remedy(List<Fact> facts) {
            for (var fact : facts) {
                if (fact instanceof Fact.ProposalSent sent) {
                    return Remedy.of(
                            "complete_proposal", "/proposals/" + sent.proposal() + "/edit");
                }
            }
            return Remedy.of("send_proposal", "/proposals/new");
        }
    }

    /** The proposal has been agreed to: by who decides, or by anybody of the client. */
    record ProposalAnswered(By by) implements Demand {
        public enum By {
            DECISION_MAKER,
            ANYBODY
        }

        @Override
        public boolean metBy(Fact fact, LocalDate today) {
            return fact instanceof Fact.ProposalAnswered answered
                    && answered.reply() == Reply.ACCEPTED
                    && (by == By.ANYBODY || answered.decides());
        }

        @Override
        public Remedy remedy(List<Fact> facts) {
            var anybody = new ProposalAnswered(By.ANYBODY);
            var agreed = facts.stream().anyMatch(fact -> anybody.metBy(fact, LocalDate.MIN));
            var deed = agreed ? "answer_of_who_decides" : "record_answer";
            for (var fact : facts.reversed()) {
                if (fact instanceof Fact.ProposalSent sent) {
                    return Remedy.of(deed, "/proposals/" + sent.proposal() + "/edit#answer");
                }
            }
            return Remedy.of("send_proposal", "/proposals/new");
        }
    }

    /** The client has bound itself, by the given kind if one is asked for. */
    record CommitmentMade(Commitment.@Nullable Kind kind) implements Demand {
        @Override
        public boolean metBy(Fact fact, LocalDate today) {
            return isAsked(fact) && fact instanceof Fact.CommitmentMade made && made.binds(today);
        }

        private boolean isAsked(Fact fact) {
            return fact instanceof Fact.CommitmentMade made
                    && (kind == null || made.kind() == kind);
        }

        @Override
        public boolean faded(List<Fact> facts, LocalDate today) {
            return !met(facts, today) && facts.stream().anyMatch(this::isAsked);
        }

        @Override
        public Remedy remedy(List<Fact> facts) {
            return Remedy.of("record_commitment", "/commitments/new");
        }
    }

    record Shipped() implements Demand {
        @Override
        public boolean metBy(Fact fact, LocalDate today) {
            return fact instanceof Fact.Shipped;
        }

        @Override
        public Remedy remedy(List<Fact> facts) {
            return Remedy.of("record_shipment", "/shipments/new");
        }
    }

    /** S-06: the price has been discussed so many times. */
    record PriceDiscussed(int times) implements Demand {
        @Override
        public boolean met(List<Fact> facts, LocalDate today) {
            return facts.stream().filter(fact -> metBy(fact, today)).count() >= times;
        }

        @Override
        public boolean metBy(Fact fact, LocalDate today) {
            return fact instanceof Fact.PriceDiscussed;
        }

        @Override
        public Remedy remedy(List<Fact> facts) {
            return Remedy.of("discuss_price", "/prices/new");
        }
    }

    record VolumeNamed() implements Demand {
        @Override
        public boolean metBy(Fact fact, LocalDate today) {
            return fact instanceof Fact.VolumeNamed;
        }

        @Override
        public Remedy remedy(List<Fact> facts) {
            return Remedy.of("name_volume", "/volumes/new");
        }
    }

    /** P-13: a budget of at least this state. */
    record Budgeted(BudgetState state) implements Demand {
        @Override
        public boolean metBy(Fact fact, LocalDate today) {
            return fact instanceof Fact.Budgeted budgeted && budgeted.state().reaches(state);
        }

        @Override
        public Remedy remedy(List<Fact> facts) {
            var known = facts.stream().anyMatch(Fact.Budgeted.class::isInstance);
            return known
                    ? Remedy.of("correct_budget", "#budgets")
                    : Remedy.of("record_budget", "/budgets/new");
        }
    }

    /** P-14: won, if there is one; the only demand that one more fact can unmeet. */
    record TenderWon() implements Demand {
        @Override
        public boolean met(List<Fact> facts, LocalDate today) {
            return facts.stream().noneMatch(Fact.Tendered.class::isInstance)
                    || facts.stream().anyMatch(fact -> metBy(fact, today));
        }

        @Override
        public boolean metBy(Fact fact, LocalDate today) {
            return fact instanceof Fact.Tendered(var end) && end == TenderEnd.WON;
        }

        @Override
        public Remedy remedy(List<Fact> facts) {
            return Remedy.of("win_tender", "#tenders");
        }
    }

    /** P-10. */
    record ApprovedByUs() implements Demand {
        @Override
        public boolean metBy(Fact fact, LocalDate today) {
            return fact instanceof Fact.ApprovedByUs;
        }

        @Override
        public Remedy remedy(List<Fact> facts) {
            return Remedy.of("ask_approval", "/approvals/new");
        }
    }

    /**
     * Somebody established it.
     *
     * @param about a {@link Topic}, with the code of the criterion where it is that of one
     * @param days how old the fact may be at most (P-16); 0: of any age
     */
    record Established(String about, int days) implements Demand {
        @Override
        public boolean metBy(Fact fact, LocalDate today) {
            return isAbout(fact)
                    && fact instanceof Fact.Established(var _, var on, var there)
                    && (there || !fades())
                    && (days == 0 || !on.isBefore(today.minusDays(days)));
        }

        private boolean fades() {
            return Topic.of(about).map(Topic::fadesWithPerson).orElse(false);
        }

        private boolean isAbout(Fact fact) {
            return fact instanceof Fact.Established established
                    && established.about().equals(about);
        }

        @Override
        public boolean faded(List<Fact> facts, LocalDate today) {
            return !met(facts, today) && facts.stream().anyMatch(this::isAbout);
        }

        @Override
        public Remedy remedy(List<Fact> facts) {
            return Topic.of(about).orElseThrow().remedy(about);
        }
    }

    /** Met by the one or by the other; what is missing is done the first way. */
    record Either(Demand first, Demand second) implements Demand {
        @Override
        public Stream<Demand> plain() {
            return Stream.concat(first.plain(), second.plain());
        }

        @Override
        public boolean met(List<Fact> facts, LocalDate today) {
            return first.met(facts, today) || second.met(facts, today);
        }

        @Override
        public boolean metBy(Fact fact, LocalDate today) {
            return first.metBy(fact, today) || second.metBy(fact, today);
        }

        @Override
        public boolean faded(List<Fact> facts, LocalDate today) {
            return !met(facts, today) && (first.faded(facts, today) || second.faded(facts, today));
        }

        @Override
        public Remedy remedy(List<Fact> facts) {
            return first.remedy(facts);
        }
    }
}
