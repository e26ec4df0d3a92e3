package soyuznik.clients.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import soyuznik.access.CustomField;
import soyuznik.access.FieldSet;
import soyuznik.access.Words;
import soyuznik.clients.ClientList;
import soyuznik.clients.Company;
import soyuznik.clients.merging.Merged;
import soyuznik.clients.merging.Merging;
import soyuznik.kernel.CompanyId;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;
import soyuznik.shell.Regions;

/**
 * The form that makes one client of several.
 *
 * @param sides the clients in the order of their columns
 * @param found what the words of the search found, to be added
 */
public record MergerPage(
        MergerForm form,
        List<Side> sides,
        List<ClientList.Row> found,
        Words words,
        FieldSet custom) {

    /** One of the clients, with how many people and other things belong to it. */
    public record Side(Company company, int people, List<Regions.Part> parts) {
        public CompanyId id() {
            return company.id();
        }
    }

    /** A field in which they differ: what each holds, and whose is chosen. */
    public record Field(String name, String label, List<Value> values) {}

    /** What one of them holds in a field. */
    public record Value(CompanyId company, String shown, boolean empty, boolean chosen) {}

    public boolean mayAdd() {
        return sides.size() < Merging.MOST;
    }

    public boolean ready() {
        return sides.size() > 1;
    }

    /** The one that stays: chosen, else with an INN and known the longest. */
    public CompanyId kept() {
        return form.kept()
                .filter(id -> sides.stream().anyMatch(side -> side.id().equals(id)))
                .or(() -> sides.stream().min(bestKnown()).map(Side::id))
                .orElse(new CompanyId(0));
    }

    /** Whether they are different legal entities by their INN. */
    public boolean apart() {
        return sides.stream()
                        .map(side -> value(side, "inn"))
                        .filter(inn -> !inn.isEmpty())
                        .distinct()
                        .count()
                > 1;
    }

    private static Comparator<Side> bestKnown() {
        return Comparator.<Side, Boolean>comparing(
                        side -> side.company().data().requisites().inn() == null)
                .thenComparing(side -> side.company().madeAt())
                .thenComparingLong(side -> side.id().value());
    }

    /** Only what they hold differently; the rest needs no choice. */
    public List<Field> fields(Frame frame) {
        var readings = custom.readings(CompanyReadings.of(frame, words), frame);
        return Stream.concat(Merged.FIELDS.stream(), custom.all().stream().map(CustomField::key))
                .filter(this::differs)
                .map(field -> new Field(field, readings.name(field), values(field, readings)))
                .toList();
    }

    private boolean differs(String field) {
        return sides.stream().map(side -> value(side, field)).distinct().count() > 1;
    }

    private List<Value> values(String field, Readings readings) {
        var chosen = chosen(field);
        return sides.stream()
                .map(side -> {
                    var value = value(side, field);
                    return new Value(
                            side.id(),
                            readings.read(field, value),
                            value.isEmpty(),
                            side.id().equals(chosen));
                })
                .toList();
    }

    /** As it was chosen, else of the one that stays, else of the first that knows it. */
    private CompanyId chosen(String field) {
        var kept = kept();
        return Optional.ofNullable(form.choices().get(field))
                .or(() ->
                        Stream.concat(
                                        sides.stream().filter(side -> side.id().equals(kept)),
                                        sides.stream())
                                .filter(side -> !value(side, field).isEmpty())
                                .map(Side::id)
                                .findFirst())
                .orElse(kept);
    }

    private static String value(Side side, String field) {
        return side.company().data().fields().getOrDefault(field, "");
    }

    /** The address that has one more. */
    public String with(CompanyId another) {
        var ids = new ArrayList<>(sides.stream().map(Side::id).toList());
        ids.add(another);
        return ids.stream()
                .map(id -> "company=" + id)
                .collect(Collectors.joining("&", "/mergers/new?", ""));
    }

    public boolean has(CompanyId id) {
        return sides.stream().anyMatch(side -> side.id().equals(id));
    }
}
