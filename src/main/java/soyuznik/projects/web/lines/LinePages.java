package soyuznik.projects.web.lines;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.OurCompany;
import soyuznik.kernel.ProductId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.products.Prices;
import soyuznik.products.ProductList;
import soyuznik.products.Products;
import soyuznik.projects.LineSites;
import soyuznik.projects.Lines;
import soyuznik.projects.Project;
import soyuznik.projects.Projects;
import soyuznik.projects.web.LinesRegion;
import soyuznik.shell.Answer;
import soyuznik.shell.NotFound;

/** Makes the pages on which products come onto a project and change there. */
@Component
class LinePages {
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    private final Projects projects;
    private final Lines lines;
    private final Goods goods;
    private final OurCompany company;
    private final Clock clock;

    LinePages(Projects projects, Lines lines, Goods goods, OurCompany company, Clock clock) {
        this.projects = projects;
        this.lines = lines;
        this.goods = goods;
        this.company = company;
        this.clock = clock;
    }

    /** What is sold, at which price, and where it can go. */
    @Component
    record Goods(Products products, ProductList list, Prices prices, LineSites sites) {}

    /** The product is asked for first, then how much of it. */
    ModelAndView fresh(ProjectId id, Map<String, String> typed, Viewer viewer) {
        var project = projects.get(id, Right.LEAD_PROJECTS, viewer);
        return typed.containsKey("product")
                ? form(project, offered(project, typed), viewer)
                : pick(project, typed.getOrDefault("q", ""));
    }

    private ModelAndView pick(Project project, String words) {
        var found = goods.list().first(new ProductList.Filter(words, null, false));
        return Answer.page(
                "projects/line/pick", "project", project, "words", words, "found", found);
    }

    private Map<String, String> offered(Project project, Map<String, String> typed) {
        var offered = new HashMap<>(typed);
        offered.put("key", UUID.randomUUID().toString());
        goods.prices()
                .on(product(typed), LocalDate.now(clock), currency(project))
                .filter(price ->
                        !project.sale().counted() || price.currency().equals(currency(project)))
                .ifPresent(price ->
                        offered.put(
                                "price",
                                price.amount().stripTrailingZeros().toPlainString()
                                        + ' '
                                        + price.currency()));
        return offered;
    }

    /** What was typed stays. */
    ModelAndView again(ProjectId id, Map<String, String> typed, Viewer viewer) {
        return form(projects.get(id, viewer), typed, viewer);
    }

    private ModelAndView form(Project project, Map<String, String> typed, Viewer viewer) {
        var product = goods.products().get(product(typed));
        var currency = currency(project);
        var price = goods.prices().on(product.id(), LocalDate.now(clock), currency).orElse(null);
        return Answer.page(
                "projects/line/form",
                "page",
                new LineFormPage(
                        project,
                        product,
                        price,
                        currency,
                        goods.sites().of(project, null, viewer),
                        typed));
    }

    static ProductId product(Map<String, String> typed) {
        var product = typed.getOrDefault("product", "");
        if (!ID.matcher(product).matches()) {
            throw new NotFound();
        }
        return new ProductId(Long.parseLong(product));
    }

    private String currency(Project project) {
        var amount = project.sale().amount();
        return amount == null ? company.settings().currency() : amount.currency();
    }

    ModelAndView edit(Lines.Key key, Viewer viewer) {
        projects.get(key.project(), Right.LEAD_PROJECTS, viewer);
        return edit(key, lines.get(key, viewer).values(), viewer);
    }

    /** The line becomes a form among the others. */
    ModelAndView edit(Lines.Key key, Map<String, String> typed, Viewer viewer) {
        var project = projects.get(key.project(), viewer);
        var line = lines.get(key, viewer);
        var sites = goods.sites().of(project, line.site(), viewer);
        var changed = new LinesRegion.Changed(line, new LinkedHashMap<>(typed), sites);
        var all = goods.sites().told(lines.of(key.project()), project, viewer);
        return Answer.page(
                "projects/line/show", "region", new LinesRegion(project, all, true, changed));
    }
}
