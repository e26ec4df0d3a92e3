package soyuznik.exchange;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.exchange.sheet.Column;
import soyuznik.exchange.sheet.Row;
import soyuznik.exchange.sheet.Survey;

/**
 * What the columns of a file and the values in them mean.
 *
 * @param columns one meaning for each column
 * @param additions fields that no column of its own fills
 * @param values of a column of choices: each value of the file, and what it stands for; empty is
 *     nothing of ours. Of one that names something: what is almost a name of ours, and the name;
 *     empty is what is written
 */
public record Mapping(
        Kind kind,
        List<Meaning> columns,
        List<Addition> additions,
        Map<Meaning, Map<String, String>> values,
        Manner manner,
        Standing standing) {
    /** In place of one of ours: who comes under that name by a file before. */
    public static final String COMING = "COMING";

    public Mapping {
        columns = List.copyOf(columns);
        additions = List.copyOf(additions);
        values =
                values.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, e -> Map.copyOf(e.getValue())));
    }

    /** The same file, its values taken for these. */
    public Mapping with(Map<Meaning, Map<String, String>> values) {
        return new Mapping(kind, columns, additions, values, manner, standing);
    }

    /** Of a file that has more columns behind, which mean nothing. */
    Mapping widened(int width) {
        var more = Collections.nCopies(Math.max(0, width - columns.size()), Meaning.IGNORED);
        var wide = Stream.concat(columns.stream(), more.stream()).toList();
        return new Mapping(kind, wide, additions, values, manner, standing);
    }

    /** The same file, its records standing so. */
    Mapping standing(Standing standing) {
        return new Mapping(kind, columns, additions, values, manner, standing);
    }

    /**
     * Whether nothing of it may come in now: a row would be refused, and all or nothing is wanted.
     */
    public boolean isBarred(@Nullable Forecast forecast) {
        return standing.onRefused() == OnRefused.NOTHING
                && forecast != null
                && forecast.refused() > 0;
    }

    /** Whether the file went back by itself because a row was refused. */
    public boolean isGivenUp(Import file) {
        return standing.onRefused() == OnRefused.NOTHING && file.progress().refused() > 0;
    }

    /** Whom the file names and who comes by a file before. */
    List<String> coming() {
        return ofOurs(COMING);
    }

    /** Whether the file names somebody who is nobody of ours, and does not come either. */
    boolean hasStrangers() {
        return !ofOurs("").isEmpty();
    }

    private List<String> ofOurs(String target) {
        return values.entrySet().stream()
                .filter(said -> said.getKey().isOfOurs())
                .flatMap(said -> said.getValue().entrySet().stream())
                .filter(said -> said.getValue().equals(target))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whoever was coming is one of ours now, or nobody. */
    Mapping arrived(Ours ours) {
        var arrived = new HashMap<>(values);
        arrived.replaceAll((meaning, said) -> meaning.isOfOurs() ? arrived(said, ours) : said);
        return with(arrived);
    }

    private static Map<String, String> arrived(Map<String, String> said, Ours ours) {
        var arrived = new HashMap<>(said);
        arrived.replaceAll((name, target) ->
                target.equals(COMING)
                        ? ours.named(name).map(one -> Long.toString(one.id())).orElse("")
                        : target);
        return arrived;
    }

    /** What the columns mean, and then the additions, as if each were a column more. */
    public List<Meaning> all() {
        return Stream.concat(columns.stream(), additions.stream().map(Addition::meaning)).toList();
    }

    /** The first of {@link #all} that has the meaning. */
    public OptionalInt column(Meaning meaning) {
        int index = all().indexOf(meaning);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** Whether rows may say that somebody agreed to advertising. */
    public boolean tellsOfConsents() {
        return has(Meaning.CONSENT) || has(Meaning.CONSENT_ON) || has(Meaning.CONSENT_WAY);
    }

    /** The places of columns that hold something and fill no field. */
    public List<Integer> left(Survey survey) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).equals(Meaning.IGNORED))
                .filter(i -> additions.stream().noneMatch(each -> each.column() == i))
                .filter(i -> survey.columns().get(i).filled() > 0)
                .boxed()
                .toList();
    }

    public boolean has(Meaning meaning) {
        return column(meaning).isPresent();
    }

    /** What the row says of the meaning: of several columns all that they say, in their order. */
    public String text(Row row, Meaning meaning) {
        var said = "";
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).equals(meaning)) {
                said = joined(said, row.cell(i), meaning);
            }
        }
        for (var addition : additions) {
            if (addition.meaning().equals(meaning)) {
                said = joined(said, addition.of(row), meaning);
            }
        }
        return meaning.isReference() ? named(meaning, said) : said;
    }

    private String named(Meaning meaning, String said) {
        var name = target(meaning, said);
        return name.isEmpty() ? said : name;
    }

    private static String joined(String said, String more, Meaning meaning) {
        return said.isEmpty() || more.isEmpty() ? said + more : said + meaning.between() + more;
    }

    /** The names of the columns, or their letters, and then of the additions. */
    List<String> head(List<String> head) {
        var named =
                IntStream.range(0, head.size())
                        .mapToObj(i -> head.get(i).isEmpty() ? Column.letters(i) : head.get(i))
                        .toList();
        return Stream.concat(named.stream(), additions.stream().map(each -> each.name(named)))
                .toList();
    }

    /** The file as if each addition were a column more. */
    public List<Column> columns(Survey survey) {
        return Stream.concat(
                        survey.columns().stream(),
                        additions.stream().map(each -> column(each, survey)))
                .toList();
    }

    private static Column column(Addition addition, Survey survey) {
        return addition.column() == Addition.NONE
                ? Survey.same(addition.value(), survey.rows())
                : survey.columns().get(addition.column());
    }

    /** What the value of the file stands for; empty where nobody has said it. */
    public String target(Meaning meaning, String value) {
        return values.getOrDefault(meaning, Map.of()).getOrDefault(value, "");
    }
}
