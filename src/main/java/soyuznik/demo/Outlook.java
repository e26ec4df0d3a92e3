package soyuznik.demo;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Viewer;
import soyuznik.plans.Cell;
import soyuznik.plans.Cells;
import soyuznik.plans.YearPlan;
import soyuznik.plans.YearPlans;

/** The plan of the demo's year: from above by the director, from below by those who sell. */
@Component
@ConditionalOnProperty("soyuznik.demo")
class Outlook {
    private static final Map<String, String> GROWTH =
            Map.of(
                    "market", "8",
                    "marketReason", "Обзор рынка фильтров: парк техники растёт на 8 %",
                    "own", "12",
                    "ownReason", "Второй продавец на юге и новая линейка салонных фильтров",
                    "base", "31000000",
                    "baseReason", "Книга продаж: прошлый год вели в таблице");

    /** In roubles. */
    private static final Map<Portfolio.Sketch, String> EXPECTED =
            Map.of(
                    Sketches.NORTHERN_WAY, "12000000",
                    Sketches.LADOGA, "2500000",
                    Sketches.SAWMILL, "1300000",
                    Sketches.HARVESTER, "24000000",
                    Sketches.STEPPE, "1800000");

    private final YearPlans plans;
    private final Cells cells;

    Outlook(YearPlans plans, Cells cells) {
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

    private static int year(Calendar.Day day) {
        return day.calendar().day(0).getYear();
    }
}
