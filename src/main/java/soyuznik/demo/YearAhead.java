package soyuznik.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Money;
import soyuznik.kernel.Viewer;
import soyuznik.plans.Cell;
import soyuznik.plans.Cells;
import soyuznik.plans.YearPlan;
import soyuznik.plans.YearPlans;
import soyuznik.projects.End;
import soyuznik.projects.ImportedProject;
import soyuznik.projects.Intake;

/** The plan of the demo's year: from above by the director, from below by those who sell. */
@Component
@ConditionalOnProperty("soyuznik.demo")
class YearAhead {
    private static final Map<String, String> GROWTH =
            Map.of(
                    "market", "8",
                    "marketReason", "Обзор рынка фильтров: парк техники растёт на 8 %",
                    "own", "12",
                    "ownReason", "Второй продавец на юге и новая линейка салонных фильтров",
                    "deal", "2500000",
                    "base", "31000000",
                    "baseReason", "Книга продаж: из неё загрузили только крупные сделки");

    /** In roubles. */
    private static final Map<Portfolio.Sketch, String> EXPECTED =
            Map.of(
                    Sketches.NORTHERN_WAY, "12000000",
                    Sketches.LADOGA, "2500000",
                    Sketches.SAWMILL, "1300000",
                    Sketches.HARVESTER, "24000000",
                    Sketches.STEPPE, "1800000");

    /** What they bought last year, in roubles: it comes from the book of sales. */
    private static final Map<Portfolio.Sketch, Long> BOUGHT =
            Map.of(
                    Sketches.NORTHERN_WAY, 9_400_000L,
                    Sketches.LADOGA, 2_300_000L,
                    Sketches.HARVESTER, 14_500_000L);

    private final Intake intake;
    private final YearPlans plans;
    private final Cells cells;

    YearAhead(Intake intake, YearPlans plans, Cells cells) {
        this.intake = intake;
        this.plans = plans;
        this.cells = cells;
    }

    void grow(Calendar.Day day, Viewer director) {
        var key = new YearPlan.Key(year(day), null);
        day.on(() -> plans.set(key, 0, GROWTH, director));
    }

    /** Of some clients something is known. */
    void expect(Calendar.Day day, Portfolio.Sketch sketch, Portfolio.Client client, Viewer by) {
        var amount = EXPECTED.get(sketch);
        if (amount != null) {
            var key = new Cell.Key(year(day), client.id(), null);
            var change = new Cell.Change(key, 0, amount, "");
            day.on(() -> cells.write(change, by));
        }
    }

    void remember(Calendar.Day day, Portfolio.Sketch sketch, Portfolio.Client client, Viewer by) {
        var amount = BOUGHT.get(sketch);
        if (amount != null) {
            var book = UUID.randomUUID();
            Past.at(
                    day.moment(),
                    () -> intake.openAll(List.of(bought(day, client, amount, by)), by, book));
        }
    }

    /** In September. */
    private static ImportedProject bought(
            Calendar.Day day, Portfolio.Client client, long amount, Viewer by) {
        var on = LocalDate.of(year(day) - 1, 9, 15);
        return new ImportedProject(
                UUID.randomUUID(),
                client.id(),
                by.user(),
                "Фильтры на год",
                "",
                new Money(BigDecimal.valueOf(amount), "RUB"),
                on.minusDays(70),
                null,
                new ImportedProject.Position.Ended("SHORT", End.WON, on));
    }

    private static int year(Calendar.Day day) {
        return day.calendar().day(0).getYear();
    }
}
