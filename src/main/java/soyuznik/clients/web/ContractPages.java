package soyuznik.clients.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.Companies;
import soyuznik.clients.Contracts;
import soyuznik.clients.ItemChoices;
import soyuznik.clients.Items;
import soyuznik.clients.Section;
import soyuznik.files.FileRows;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** Makes the page of one contract. */
@Component
class ContractPages {
    private final Contracts contracts;
    private final Companies companies;
    private final Items items;
    private final ItemChoices choices;
    private final FileRows files;
    private final Clock clock;

    ContractPages(
            Contracts contracts,
            Companies companies,
            Items items,
            ItemChoices choices,
            FileRows files,
            Clock clock) {
        this.files = files;
        this.contracts = contracts;
        this.companies = companies;
        this.items = items;
        this.choices = choices;
        this.clock = clock;
    }

    /**
     * @param until the new end as it was typed
     */
    ModelAndView show(long id, String until, Viewer viewer) {
        var contract = contracts.get(id, viewer);
        var client = companies.get(contract.company(), viewer);
        var specifications =
                items.of(Section.SPECIFICATIONS, client.id(), viewer).stream()
                        .filter(item -> !item.removed())
                        .filter(item -> item.values().get("contractId").equals(Long.toString(id)))
                        .toList();
        var page =
                new ContractPage(
                        contract,
                        new ContractPage.Papers(
                                specifications,
                                files.counts(
                                        ContractPage.HOLDER,
                                        specifications.stream()
                                                .map(one -> one.key().id())
                                                .toList())),
                        new Offer(Section.CONTRACTS, client.id(), choices),
                        LocalDate.now(clock),
                        until,
                        viewer.may(Right.EDIT_CLIENTS, client.own()));
        return Answer.page("clients/contract/show", "page", page);
    }
}
