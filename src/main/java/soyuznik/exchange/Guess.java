package soyuznik.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.exchange.sheet.Column;
import soyuznik.exchange.sheet.DateOrder;
import soyuznik.exchange.sheet.DecimalMark;
import soyuznik.exchange.sheet.Fit;
import soyuznik.exchange.sheet.Survey;
import soyuznik.projects.End;
import soyuznik.projects.Method;
import soyuznik.projects.Stage;

/** Proposes what a file means; a person sees it and can say otherwise. */
final class Guess {
    private static final String WON =
            "won|closed won|выигран|выиграна|выиграно|успешно реализовано|продано|сделка успешна|успех";
    private static final String LOST =
            "lost|closed lost|проигран|проиграна|проиграно|потерян|потеряна|отказ"
                    + "|закрыто и не реализовано|сделка провалена|провал";

    /** What others call the stages of the short sale. */
    private static final List<String> STAGES =
            List.of(
                    "prospecting|new|lead|qualification|open|новый|новая|первичный контакт|потребность"
                            + "|квалификация|в работе|поиск",
                    "engaging|proposal|quote|negotiation|offer|предложение|кп|переговоры"
                            + "|коммерческое предложение|кп отправлено|согласование",
                    "contract|invoice|delivery|shipment|договор|счет|оплата|отгрузка|поставка"
                            + "|договор и отгрузка");

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
        var columns = Vocabulary.meanings(kind, head(), ours.fields(kind));
        var standing =
                new Standing(
                        ours.self(),
                        true,
                        "",
                        source(columns),
                        OnKnown.LEAVE,
                        ours.domain(),
                        ours.usualMethod());
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
                stands ? before.owner() : ours.self(),
                before.makeClients(),
                before.nameless(),
                before.source(),
                before.onKnown(),
                before.domain(),
                ours.method(before.method()).map(Method::code).orElse(ours.usualMethod()));
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
                    if (meaning.isReference()) {
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
        int stage = columns.indexOf(Meaning.STAGE);
        if (stage >= 0) {
            var named = new LinkedHashMap<>(values);
            named.putAll(shape.values());
            ours.methods(shape.with(named), survey)
                    .forEach(method ->
                            values.put(Meaning.stage(method), stages(method, file.get(stage))));
        }
        return values;
    }

    private static Map<String, String> stages(Method method, Column column) {
        var targets = new LinkedHashMap<String, String>();
        column.values()
                .forEach(value -> {
                    var words = Vocabulary.words(value.text()).replaceFirst("^\\d+ ", "");
                    targets.put(value.text(), stage(method, words));
                });
        return targets;
    }

    /** What the file itself tells of its dates and numbers; null where a person must say it. */
    Manner manner(List<Meaning> columns) {
        return new Manner(dates(columns), numbers(columns), 1, ours.currency());
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

    private Map<String, String> targets(Kind kind, Meaning meaning, Column column) {
        var targets = new LinkedHashMap<String, String>();
        column.values()
                .forEach(value -> targets.put(value.text(), target(kind, meaning, value.text())));
        return targets;
    }

    private String target(Kind kind, Meaning meaning, String value) {
        return switch (meaning.name()) {
            case "METHOD" -> method(Vocabulary.words(value));
            case "LEVEL" -> ValueWords.one(ValueWords.LEVELS, Vocabulary.words(value));
            case "BASIS" -> ValueWords.one(ValueWords.BASES, Vocabulary.words(value));
            case "MANNER" -> ValueWords.manner(Vocabulary.words(value));
            case "CURRENCY" -> Currencies.named(value).orElse("");
            case "COUNTRY" -> Countries.named(value).orElse("");
            case "ROLE" -> ValueWords.one(ValueWords.ROLES, Vocabulary.words(value));
            case "TALK_KIND" -> ValueWords.one(ValueWords.TALKS, Vocabulary.words(value));
            case "OWNER", "AUTHOR" ->
                    ours.named(value).map(each -> Long.toString(each.id())).orElse("");
            default ->
                    ours.fields(kind)
                            .offered(meaning.name())
                            .flatMap(field -> field.meant(value))
                            .orElse("");
        };
    }

    private String method(String words) {
        return ours.methods().stream()
                .filter(method ->
                        words.equals(Vocabulary.words(method.name().ru()))
                                || words.equals(Vocabulary.words(method.name().en())))
                .findFirst()
                .map(Method::code)
                .orElse("");
    }

    private static String stage(Method method, String words) {
        if (ValueWords.says(WON, words)) {
            return End.WON.name();
        }
        if (ValueWords.says(LOST, words)) {
            return End.LOST.name();
        }
        return method.stages().stream()
                .filter(stage -> isNamed(method, stage, words))
                .findFirst()
                .map(Stage::code)
                .orElse("");
    }

    private static boolean isNamed(Method method, Stage stage, String words) {
        int index = method.stages().indexOf(stage);
        boolean usual = method.code().equals(Ours.SHORT) && index < STAGES.size();
        return words.equals(Vocabulary.words(stage.name().ru()))
                || words.equals(Vocabulary.words(stage.name().en()))
                || (usual && ValueWords.says(STAGES.get(index), words));
    }
}
