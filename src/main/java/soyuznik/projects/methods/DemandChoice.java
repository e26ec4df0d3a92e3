package soyuznik.projects.methods;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import soyuznik.projects.Topic;

/**
 * One of the closed list of what a criterion may ask: a kind, with its parameter where it has one.
 *
 * @param value as a form sends it
 */
public record DemandChoice(String value, String kind, Map<String, String> parameters) {
    private static final List<DemandChoice> RECORDED =
            Stream.of(
                            "FIELD_FILLED field need",
                            "FIELD_FILLED field product",
                            "FIELD_FILLED field amount",
                            "FIELD_FILLED field planned_close",
                            "PERSON_NAMED",
                            "PROPOSAL_SENT",
                            "PROPOSAL_ANSWERED by ANYBODY",
                            "PROPOSAL_ANSWERED by DECISION_MAKER",
                            "PRICE_DISCUSSED n 1",
                            "PRICE_DISCUSSED n 2",
                            "PRICE_DISCUSSED n 3",
                            "VOLUME_NAMED",
                            "APPROVED_BY_US",
                            "BUDGET state IDEA",
                            "BUDGET state APPLIED",
                            "BUDGET state PLANNED",
                            "BUDGET state ALLOTTED",
                            "TENDER_WON",
                            "COMMITMENT_MADE",
                            "COMMITMENT_MADE kind CONTRACT",
                            "COMMITMENT_MADE kind INVOICE",
                            "SHIPPED")
                    .map(DemandChoice::of)
                    .toList();
    private static final List<DemandChoice> ESTABLISHED =
            Arrays.stream(Topic.values()).map(Topic::name).map(DemandChoice::of).toList();

    private static DemandChoice of(String text) {
        var parts = text.split(" ", 3);
        return parts.length == 1
                ? new DemandChoice(parts[0], parts[0], Map.of())
                : new DemandChoice(parts[0] + '.' + parts[2], parts[0], Map.of(parts[1], parts[2]));
    }

    /** What records of their own tell. */
    public static List<DemandChoice> recorded() {
        return RECORDED;
    }

    /** What is established by a plain fact. */
    public static List<DemandChoice> established() {
        return ESTABLISHED;
    }

    public static Optional<DemandChoice> of(MethodDraft.CriterionDraft criterion) {
        return all().filter(choice -> choice.kind().equals(criterion.kind()))
                .filter(choice ->
                        criterion
                                .parameters()
                                .entrySet()
                                .containsAll(choice.parameters().entrySet()))
                .max(java.util.Comparator.comparingInt(choice -> choice.parameters().size()));
    }

    public static Optional<DemandChoice> find(String value) {
        return all().filter(choice -> choice.value().equals(value)).findFirst();
    }

    private static Stream<DemandChoice> all() {
        return Stream.concat(RECORDED.stream(), ESTABLISHED.stream());
    }

    /** The message that says it. */
    public String label() {
        return Topic.of(kind).isPresent() ? "topic." + kind : "demand." + value;
    }
}
