package soyuznik.insights;

import java.util.List;
import java.util.function.Function;
import soyuznik.access.RateTable;
import soyuznik.projects.Outlook;
import soyuznik.projects.Quarter;
import soyuznik.projects.Stage;
import soyuznik.statistics.Expectation;
import soyuznik.statistics.Interval;

/**
 * What the projects of a cohort bring in a quarter: what is won already, and what is to be expected
 * of those that are open, each by its chance to be won until the last day. Sums are in the currency
 * of the company at the last rate.
 */
// N-03
public record Forecast(
        Quarter quarter, Outlook outlook, String base, List<Level> levels, Part won) {
    public Forecast {
        levels = List.copyOf(levels);
    }

    /**
     * The open ones of one stage.
     *
     * @param told whether the time in the stage tells, of some of them at least
     * @param ever how many of them are to be expected to be won at all
     * @param soon how many within the quarter
     * @param money what these are worth
     * @param dated whose sellers promise them within the quarter
     */
    public record Level(
            Stage stage,
            boolean told,
            Part open,
            Expectation ever,
            Expectation soon,
            Expectation money,
            Part dated) {

        /** The mean of their chances to be won at all. */
        public double chance() {
            return open.projects() == 0 ? 0 : ever.mean() / open.projects();
        }
    }

    static Forecast of(Asked asked, List<Stage> stages, List<Standing> standing, Part won) {
        var soon = asked.outlook().within(asked.left());
        var levels =
                stages.stream()
                        .map(stage ->
                                level(
                                        stage,
                                        standing.stream()
                                                .filter(one -> one.stage().equals(stage.code()))
                                                .toList(),
                                        asked,
                                        soon))
                        .toList();
        return new Forecast(asked.quarter(), asked.outlook(), asked.rates().base(), levels, won);
    }

    /**
     * By what it is reckoned.
     *
     * @param left days of the quarter that are left, today among them
     */
    record Asked(Quarter quarter, int left, Outlook outlook, RateTable rates) {}

    private static Level level(Stage stage, List<Standing> here, Asked asked, Outlook.Soon reach) {
        var ever = Expectation.NOTHING;
        var soon = Expectation.NOTHING;
        var money = Expectation.NOTHING;
        for (var one : here) {
            double chance = reach.of(one.spot()).value();
            double count = one.all().projects();
            ever =
                    ever.plus(
                            Expectation.of(asked.outlook().ever(one.spot()).value(), count, count));
            soon = soon.plus(Expectation.of(chance, count, count));
            money = money.plus(worth(one, chance, asked.rates()));
        }
        var open = here.stream().map(Standing::all).toList();
        var dated = here.stream().map(Standing::dated).toList();
        return new Level(
                stage,
                here.stream().anyMatch(Standing::told),
                Part.of(open, asked.rates()),
                ever,
                soon,
                money,
                Part.of(dated, asked.rates()));
    }

    private static Expectation worth(Standing one, double chance, RateTable rates) {
        var rate = Part.rate(one.all().currency(), rates);
        var amount = one.all().amount();
        var squares = one.squares();
        if (rate == null || amount == null || squares == null) {
            return Expectation.NOTHING;
        }
        return Expectation.of(
                chance,
                amount.multiply(rate).doubleValue(),
                squares.multiply(rate).multiply(rate).doubleValue());
    }

    public Part open() {
        return sum(Level::open);
    }

    /** Those whose sellers promise them within the quarter. */
    public Part dated() {
        return sum(Level::dated);
    }

    private Part sum(Function<Level, Part> what) {
        return levels.stream().map(what).reduce(Part.NOTHING, Part::plus);
    }

    private Expectation expected(Function<Level, Expectation> what) {
        return levels.stream().map(what).reduce(Expectation.NOTHING, Expectation::plus);
    }

    /** How many of the open ones are to be expected within the quarter. */
    public Expectation soon() {
        return expected(Level::soon);
    }

    public Expectation money() {
        return expected(Level::money);
    }

    /** Where the number of all that are won in the quarter lies in 80 of 100 cases. */
    public Interval number() {
        return above((double) won.projects(), soon().interval((double) open().projects()));
    }

    /** Where the sum of all that are won in the quarter lies in 80 of 100 cases. */
    public Interval worth() {
        return above(won.amount().doubleValue(), money().interval(open().amount().doubleValue()));
    }

    private static Interval above(double won, Interval open) {
        return new Interval(won + open.low(), won + open.high());
    }

    public boolean isEmpty() {
        return won.projects() == 0 && open().projects() == 0;
    }
}
