package soyuznik.clients.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import soyuznik.clients.Contract;
import soyuznik.clients.Item;
import soyuznik.clients.Section;
import soyuznik.kernel.Money;
import soyuznik.shell.Frame;

/**
 * One contract.
 *
 * @param until the new end as it was typed
 */
public record ContractPage(
        Contract contract,
        Papers papers,
        Offer offer,
        LocalDate today,
        String until,
        boolean mayEdit) {
    static final String HOLDER = "specification";
    private static final Set<String> IN_THE_HEAD = Set.of("number", "kind", "endsOn");

    /**
     * The specifications.
     *
     * @param files how many stand with each, by its number
     */
    public record Papers(List<Item> specifications, Map<Long, Integer> files) {}

    /** «2 файла», or where to bring the first. */
    public String files(Item specification, Frame frame) {
        int count = papers.files().getOrDefault(specification.key().id(), 0);
        return count == 0
                ? frame.text("region.files")
                : frame.text("clients.specification.files", "count", count);
    }

    public static String files(Item specification) {
        return "/files/of/" + HOLDER + "/" + specification.key().id();
    }

    public String address() {
        return "/contracts/" + contract.id();
    }

    public String edit() {
        return contract.item().key().address() + "/edit";
    }

    public String newSpecification() {
        return Item.Key.address(Section.SPECIFICATIONS, contract.company())
                + "/new?contractId="
                + contract.id();
    }

    /** The end about which something is to be decided. */
    public Optional<LocalDate> open() {
        return contract.open(today);
    }

    public Optional<LocalDate> end() {
        return contract.end(today);
    }

    /** The new end that is offered: as much later as the term says, or a year. */
    public String suggested() {
        int months = contract.term().months() > 0 ? contract.term().months() : 12;
        return until.isEmpty()
                ? end().map(end -> end.plusMonths(months).toString()).orElse("")
                : until;
    }

    /** What is known of it, by name, beside what the head says. */
    public Map<String, String> facts(Frame frame) {
        var readings = offer.readings(frame);
        var facts = new LinkedHashMap<String, String>();
        for (var input : Section.CONTRACTS.inputs().all()) {
            var value = contract.item().values().get(input.name());
            if (!value.isEmpty() && !IN_THE_HEAD.contains(input.name())) {
                facts.put(readings.name(input.name()), readings.read(input.name(), value));
            }
        }
        return facts;
    }

    public @Nullable Money sum(Item specification) {
        var amount = specification.values().get("amount");
        int at = amount.indexOf(' ');
        return at < 0
                ? null
                : new Money(new BigDecimal(amount.substring(0, at)), amount.substring(at + 1));
    }

    public Map<String, String> crumbs(Frame frame) {
        var crumbs = new LinkedHashMap<String, String>();
        crumbs.put(frame.text("place.clients"), "/companies");
        crumbs.put(contract.client(), "/companies/" + contract.company());
        crumbs.put(
                frame.text("region.contracts"), "/companies/" + contract.company() + "#contracts");
        return crumbs;
    }
}
