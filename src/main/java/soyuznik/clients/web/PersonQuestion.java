package soyuznik.clients.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import soyuznik.access.ExtraFilter;
import soyuznik.access.FieldFilters;
import soyuznik.clients.Level;
import soyuznik.clients.PersonFilter;
import soyuznik.clients.PersonFilter.Standing;
import soyuznik.kernel.CompanyId;

/** What is asked of the list of people: raw texts by the names of their fields. */
public record PersonQuestion(Map<String, String> typed) {
    private static final List<String> FIELDS =
            List.of("q", "company", "level", "department", "decides", "standing", "nophone");

    public PersonQuestion {
        typed = Map.copyOf(typed);
    }

    public String get(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    public boolean ticked(String field) {
        return get(field).equals("true");
    }

    @Nullable String after() {
        return typed.get("after");
    }

    /** Whether anything is asked for. */
    public boolean asks() {
        return FIELDS.stream().anyMatch(field -> !get(field).isEmpty()) || asksExtra();
    }

    /** Whether the closed part of the filters holds something. */
    public boolean asksMore() {
        return FIELDS.stream().skip(2).anyMatch(field -> !get(field).isEmpty());
    }

    /** Whether a custom field is asked for. */
    public boolean asksExtra() {
        return !FieldFilters.said(typed).isEmpty();
    }

    @Nullable CompanyId company() {
        return get("company").matches("\\d{1,18}")
                ? new CompanyId(Long.parseLong(get("company")))
                : null;
    }

    PersonFilter filter(List<ExtraFilter> extra) {
        return new PersonFilter(
                get("q"),
                company(),
                one(Level.values(), get("level")),
                get("department"),
                ticked("decides"),
                standing(),
                ticked("nophone"),
                extra);
    }

    private Standing standing() {
        var standing = one(Standing.values(), get("standing"));
        return standing == null ? Standing.ANY : standing;
    }

    /** The address of the same question. */
    String address() {
        var address = UriComponentsBuilder.fromPath("/people");
        Stream.concat(FIELDS.stream(), FieldFilters.said(typed).keySet().stream())
                .filter(field -> !get(field).isEmpty())
                .forEach(field -> address.queryParam(field, "{" + field + "}"));
        return address.encode().buildAndExpand(typed).toUriString();
    }

    private static <E extends Enum<E>> @Nullable E one(E[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst().orElse(null);
    }
}
