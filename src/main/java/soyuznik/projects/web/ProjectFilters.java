package soyuznik.projects.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import soyuznik.access.Bearer;
import soyuznik.access.CustomFields;
import soyuznik.access.FieldFilters;
import soyuznik.access.FieldSet;
import soyuznik.clients.Range;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.ProductId;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Acquaintance;
import soyuznik.projects.ProjectFilter;
import soyuznik.projects.Sight;
import soyuznik.projects.Traits;
import soyuznik.projects.Wares;
import soyuznik.shell.FilterFields;

/** Reads the filter that an address asks for, and what is wrong with it. */
@Component
class ProjectFilters {
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private final Clock clock;
    private final Choices choices;
    private final CustomFields custom;

    ProjectFilters(Clock clock, Choices choices, CustomFields custom) {
        this.clock = clock;
        this.custom = custom;
        this.choices = choices;
    }

    /**
     * @param filter what could be read
     * @param errors of the fields that could not be
     */
    record Read(ProjectFilter filter, List<FieldError> errors) {}

    /** The custom fields that can be asked for. */
    FieldSet fields() {
        return custom.of(Bearer.PROJECT);
    }

    Read read(ProjectListForm form, Viewer viewer) {
        var fields = new FilterFields(form.typed());
        var owner = fields.ticked("own") ? Long.valueOf(viewer.user().value()) : fields.id("owner");
        var branch = fields.id("branch");
        var extra = new FieldFilters(fields()).read(form.typed());
        var filter =
                new ProjectFilter(
                        new ProjectFilter.Whose(
                                owner == null ? null : new UserId(owner),
                                branch == null ? null : new BranchId(branch),
                                fields.get("client")),
                        sums(fields),
                        when(fields),
                        wares(fields),
                        traits(form, fields, Sight.of(viewer)),
                        extra.filters());
        var errors = Stream.concat(fields.errors().stream(), extra.errors().stream()).toList();
        return new Read(filter, errors);
    }

    static Wares wares(FilterFields fields) {
        var product = fields.id("product");
        return new Wares(
                fields.get("goods"),
                product == null ? null : new ProductId(product),
                fields.id("group"));
    }

    private static Traits traits(ProjectListForm form, FilterFields fields, Sight sight) {
        var from = fields.day("openedFrom");
        var to = fields.day("openedTo");
        fields.ordered("opened", from, to);
        return new Traits(
                new Range<>(from, to),
                form.asksMethod() ? fields.get("method") : "",
                fields.get("source"),
                fields.get("written"),
                new Traits.Way(
                        fields.get("entered"),
                        fields.get("passed"),
                        fields.get("at"),
                        fields.ticked("imported")),
                new Traits.Loss(
                        fields.get("reason"),
                        fields.get("competitor"),
                        fields.ticked("waived"),
                        fields.ticked("owed")),
                trade(fields),
                new Traits.Terms(
                        fields.ticked("unpriced"),
                        fields.get("moved"),
                        fields.ticked("repriced"),
                        fields.get("summed")),
                new Traits.Stand(fields.ticked("ended"), fields.get("stood"), days(fields)),
                foretold(fields, sight));
    }

    /** Whose forecast it was says nothing where no forecast is asked for. */
    private static Traits.Foretold foretold(FilterFields fields, Sight sight) {
        var quarter = fields.day("foretold");
        return quarter == null
                ? Traits.Foretold.ANY
                : new Traits.Foretold(sight, quarter, fields.ticked("came"), fields.id("tenth"));
    }

    private static long days(FilterFields fields) {
        var days = fields.id("days");
        return days == null ? 0 : days;
    }

    private static Traits.Trade trade(FilterFields fields) {
        var client = fields.id("company");
        var led = fields.id("led");
        return new Traits.Trade(
                client == null ? null : new CompanyId(client),
                led == null ? null : new UserId(led),
                fields.day("newOn"),
                fields.ticked("ungrouped"),
                Acquaintance.read(fields.get("acquaintance")));
    }

    private ProjectFilter.Sums sums(FilterFields fields) {
        var from = fields.amount("amountFrom");
        var to = fields.amount("amountTo");
        fields.ordered("amount", from, to);
        var typed = fields.get("currency");
        if (!typed.isEmpty() && !CURRENCY.matcher(typed).matches()) {
            fields.wrong("currency", "ui.filter.currency");
        }
        return from == null && to == null
                ? ProjectFilter.NONE.sums()
                : new ProjectFilter.Sums(
                        new Range<>(from, to), typed.isEmpty() ? choices.currency() : typed);
    }

    private ProjectFilter.When when(FilterFields fields) {
        var from = fields.day("dayFrom");
        var to = fields.day("dayTo");
        fields.ordered("day", from, to);
        var today = LocalDate.now(clock);
        return new ProjectFilter.When(
                new Range<>(from, to),
                fields.ticked("overdue") ? today : null,
                fields.ticked("changed") ? yesterday(today) : null);
    }

    /** Where yesterday began. */
    private Instant yesterday(LocalDate today) {
        return today.minusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
