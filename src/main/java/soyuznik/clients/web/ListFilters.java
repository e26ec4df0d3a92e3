package soyuznik.clients.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.access.Dictionaries;
import soyuznik.access.Dictionary;
import soyuznik.access.DictionaryEntry;
import soyuznik.access.FieldFilters;
import soyuznik.clients.ClientFilter;
import soyuznik.clients.Range;
import soyuznik.clients.Tags;
import soyuznik.clients.TypedTags;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Text;
import soyuznik.kernel.UserId;

/** Reads the filter that an address asks for, and what is wrong with it. */
@Component
class ListFilters {
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1,2})?");
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
        var errors = new ArrayList<FieldError>();
        var typed = TypedTags.read(form.get("tags"));
        var known = tags.find(typed);
        errors.addAll(unknown(typed, known));
        var whose =
                new ClientFilter.Whose(
                        form.ticked("own"),
                        form.ticked("pool"),
                        one(form, "responsible", it -> new UserId(id(it)), errors),
                        one(form, "branch", it -> new BranchId(id(it)), errors));
        var about =
                new ClientFilter.About(
                        word(form, Dictionary.INDUSTRY, errors),
                        word(form, Dictionary.SOURCE, errors),
                        country(form, errors),
                        List.copyOf(known.values()));
        var gaps = new ClientFilter.Gaps(form.ticked("noInn"), form.ticked("noPeople"));
        var size = size(form, errors);
        var extra = new FieldFilters(words.fields()).read(form.typed());
        errors.addAll(extra.errors());
        var filter = new ClientFilter(form.get("q"), whose, about, size, gaps, extra.filters());
        return new Read(filter, errors);
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
    private String word(ListForm form, Dictionary dictionary, List<FieldError> errors) {
        var field = dictionary.name().toLowerCase(Locale.ROOT);
        var typed = form.get(field);
        if (typed.isEmpty()) {
            return "";
        }
        var found = dictionaries.find(dictionary, typed).map(DictionaryEntry::code);
        if (found.isEmpty()) {
            errors.add(FieldError.of(field, "clients.filter." + field));
        }
        return found.orElse("");
    }

    private static String country(ListForm form, List<FieldError> errors) {
        var code = form.get("country");
        if (!code.isEmpty() && !Arrays.asList(Locale.getISOCountries()).contains(code)) {
            errors.add(FieldError.of("country", "clients.country.unknown"));
        }
        return code;
    }

    private static ClientFilter.Size size(ListForm form, List<FieldError> errors) {
        var currency = form.get("currency");
        if (!currency.isEmpty() && !CURRENCY.matcher(currency).matches()) {
            errors.add(FieldError.of("currency", "clients.currency.form"));
        }
        return new ClientFilter.Size(
                range(form, "employees", ListFilters::count, errors),
                range(form, "revenue", ListFilters::amount, errors),
                currency.isEmpty() ? "RUB" : currency,
                range(form, "made", ListFilters::day, errors));
    }

    private static <T extends Comparable<? super T>> Range<T> range(
            ListForm form, String field, Function<String, T> read, List<FieldError> errors) {
        var range =
                new Range<>(
                        one(form, field + "From", read, errors),
                        one(form, field + "To", read, errors));
        if (!range.holdsAnything()) {
            errors.add(FieldError.of(field + "To", "clients.filter.range"));
        }
        return range;
    }

    /** What stands in the field; null when nothing does, or what can't be read. */
    private static <T> @Nullable T one(
            ListForm form, String field, Function<String, T> read, List<FieldError> errors) {
        var typed = form.get(field);
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return read.apply(typed);
        } catch (IllegalArgumentException | DateTimeParseException _) {
            var kind = field.replaceFirst("(From|To)$", "");
            errors.add(FieldError.of(field, "clients.filter." + kind));
            return null;
        }
    }

    private static long id(String typed) {
        return Long.parseLong(matching(ID, typed));
    }

    private static int count(String typed) {
        return Integer.parseInt(matching(COUNT, plain(typed)));
    }

    private static BigDecimal amount(String typed) {
        return new BigDecimal(matching(AMOUNT, plain(typed)));
    }

    private static LocalDate day(String typed) {
        var day = LocalDate.parse(typed);
        return LocalDate.parse(matching(Pattern.compile("[12]\\d{3}-.*"), day.toString()));
    }

    private static String matching(Pattern right, String typed) {
        if (!right.matcher(typed).matches()) {
            throw new IllegalArgumentException(typed);
        }
        return typed;
    }

    /** A number without the spaces between thousands, with a point. */
    private static String plain(String typed) {
        return typed.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
    }
}
