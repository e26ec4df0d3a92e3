package soyuznik.buying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import soyuznik.support.Rule;

@Rule("S-10")
class RecurringTest {
    private static final List<Recurring.Said> SAID =
            List.of(
                    new Recurring.Said("Фильтр забивается зимой", "mining", 1),
                    new Recurring.Said("Зимой забиваются фильтры", "mining", 2),
                    new Recurring.Said("фильтры зимой забивает!", "mining", 3),
                    new Recurring.Said("Фильтр забивается зимой", "transport", 4),
                    new Recurring.Said("Долго ждать запчасти", "mining", 5));

    @Test
    void whatThreeClientsOfAnIndustrySayAlikeIsProposedInTheLatestWords() {
        assertThat(Recurring.of(SAID, List.of()))
                .containsExactly(new Recurring("Фильтр забивается зимой", "mining", 3));
    }

    @Test
    void oneClientThatSaysItThreeTimesIsNoProposal() {
        var one = new Recurring.Said("Фильтр забивается зимой", "mining", 1);
        assertThat(Recurring.of(List.of(one, one, one), List.of())).isEmpty();
    }

    @Test
    void whatTheLibraryHoldsInOtherWordsIsNotProposed() {
        assertThat(Recurring.of(SAID, List.of("Зимой забивается фильтр"))).isEmpty();
    }
}
