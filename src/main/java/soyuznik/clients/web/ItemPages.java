package soyuznik.clients.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.Companies;
import soyuznik.clients.Company;
import soyuznik.clients.Item;
import soyuznik.clients.ItemChoices;
import soyuznik.clients.Items;
import soyuznik.clients.Section;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** Makes the pages of what is noted about a client. */
@Component
class ItemPages {
    private final Companies companies;
    private final Items items;
    private final ItemChoices choices;
    private final Clock clock;

    ItemPages(Companies companies, Items items, ItemChoices choices, Clock clock) {
        this.clock = clock;
        this.companies = companies;
        this.items = items;
        this.choices = choices;
    }

    /** The section as a page of its own, of which the page of the client shows the part. */
    ModelAndView list(Section section, CompanyId company, Viewer viewer) {
        var client = companies.get(company, viewer);
        var page =
                new ItemsPage(
                        client,
                        section,
                        items.of(section, company, viewer),
                        offer(section, company),
                        section == Section.DATES ? strip(company, viewer) : null,
                        viewer.may(Right.EDIT_CLIENTS, client.own()));
        return Answer.page("clients/item/index", "page", page);
    }

    private Strip strip(CompanyId company, Viewer viewer) {
        return Strip.of(
                LocalDate.now(clock),
                items.of(Section.DATES, company, viewer),
                items.of(Section.CONTRACTS, company, viewer));
    }

    ModelAndView fresh(ItemForm form, CompanyId company, Viewer viewer) {
        return page(companies.get(company, Right.EDIT_CLIENTS, viewer), null, form);
    }

    ModelAndView stored(Item.Key key, Viewer viewer) {
        var client = companies.get(key.company(), Right.EDIT_CLIENTS, viewer);
        return page(client, key, ItemForm.of(items.get(key, viewer)));
    }

    ModelAndView again(Item.Key key, ItemForm form, Viewer viewer) {
        return page(companies.get(key.company(), viewer), key, form);
    }

    /** Back to the client, where the section stands. */
    static String after(Item.Key key) {
        return "/companies/" + key.company() + "#" + key.section().path();
    }

    private ModelAndView page(Company client, Item.@Nullable Key key, ItemForm form) {
        var page = new ItemFormPage(client, key, form, offer(form.section(), client.id()));
        return Answer.page("clients/item/form", "page", page);
    }

    private Offer offer(Section section, CompanyId company) {
        return new Offer(section, company, choices);
    }
}
