package soyuznik.projects;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a criterion asks of the facts: a closed list of kinds with their parameters. */
public sealed interface Demand {

    boolean metBy(Fact fact);

    /** What would meet it, given what is known already. */
    Remedy remedy(List<Fact> facts);

    record FieldFilled(ProjectField field) implements Demand {
        @Override
        public boolean metBy(Fact fact) {
            return fact instanceof Fact.FieldFilled filled && filled.field() == field;
        }

        @Override
        public Remedy remedy(List<Fact> facts) {
            return Remedy.of("fill." + field, "/edit#" + field.input());
        }
    }

    record PersonNamed() implements Demand {
        @Override
        public boolean metBy(Fact fact) {
            return fact instanceof Fact.PersonNamed;
        }

        @Override
        public Remedy remedy(List<Fact> facts) {
            return Remedy.of("name_person", "/edit#person");
        }
    }

    record ProposalSent() implements Demand {
        @Override
        public boolean metBy(Fact fact) {
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
        public boolean metBy(Fact fact) {
            return fact instanceof Fact.ProposalAnswered answered
                    && answered.reply() == Reply.ACCEPTED
                    && (by == By.ANYBODY || answered.decides());
        }

        @Override
        public Remedy remedy(List<Fact> facts) {
            var agreed = facts.stream().anyMatch(new ProposalAnswered(By.ANYBODY)::metBy);
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
        public boolean metBy(Fact fact) {
            return fact instanceof Fact.CommitmentMade made
                    && (kind == null || made.kind() == kind);
        }

        @Override
        public Remedy remedy(List<Fact> facts) {
            return Remedy.of("record_commitment", "/commitments/new");
        }
    }

    record Shipped() implements Demand {
        @Override
        public boolean metBy(Fact fact) {
            return fact instanceof Fact.Shipped;
        }

        @Override
        public Remedy remedy(List<Fact> facts) {
            return Remedy.of("record_shipment", "/shipments/new");
        }
    }

    /** Reads a demand as a method keeps it: the kind and its parameters. */
    static Demand of(String kind, Map<String, String> parameters) {
        return switch (kind) {
            case "FIELD_FILLED" -> new FieldFilled(ProjectField.of(asked(parameters, "field")));
            case "PERSON_NAMED" -> new PersonNamed();
            case "PROPOSAL_SENT" -> new ProposalSent();
            case "PROPOSAL_ANSWERED" ->
                    new ProposalAnswered(
                            ProposalAnswered.By.valueOf(parameters.getOrDefault("by", "ANYBODY")));
            case "COMMITMENT_MADE" -> {
                var named = parameters.get("kind");
                yield new CommitmentMade(named == null ? null : Commitment.Kind.valueOf(named));
            }
            case "SHIPPED" -> new Shipped();
            default -> throw new IllegalArgumentException("No kind of criterion: " + kind);
        };
    }

    private static String asked(Map<String, String> parameters, String name) {
        var value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The criterion names no " + name);
        }
        return value;
    }
}
