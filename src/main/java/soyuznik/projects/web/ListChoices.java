package soyuznik.projects.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import soyuznik.access.Branch;
import soyuznik.access.Dictionaries;
import soyuznik.access.Names;
import soyuznik.access.Roster;
import soyuznik.access.Words;
import soyuznik.kernel.BranchId;
import soyuznik.products.Assortment;
import soyuznik.products.ProductGroups;
import soyuznik.products.Products;
import soyuznik.projects.ProjectFilter;
import soyuznik.projects.Wares;
import soyuznik.shell.Choice;

/** Whom and what the filters of projects name and offer. */
@Component
class ListChoices {
    private final Roster roster;
    private final Names names;
    private final Products products;
    private final ProductGroups groups;
    private final Assortment assortment;
    private final Dictionaries dictionaries;

    ListChoices(
            Roster roster,
            Names names,
            Products products,
            ProductGroups groups,
            Assortment assortment,
            Dictionaries dictionaries) {
        this.roster = roster;
        this.names = names;
        this.products = products;
        this.groups = groups;
        this.assortment = assortment;
        this.dictionaries = dictionaries;
    }

    ListPage.Offered offered() {
        return new ListPage.Offered(owners(), places(), groups());
    }

    /** The names of all branches. */
    Map<BranchId, String> branches() {
        return roster.branches().stream().collect(toMap(Branch::id, Branch::name));
    }

    Words words() {
        return dictionaries.words();
    }

    List<Choice> owners() {
        return roster.owners();
    }

    List<Choice> places() {
        return roster.places();
    }

    List<Choice> groups() {
        return assortment.groups().stream()
                .map(group -> new Choice(Long.toString(group.id()), group.path()))
                .toList();
    }

    String product(Wares wares) {
        var product = wares.product();
        return product == null ? "" : products.name(product).orElse("");
    }

    /** The names of what the filter means by number; empty for what is not there. */
    ListPage.Named named(ProjectFilter filter) {
        var whose = filter.whose();
        var group = filter.wares().group();
        return new ListPage.Named(
                names.brief(whose.owner()),
                names.brief(filter.traits().trade().led()),
                roster.name(whose.branch()),
                product(filter.wares()),
                group == null ? "" : groups.path(group).orElse(""),
                dictionaries.words());
    }
}
