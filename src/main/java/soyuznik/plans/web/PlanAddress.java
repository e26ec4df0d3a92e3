package soyuznik.plans.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import soyuznik.clients.Range;
import soyuznik.plans.FiscalYear;
import soyuznik.shell.Query;

/**
 * Whose plan of which year the address of a page asks for.
 *
 * @param asked branch and manager, as far as they are asked for
 */
public record PlanAddress(FiscalYear year, Map<String, String> asked) {
    static final String PATH = "/insights/plan";

    public PlanAddress {
        asked = new LinkedHashMap<>(asked);
    }

    public String get(String field) {
        return asked.getOrDefault(field, "");
    }

    /** A page of plans about the same. */
    public String at(String page) {
        return query().at(PATH + page);
    }

    public Query query() {
        var query = Query.of("year", Integer.toString(year.year()));
        for (var one : asked.entrySet()) {
            query = query.with(one.getKey(), one.getValue());
        }
        return query;
    }

    /** The projects won on these days, as the list shows them. */
    public Query won(Range<LocalDate> days) {
        return narrowed(Query.of("tab", "won"))
                .with("dayFrom", String.valueOf(days.from()))
                .with("dayTo", String.valueOf(days.to()));
    }

    Query narrowed(Query list) {
        var narrowed = list;
        if (!get("branch").isEmpty()) {
            narrowed = narrowed.with("branch", get("branch"));
        }
        return get("manager").isEmpty() ? narrowed : narrowed.with("led", get("manager"));
    }
}
