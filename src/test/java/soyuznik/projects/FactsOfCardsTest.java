package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import soyuznik.support.Rule;

/** A board asks only for facts that the gates of its method can be opened by. */
@OnProjects
@Rule("P-03")
class FactsOfCardsTest {
    private final List<ProjectFacts> sources;
    private final Methods methods;

    FactsOfCardsTest(List<ProjectFacts> sources, Methods methods) {
        this.sources = sources;
        this.methods = methods;
    }

    private boolean isTold(Demand demand, Predicate<ProjectFacts> by) {
        return sources.stream().filter(by).anyMatch(source -> source.tells(demand));
    }

    @Test
    void whateverAGateAsksForIsToldBySomebody() {
        assertThat(methods.all().stream().flatMap(Method::demands))
                .isNotEmpty()
                .allMatch(demand -> isTold(demand, _ -> true));
    }

    /** Who keeps the records behind a topic says that it tells it. */
    @Test
    void whatHasAPlaceOfItsOwnIsToldThere() {
        var kept =
                Arrays.stream(Topic.values())
                        .filter(topic ->
                                !topic.remedy(topic.name()).place().contains("/statements"));
        assertThat(kept)
                .hasSizeGreaterThan(8)
                .allMatch(topic ->
                        isTold(
                                new Demand.Established(topic.name(), 0),
                                source -> !source.getClass().getSimpleName().equals("SheetFacts")));
    }

    @Test
    void ofTwoThatAreAsGoodAsEachOtherBothAreAskedFor() {
        var either = Demands.of("SHIPPED", Map.of("or", "TOPICAL"));
        assertThat(either.plain())
                .containsExactly(new Demand.Shipped(), new Demand.Established("TOPICAL", 0));
    }

    @Test
    void theShortSaleAsksForNothingThatTalksTell() {
        var demands = methods.newest("SHORT").demands().toList();
        assertThat(
                        sources.stream()
                                .filter(source -> demands.stream().anyMatch(source::tells))
                                .map(source -> source.getClass().getSimpleName()))
                .doesNotContain("TalkFacts", "CriterionFacts", "ParticipantFacts")
                .contains("OwnFacts", "ProposalFacts", "CommitmentFacts", "ShipmentFacts");
    }
}
