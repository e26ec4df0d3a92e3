package soyuznik.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.exchange.sheet.Column;
import soyuznik.exchange.sheet.DateOrder;
import soyuznik.exchange.sheet.DecimalMark;
import soyuznik.exchange.sheet.Fit;
import soyuznik.exchange.sheet.Survey;
import soyuznik.projects.Method;

/** Proposes what a file means; a person sees it and can say otherwise. */
final class Guess {
    /** What marks a client, in a file of clients and in one of people. */
    private static final Map<Meaning, Meaning> OF_PEOPLE =
            Map.of(
                    Meaning.NAME, Meaning.CLIENT,
                    Meaning.INN, Meaning.INN,
                    Meaning.KEY, Meaning.CLIENT_KEY);

    private static final Map<Meaning, Meaning> OF_CLIENTS =
            OF_PEOPLE.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private final List<Column> file;
    private final Survey survey;
    private final Ours ours;

    Guess(Survey survey, Ours ours) {
        this(survey.columns(), survey, ours);
    }

    /**
     * @param file its columns, and what was added to them
     */
    Guess(List<Column> file, Survey survey, Ours ours) {
        this.file = file;
        this.survey = survey;
        this.ours = ours;
    }

    Mapping mapping() {
        return mapping(Vocabulary.kind(head()));
    }

    /** What the file means if its rows are of this kind. */
    Mapping mapping(Kind kind) {
        return mapping(kind, Vocabulary.meanings(kind, head(), ours.fields(kind)));
    }

    /**
     * What a table of clients also says of their people, or one of people of their clients: by what
     * marks the client in both, and what would be left out.
     */
    Mapping other(Mapping one) {
        var kind = one.kind() == Kind.PEOPLE ? Kind.COMPANIES : Kind.PEOPLE;
        var others = Vocabulary.meanings(kind, head(), ours.fields(kind));
        return mapping(
                kind,
                IntStream.range(0, others.size())
                        .mapToObj(i -> other(one, one.columns().get(i), others.get(i)))
                        .toList());
    }

    private static Meaning other(Mapping one, Meaning meant, Meaning other) {
        if (meant.equals(Meaning.IGNORED)) {
            return other;
        }
        return marks(one.kind()).getOrDefault(meant, Meaning.IGNORED);
    }

    private static Map<Meaning, Meaning> marks(Kind from) {
        return from == Kind.PEOPLE ? OF_CLIENTS : OF_PEOPLE;
    }

    /** The same, where it was not said by what a client is known, as the other half has it. */
    static Mapping marked(Mapping one, Mapping other) {
        var marks = marks(other.kind());
        var columns =
                IntStream.range(0, one.columns().size())
                        .mapToObj(i -> marked(one, i, marks.get(other.columns().get(i))))
                        .toList();
        return new Mapping(
                one.kind(), columns, one.additions(), one.values(), one.manner(), one.standing());
    }

    private static Meaning marked(Mapping one, int column, @Nullable Meaning mark) {
        var meant = one.columns().get(column);
        return mark != null && meant.equals(Meaning.IGNORED) && !one.has(mark) ? mark : meant;
    }

    private Mapping mapping(Kind kind, List<Meaning> columns) {
        var standing =
                new Standing(
                        ours.usualOwner(),
                        true,
                        "",
                        source(columns),
                        OnKnown.LEAVE,
                        ours.domain(),
                        ours.usualMethod(),
                        ours.newestText(),
                        OnRefused.REST);
        var shape = new Mapping(kind, columns, List.of(), Map.of(), manner(columns), standing);
        return shape.with(values(shape));
    }

    /**
     * As a file with the same columns was explained before. In which order its dates are written is
     * asked of each file.
     */
    Mapping like(Mapping before) {
        var offered = ours.meanings(before.kind());
        var columns =
                before.columns().stream()
                        .map(each -> offered.contains(each) ? each : Meaning.IGNORED)
                        .toList();
        var additions =
                before.additions().stream()
                        .filter(each -> offered.contains(each.meaning()))
                        .toList();
        var said = before.manner();
        var stands = standing(before.standing());
        var shape = new Mapping(before.kind(), columns, additions, before.values(), said, stands);
        var whole = new Guess(shape.columns(survey), survey, ours);
        var told = whole.manner(shape.all());
        return new Mapping(
                before.kind(),
                columns,
                additions,
                whole.said(shape),
                new Manner(told.dates(), told.numbers(), said.unit(), said.currency()),
                stands);
    }

    private Standing standing(Standing before) {
        boolean stands = before.owner() == 0 ? !ours.ownOnly() : ours.knows(before.owner());
        return new Standing(
                stands ? before.owner() : ours.usualOwner(),
                before.makeClients(),
                before.nameless(),
                before.source(),
                before.onKnown(),
                before.domain(),
                ours.method(before.method()).map(Method::code).orElse(ours.usualMethod()),
                ours.hasText(before.consentText()) ? before.consentText() : ours.newestText(),
                before.onRefused());
    }

    /** What somebody said of a value before goes over what its words tell. */
    private Map<Meaning, Map<String, String>> said(Mapping before) {
        var values = values(before);
        values.forEach((meaning, targets) ->
                targets.replaceAll((text, target) -> {
                    var said = before.target(meaning, text);
                    return isOurs(meaning, said) ? said : target;
                }));
        before.values()
                .forEach((meaning, said) -> {
                    if (meaning.equals(Meaning.PRODUCT)) {
                        values.put(meaning, said);
                    }
                });
        return values;
    }

    private boolean isOurs(Meaning meaning, String target) {
        if (meaning.equals(Meaning.METHOD)) {
            return ours.method(target).isPresent();
        }
        return !target.isEmpty()
                && !target.equals(Mapping.COMING)
                && (!meaning.isOfOurs() || ours.knows(Long.parseLong(target)));
    }

    /** What each value is taken for; whose stages are asked for goes by what was said already. */
    Map<Meaning, Map<String, String>> values(Mapping shape) {
        var columns = shape.all();
        var values = new LinkedHashMap<Meaning, Map<String, String>>();
        for (int i = 0; i < columns.size(); i++) {
            var meaning = columns.get(i);
            if (meaning.content() == Meaning.Content.CHOICE && !meaning.isStage()) {
                values.put(meaning, targets(shape.kind(), meaning, file.get(i)));
            }
        }
        int industry = columns.indexOf(Meaning.INDUSTRY);
        if (industry >= 0) {
            values.put(Meaning.INDUSTRY, known(shape.kind(), file.get(industry)));
        }
        int stage = columns.indexOf(Meaning.STAGE);
        if (stage >= 0) {
            var named = new LinkedHashMap<>(values);
            named.putAll(shape.values());
            ours.methods(shape.with(named), survey)
                    .forEach(method ->
                            values.put(
                                    Meaning.stage(method),
                                    targets(shape.kind(), Meaning.stage(method), file.get(stage))));
        }
        return values;
    }

    /** What the file itself tells of its dates and numbers; null where a person must say it. */
    Manner manner(List<Meaning> columns) {
        return new Manner(dates(columns), numbers(columns), unit(columns), ours.currency());
    }

    private int unit(List<Meaning> columns) {
        return Scale.of(
                IntStream.range(0, columns.size())
                        .filter(i -> columns.get(i).content() == Meaning.Content.MONEY)
                        .mapToObj(i -> file.get(i).name())
                        .toList());
    }

    private @Nullable DateOrder dates(List<Meaning> columns) {
        var fit = dateFit(file, columns);
        if (fit.ask()) {
            return null;
        }
        return fit.secondOnly() ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
    }

    private @Nullable DecimalMark numbers(List<Meaning> columns) {
        var fit = numberFit(file, columns);
        if (fit.ask()) {
            return null;
        }
        return fit.secondOnly() ? DecimalMark.COMMA : DecimalMark.POINT;
    }

    static Fit dateFit(List<Column> file, List<Meaning> columns) {
        return columns(file, columns, true).map(Column::dates).reduce(Fit.NONE, Fit::plus);
    }

    static Fit numberFit(List<Column> file, List<Meaning> columns) {
        return columns(file, columns, false).map(Column::numbers).reduce(Fit.NONE, Fit::plus);
    }

    private static Stream<Column> columns(
            List<Column> file, List<Meaning> meanings, boolean dates) {
        return Stream.iterate(0, i -> i < meanings.size(), i -> i + 1)
                .filter(i -> dates ? meanings.get(i).isDate() : meanings.get(i).isNumber())
                .map(file::get);
    }

    private List<String> head() {
        return file.stream().map(Column::name).toList();
    }

    private String source(List<Meaning> columns) {
        int key = columns.indexOf(Meaning.KEY);
        return key < 0 ? "" : Vocabulary.words(file.get(key).name());
    }

    /** Of industries those that were said to be another word before. */
    private Map<String, String> known(Kind kind, Column column) {
        var recogniser = new Recogniser(kind, ours);
        var known = targets(kind, Meaning.INDUSTRY, column);
        known.entrySet()
                .removeIf(said ->
                        said.getValue().isEmpty()
                                || !recogniser.certain(Meaning.INDUSTRY, said.getKey()).isEmpty());
        return known;
    }

    private Map<String, String> targets(Kind kind, Meaning meaning, Column column) {
        var recogniser = new Recogniser(kind, ours);
        var targets = new LinkedHashMap<String, String>();
        column.values()
                .forEach(value ->
                        targets.put(value.text(), recogniser.target(meaning, value.text())));
        return targets;
    }
}
