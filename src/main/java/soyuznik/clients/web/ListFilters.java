package soyuznik.clients.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.access.Dictionaries;
import soyuznik.access.Dictionary;
import soyuznik.access.DictionaryEntry;
import soyuznik.access.FieldFilters;
import soyuznik.clients.ClientFilter;
import soyuznik.clients.Range;
import soyuznik.clients.Standing;
import soyuznik.clients.Tags;
import soyuznik.clients.TypedTags;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Text;
import soyuznik.kernel.UserId;
import soyuznik.shell.FilterFields;

/** Reads the filter that an address asks for, and what is wrong with it. */
@Component
class ListFilters {
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private final Tags tags;
    private final Dictionaries dictionaries;
    private final CompanyWords words;

    ListFilters(Tags tags, Dictionaries dictionaries, CompanyWords words) {
        this.tags = tags;
        this.words = words;
        this.dictionaries = dictionaries;
    }

    /**
     * @param filter what could be read
     * @param errors of the fields that could not be
     */
    record Read(ClientFilter filter, List<FieldError> errors) {}

    Read read(ListForm form) {
        var fields = new FilterFields(form.typed());
        var typed = TypedTags.read(fields.get("tags"));
        var known = tags.find(typed);
        var about =
                new ClientFilter.About(
                        word(fields, Dictionary.INDUSTRY),
                        word(fields, Dictionary.SOURCE),
                        country(fields),
                        List.copyOf(known.values()),
                        state(fields));
        var gaps = new ClientFilter.Gaps(fields.ticked("noInn"), fields.ticked("noPeople"));
        var size = size(fields);
        var extra = new FieldFilters(words.fields()).read(form.typed());
        var filter =
                new ClientFilter(
                        fields.get("q"), whose(fields), about, size, gaps, extra.filters());
        var errors =
                Stream.of(unknown(typed, known), fields.errors(), extra.errors())
                        .flatMap(List::stream)
                        .toList();
        return new Read(filter, errors);
    }

    private ClientFilter.Whose whose(FilterFields fields) {
        var branch = fields.id("branch");
        return new ClientFilter.Whose(
                fields.ticked("own"),
                fields.ticked("pool"),
                colleague(fields, "responsible"),
                branch == null ? null : new BranchId(branch),
                new ClientFilter.Team(
                        colleague(fields, "member"), word(fields, Dictionary.TEAM_ROLE)));
    }

    private static @Nullable UserId colleague(FilterFields fields, String field) {
        var id = fields.id(field);
        return id == null ? null : new UserId(id);
    }

    private static List<FieldError> unknown(TypedTags typed, Map<String, Long> known) {
        return typed.byKey().entrySet().stream()
                .filter(tag -> !known.containsKey(tag.getKey()))
                .map(tag ->
                        new FieldError(
                                "tags", Text.of("clients.filter.tag", "name", tag.getValue())))
                .limit(1)
                .toList();
    }

    /** The code of the word, retired ones too. */
    private String word(FilterFields fields, Dictionary dictionary) {
        var field = dictionary.name().toLowerCase(Locale.ROOT);
        var typed = fields.get(field);
        if (typed.isEmpty()) {
            return "";
        }
        var found = dictionaries.find(dictionary, typed).map(DictionaryEntry::code);
        if (found.isEmpty()) {
            fields.wrong(field, "clients.filter." + field);
        }
        return found.orElse("");
    }

    private static Standing.@Nullable State state(FilterFields fields) {
        var code = fields.get("state");
        var state = Standing.State.find(code);
        if (!code.isEmpty() && state.isEmpty()) {
            fields.wrong("state", "ui.filter.id");
        }
        return state.orElse(null);
    }

    private static String country(FilterFields fields) {
        var code = fields.get("country");
        if (!code.isEmpty() && !Arrays.asList(Locale.getISOCountries()).contains(code)) {
            fields.wrong("country", "clients.country.unknown");
        }
        return code;
    }

    private static ClientFilter.Size size(FilterFields fields) {
        var currency = fields.get("currency");
        if (!currency.isEmpty() && !CURRENCY.matcher(currency).matches()) {
            fields.wrong("currency", "clients.currency.form");
        }
        return new ClientFilter.Size(
                range(
                        fields,
                        "employees",
                        fields.count("employeesFrom"),
                        fields.count("employeesTo")),
                range(fields, "revenue", fields.amount("revenueFrom"), fields.amount("revenueTo")),
                currency.isEmpty() ? "RUB" : currency,
                range(fields, "made", fields.day("madeFrom"), fields.day("madeTo")));
    }

    private static <T extends Comparable<? super T>> Range<T> range(
            FilterFields fields, String field, @Nullable T from, @Nullable T to) {
        fields.ordered(field, from, to);
        return new Range<>(from, to);
    }
}
