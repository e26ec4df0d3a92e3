package soyuznik.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import soyuznik.clients.Known;
import soyuznik.clients.PersonName;
import soyuznik.clients.Requisites;
import soyuznik.kernel.Text;

/**
 * Where memos belong, by what the importer sees: what is not seen is not known, whatever the row
 * says of it.
 *
 * @param numbers of the clients
 * @param names of the clients, by name key
 * @param clients by their numbers in other systems
 * @param deals by their numbers in other systems
 */
// T-02
record MemoPlaces(
        Map<Requisites, Known> numbers,
        Map<String, List<Namesake>> names,
        Map<String, Set<Long>> clients,
        Map<String, Set<Deal>> deals) {

    /** A project of a client. */
    record Deal(long id, long company, String title) {}

    /**
     * Somebody of a client.
     *
     * @param known the name as it is compared, or a mail in small letters
     */
    record Contact(long company, long person, String known) {}

    /** What the clients of the rows hold. */
    record Inside(List<Deal> deals, List<Contact> contacts, Set<Long> own) {}

    /** What the row belongs to, or why it belongs to nothing. */
    sealed interface Place {
        /**
         * @param deal 0 where it is about none
         */
        record At(long company, long deal, List<Long> people) implements Place {
            public At {
                people = List.copyOf(people);
            }
        }

        record Nowhere(Meaning meaning, Text why) implements Place {
            static Nowhere of(Meaning meaning, String key) {
                return new Nowhere(meaning, Text.of(key));
            }
        }
    }

    /** The client that the row means, if it is one alone. */
    OptionalLong company(MemoRow row) {
        var found = companies(row.whose());
        return found.size() == 1 ? OptionalLong.of(found.iterator().next()) : OptionalLong.empty();
    }

    /** The more exact goes before the less exact: its project, its number, its INN, its name. */
    private Set<Long> companies(MemoRow.Whose whose) {
        var byDeal =
                deals.getOrDefault(whose.dealNumber(), Set.of()).stream()
                        .map(Deal::company)
                        .collect(Collectors.toSet());
        if (!byDeal.isEmpty()) {
            return byDeal;
        }
        var byNumber = clients.getOrDefault(whose.number(), Set.of());
        if (!byNumber.isEmpty()) {
            return byNumber;
        }
        if (numbers.get(whose.requisites()) instanceof Known.Seen(var id, _)) {
            return Set.of(id.value());
        }
        return names.getOrDefault(whose.nameKey(), List.of()).stream()
                .filter(each -> each.mayBe(whose.requisites().inn()))
                .map(Namesake::id)
                .collect(Collectors.toSet());
    }

    Place place(MemoRow row, Inside inside, boolean ownOnly) {
        var company = company(row);
        if (company.isEmpty()) {
            boolean none = companies(row.whose()).isEmpty();
            return Place.Nowhere.of(
                    Meaning.CLIENT,
                    none ? "exchange.fault.client_unknown" : "exchange.fault.clients");
        }
        if (ownOnly && !inside.own().contains(company.getAsLong())) {
            return Place.Nowhere.of(Meaning.CLIENT, "exchange.fault.client_not_own"); // T-07
        }
        return at(row, company.getAsLong(), inside);
    }

    private Place at(MemoRow row, long company, Inside inside) {
        var deal = deal(row.whose(), company, inside);
        if (deal instanceof Place.Nowhere nowhere) {
            return nowhere;
        }
        var people = new HashSet<Long>();
        for (var typed : row.people()) {
            var found = people(typed, company, inside);
            if (found.size() != 1) {
                return Place.Nowhere.of(
                        Meaning.PARTICIPANTS,
                        found.isEmpty()
                                ? "exchange.fault.participant"
                                : "exchange.fault.namesakes");
            }
            people.addAll(found);
        }
        return new Place.At(
                company,
                deal instanceof Place.At(var _, var id, var _) ? id : 0,
                people.stream().sorted().toList());
    }

    private Place deal(MemoRow.Whose whose, long company, Inside inside) {
        if (whose.deal().isEmpty() && whose.dealNumber().isEmpty()) {
            return new Place.At(company, 0, List.of());
        }
        var found = named(whose, company, inside);
        if (found.size() == 1) {
            return new Place.At(company, found.iterator().next(), List.of());
        }
        var meaning = whose.dealNumber().isEmpty() ? Meaning.TITLE : Meaning.DEAL_KEY;
        return Place.Nowhere.of(
                meaning, found.isEmpty() ? "exchange.fault.deal" : "exchange.fault.deals");
    }

    private Set<Long> named(MemoRow.Whose whose, long company, Inside inside) {
        var title = Vocabulary.words(whose.deal());
        var meant =
                whose.dealNumber().isEmpty()
                        ? inside.deals().stream()
                                .filter(deal -> Vocabulary.words(deal.title()).equals(title))
                        : deals.getOrDefault(whose.dealNumber(), Set.of()).stream();
        return meant.filter(deal -> deal.company() == company)
                .map(Deal::id)
                .collect(Collectors.toSet());
    }

    private static Set<Long> people(String typed, long company, Inside inside) {
        var known = known(typed);
        return inside.contacts().stream()
                .filter(each -> each.company() == company && each.known().equals(known))
                .map(Contact::person)
                .collect(Collectors.toSet());
    }

    /** As somebody is looked for who is written so. */
    static String known(String typed) {
        return typed.indexOf('@') < 0
                ? PersonName.of(typed, "", "", "").sortKey()
                : typed.toLowerCase(Locale.ROOT);
    }
}
