package soyuznik.plans.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.access.OurCompany;
import soyuznik.access.RateTables;
import soyuznik.access.Roster;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.plans.FiscalYear;
import soyuznik.plans.Lens;
import soyuznik.plans.YearPlan;
import soyuznik.shell.Choice;

/**
 * Reads whose plan of which year an address asks for; what it does not say follows from who asks.
 */
@Component
class PlanFilters {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");

    private final OurCompany company;
    private final RateTables rates;
    private final Roster roster;
    private final Clock clock;

    PlanFilters(OurCompany company, RateTables rates, Roster roster, Clock clock) {
        this.company = company;
        this.rates = rates;
        this.roster = roster;
        this.clock = clock;
    }

    /** What was asked, and what can be asked instead. */
    record Read(PlanAddress address, Lens lens, PlanFrame frame) {
        YearPlan.Key key() {
            return new YearPlan.Key(address.year().year(), lens.branch());
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    FiscalYear now() {
        return FiscalYear.of(today(), company.settings().fiscalYearMonth());
    }

    /**
     * A head sees the own branch, whoever sees all the company, a seller what the seller leads; an
     * address that names another one's clients finds only what the viewer sees of them anyway.
     */
    // T-02
    Read read(Map<String, String> typed, Viewer viewer) {
        boolean own = Lens.isOwn(viewer);
        var branch = own ? null : branch(typed, viewer);
        var manager = own ? viewer.user() : manager(typed);
        var asked = new LinkedHashMap<String, String>();
        if (branch != null) {
            asked.put("branch", branch.toString());
        }
        if (manager != null) {
            asked.put("manager", manager.toString());
        }
        var address = new PlanAddress(year(typed.getOrDefault("year", "")), asked);
        var lens = new Lens(viewer, branch, manager, rates.today());
        return new Read(address, lens, frame(address, lens, own));
    }

    FiscalYear year(String typed) {
        var now = now();
        return YEAR.matcher(typed).matches()
                ? new FiscalYear(Integer.parseInt(typed), now.month())
                : now;
    }

    private static @Nullable BranchId branch(Map<String, String> typed, Viewer viewer) {
        var id = id(typed.getOrDefault("branch", ""));
        if (id != null) {
            return new BranchId(id);
        }
        return viewer.scopes().contains(Viewer.ALL) ? null : viewer.branch();
    }

    private static @Nullable UserId manager(Map<String, String> typed) {
        var id = id(typed.getOrDefault("manager", ""));
        return id == null ? null : new UserId(id);
    }

    private static @Nullable Long id(String typed) {
        return NUMBER.matcher(typed).matches() ? Long.valueOf(typed) : null;
    }

    private PlanFrame frame(PlanAddress address, Lens lens, boolean own) {
        var now = now();
        var years =
                IntStream.rangeClosed(-2, 1)
                        .mapToObj(now::plus)
                        .map(year -> new Choice(Integer.toString(year.year()), year.toString()))
                        .toList();
        return new PlanFrame(
                address,
                lens.rates().base(),
                years,
                own ? List.of() : roster.places(),
                own ? List.of() : roster.owners());
    }
}
