package soyuznik.projects;

import java.util.Map;

/** Reads demands as methods keep them: the kind of the criterion and its parameters. */
public final class Demands {
    /** A parameter of any kind: the topic that meets the criterion as well. */
    private static final String OR = "or";

    private Demands() {}

    /**
     * @throws IllegalArgumentException for what no version of a method may hold
     */
    public static Demand of(String kind, Map<String, String> parameters) {
        var demand = plain(kind, parameters);
        var or = parameters.get(OR);
        return or == null
                ? demand
                : new Demand.Either(demand, new Demand.Established(topic(or).name(), 0));
    }

    private static Demand plain(String kind, Map<String, String> parameters) {
        return switch (kind) {
            case "FIELD_FILLED" ->
                    new Demand.FieldFilled(ProjectField.of(asked(parameters, "field")));
            case "PERSON_NAMED" -> new Demand.PersonNamed();
            case "PROPOSAL_SENT" -> new Demand.ProposalSent();
            case "PROPOSAL_ANSWERED" ->
                    new Demand.ProposalAnswered(
                            Demand.ProposalAnswered.By.valueOf(
                                    parameters.getOrDefault("by", "ANYBODY")));
            case "COMMITMENT_MADE" -> commitment(parameters.getOrDefault("kind", ""));
            case "SHIPPED" -> new Demand.Shipped();
            case "PRICE_DISCUSSED" -> new Demand.PriceDiscussed(number(parameters, "n", 1));
            case "VOLUME_NAMED" -> new Demand.VolumeNamed();
            case "BUDGET" ->
                    new Demand.Budgeted(
                            BudgetState.valueOf(parameters.getOrDefault("state", "IDEA")));
            case "TENDER_WON" -> new Demand.TenderWon();
            case "APPROVED_BY_US" -> new Demand.ApprovedByUs();
            case String topic -> established(topic, parameters);
        };
    }

    private static Demand commitment(String kind) {
        return new Demand.CommitmentMade(kind.isEmpty() ? null : Commitment.Kind.valueOf(kind));
    }

    private static Demand established(String kind, Map<String, String> parameters) {
        var topic = topic(kind);
        var criterion = topic == Topic.CONFIRMED ? asked(parameters, "of") : "";
        return new Demand.Established(topic.about(criterion), number(parameters, "days", 0));
    }

    private static Topic topic(String name) {
        return Topic.of(name)
                .orElseThrow(() -> new IllegalArgumentException("No kind of criterion: " + name));
    }

    private static int number(Map<String, String> parameters, String name, int usual) {
        return Integer.parseInt(parameters.getOrDefault(name, Integer.toString(usual)));
    }

    private static String asked(Map<String, String> parameters, String name) {
        var value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The criterion names no " + name);
        }
        return value;
    }
}
