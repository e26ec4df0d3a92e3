package soyuznik.projects.sheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import soyuznik.kernel.FieldError;
import soyuznik.projects.Topic;

/** What must be true of a paper beside the form of each of its fields. */
// S-06 P-10 P-13 P-14 M-01
final class SheetRules {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;
    private static final List<String> HAPPENED =
            List.of("heldOn", "namedOn", "saidOn", "knownOn", "endedOn", "seenOn");

    private final SheetPaper.Values values;
    private final List<FieldError> errors = new ArrayList<>();

    private SheetRules(SheetPaper.Values values) {
        this.values = values;
    }

    static List<FieldError> errors(Sheet sheet, SheetPaper.Values values, LocalDate today) {
        var rules = new SheetRules(values);
        rules.happened(today);
        switch (sheet) {
            case STATEMENTS -> rules.statement();
            case BUDGETS -> rules.budget();
            case TENDERS -> rules.tender();
            case RIVALS -> rules.rival();
            case APPROVALS -> rules.approval();
            case PRICES, VOLUMES, REACTIONS -> {}
        }
        return List.copyOf(rules.errors);
    }

    /** A fact has happened: not tomorrow. */
    private void happened(LocalDate today) {
        for (var name : HAPPENED) {
            var day = Optional.ofNullable(values.day(name));
            check(day.filter(today::isBefore).isEmpty(), name, "projects.error.future");
        }
    }

    private void statement() {
        var topic = Topic.of(values.get("topic"));
        check(topic.isPresent(), "topic", "projects.error.topic");
        boolean asks = topic.map(Topic::asksPerson).orElse(false);
        check(!asks || isGiven("personId"), "personId", "projects.error.who");
    }

    private void budget() {
        int year = isGiven("year") ? Integer.parseInt(values.get("year")) : FIRST_YEAR;
        check(year >= FIRST_YEAR && year <= LAST_YEAR, "year", "projects.error.year");
    }

    private void tender() {
        check(!isGiven("result") || isGiven("endedOn"), "endedOn", "projects.error.ended_on");
        check(isGiven("result") || !isGiven("endedOn"), "result", "projects.error.result");
    }

    private void rival() {
        boolean company = values.get("kind").equals("COMPANY");
        check(!company || isGiven("companyId"), "companyId", "projects.error.rival");
        check(company || !isGiven("companyId"), "companyId", "projects.error.no_rival");
        check(company || !isGiven("contractEnds"), "contractEnds", "projects.error.no_contract");
    }

    private void approval() {
        var margin = values.get("margin");
        check(
                margin.isEmpty() || new java.math.BigDecimal(margin).abs().intValue() < 1000,
                "margin",
                "projects.error.margin");
    }

    private boolean isGiven(String name) {
        return !values.get(name).isEmpty();
    }

    private void check(boolean right, String field, String key) {
        if (!right) {
            errors.add(FieldError.of(field, key));
        }
    }
}
