package soyuznik.exchange.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Words;
import soyuznik.exchange.Addition;
import soyuznik.exchange.Forecast;
import soyuznik.exchange.Guesses;
import soyuznik.exchange.Import;
import soyuznik.exchange.Mapping;
import soyuznik.exchange.Meaning;
import soyuznik.exchange.Near;
import soyuznik.exchange.Ours;
import soyuznik.exchange.Proposals;
import soyuznik.exchange.Understanding;
import soyuznik.exchange.Undo;
import soyuznik.exchange.sheet.Row;
import soyuznik.exchange.sheet.Survey;
import soyuznik.shell.Choice;
import soyuznik.shell.Formats;
import soyuznik.shell.Frame;

/**
 * The page of one import.
 *
 * @param mine whether the viewer brought it in: only then anything can be done
 * @param nears what is almost a name of ours
 */
public record ImportPage(
        Import file,
        Understanding understanding,
        Ours ours,
        boolean mine,
        boolean ofOursComes,
        List<Near> nears,
        Proposals proposals,
        Backing backing) {
    /**
     * What of the import can be taken back, and how far that has come.
     *
     * @param undo null where nobody has begun it
     */
    public record Backing(Undo.Extent extent, @Nullable Undo undo) {
        static final Backing NONE = new Backing(Undo.Extent.NONE, null);
    }

    /** Formulas without a result, in words; empty where there is none. */
    public String unsolved(Frame frame) {
        return Unsolved.told(survey(), frame);
    }

    /** One column of the file and what it is taken for. */
    public record ColumnView(int index, Meaning meaning) {
        public boolean isRight() {
            return meaning.isNumber();
        }
    }

    /** One cell: as it stands there, and as it is read. */
    public record CellView(String text, String read, boolean isBad) {}

    /**
     * One row of the beginning.
     *
     * @param wholes what comes of the {@link #wholes}
     */
    public record RowView(int number, List<CellView> cells, List<CellView> wholes) {}

    /** A field that no column shows as it will be: one of several columns, or an added one. */
    public record FieldView(Meaning meaning, String label) {}

    public Survey survey() {
        return understanding.survey();
    }

    /** How the file is written. */
    public LayoutView layout() {
        return new LayoutView(survey().layout());
    }

    public Mapping mapping() {
        return understanding.mapping();
    }

    public @Nullable Forecast forecast() {
        return understanding.forecast();
    }

    /** Whether the rows belong to clients, which may be made along with them. */
    public boolean ofClients() {
        return mapping().kind().isOfClients();
    }

    /** The fields that change, from the one that changes most, with the numbers of records. */
    public String changed(Forecast forecast, Frame frame) {
        var names = new ChangeReadings(mapping().kind(), ours, new Words(Map.of())).of(frame);
        return forecast.changes().fields().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(each -> names.name(each.getKey()) + " (" + each.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    /** Whether the file may change records that are there. */
    public boolean renews() {
        return mapping().kind().isRenewed();
    }

    /** Where what was made is seen. */
    public String result() {
        return mapping().kind().address();
    }

    public List<ColumnView> columns() {
        return IntStream.range(0, survey().columns().size())
                .mapToObj(i -> new ColumnView(i, mapping().columns().get(i)))
                .toList();
    }

    /** How a column of the file is called. */
    public String heading(int place, Frame frame) {
        return new Headings(survey()).of(place, frame);
    }

    /** The columns that hold something and fill no field. */
    public List<String> left(Frame frame) {
        return mapping().left(survey()).stream().map(place -> heading(place, frame)).toList();
    }

    public List<RowView> rows(Frame frame) {
        var wholes = wholes(frame);
        return survey().beginning().stream().map(row -> row(row, wholes, frame.formats())).toList();
    }

    public List<ValuesView> values() {
        return ValuesView.all(understanding, ours);
    }

    /** What the value is taken for, or is likely; empty: nothing of ours, or what is written. */
    public String target(Meaning meaning, String value) {
        var said = mapping().target(meaning, value);
        return said.isEmpty() ? proposals.get(meaning, value) : said;
    }

    /** Of what is almost a name of ours. */
    public String chosen(Near near) {
        var said = mapping().values().getOrDefault(near.meaning(), Map.of());
        var target = target(near.meaning(), near.value().text());
        boolean unsaid = target.isEmpty() && !said.containsKey(near.value().text());
        return unsaid ? near.proposed() : target;
    }

    /** Of what the values are. */
    public String legend(ValuesView values, Frame frame) {
        if (values.meaning().isStage()) {
            return frame.text(
                    "exchange.values.STAGE",
                    Map.of("column", name(values, frame), "method", method(values, frame)));
        }
        int added = values.index() - mapping().columns().size();
        return added >= 0 && mapping().additions().get(added).column() == Addition.NONE
                ? frame.text("exchange.values.same", "field", label(values.meaning(), frame))
                : frame.text("exchange.values." + values.word(), "column", name(values, frame));
    }

    /** Of a column or, of an addition, of the one from which it comes. */
    private String name(ValuesView values, Frame frame) {
        int added = values.index() - mapping().columns().size();
        int place = added < 0 ? values.index() : mapping().additions().get(added).column();
        return place == Addition.NONE ? values.column().name() : heading(place, frame);
    }

    private String method(ValuesView values, Frame frame) {
        return ours.method(values.meaning().method())
                .map(method -> method.name().in(frame.visitor().language()))
                .orElse("");
    }

    public List<FieldView> wholes(Frame frame) {
        var all = mapping().all();
        var added = mapping().additions().stream().map(Addition::meaning).toList();
        return all.stream()
                .distinct()
                .filter(each -> !each.equals(Meaning.IGNORED))
                .filter(each -> added.contains(each) || Collections.frequency(all, each) > 1)
                .map(each -> new FieldView(each, label(each, frame)))
                .toList();
    }

    private String label(Meaning meaning, Frame frame) {
        return meanings(frame).stream()
                .filter(choice -> choice.value().equals(meaning.name()))
                .map(Choice::label)
                .findFirst()
                .orElse("");
    }

    public MannersView manners() {
        return new MannersView(mapping(), ours);
    }

    public AdditionsView additions() {
        return new AdditionsView(mapping().additions(), survey());
    }

    /** What a column can mean, the custom fields in a group of their own. */
    public List<Choice> meanings(Frame frame) {
        var fields = ours.fields(mapping().kind());
        return ours.meanings(mapping().kind()).stream()
                .map(meaning ->
                        fields.offered(meaning.name())
                                .map(field ->
                                        new Choice(
                                                meaning.name(),
                                                field.label(frame),
                                                frame.text("access.fields.title")))
                                .orElseGet(() ->
                                        new Choice(
                                                meaning.name(),
                                                frame.text("exchange.meaning." + meaning))))
                .toList();
    }

    public List<Choice> targets(Meaning meaning, Frame frame) {
        var choices = Targets.choices(mapping().kind(), meaning, ours, frame);
        if (!ofOursComes || !meaning.isOfOurs()) {
            return choices;
        }
        var coming = new Choice(Mapping.COMING, frame.text("exchange.set.coming"));
        return Stream.concat(Stream.of(coming), choices.stream()).toList();
    }

    /** How far it has come, and what is left at the pace so far. */
    public String progress(Frame frame) {
        var now = frame.formats().clock().instant();
        var undo = backing.undo();
        if (undo != null && file.state() == Import.State.UNDOING) {
            var told = count("exchange.undo.running", undo.done(), undo.total(), frame);
            return told + undo.left(now).map(left -> ", " + frame.formats().left(left)).orElse("");
        }
        var rows = file.progress();
        var told = count("exchange.work.running", rows.done(), rows.total(), frame);
        var left = file.pace().left(rows, now);
        return told + left.map(time -> ", " + frame.formats().left(time)).orElse("");
    }

    private static String count(String key, int done, int total, Frame frame) {
        return frame.text(key, Map.of("done", done, "total", total));
    }

    /** Whether what was made can be taken back by the viewer. */
    public boolean mayUndo() {
        return mine && file.isAtRest() && backing.extent().all() > 0;
    }

    public boolean asksDates() {
        return Guesses.askDates(survey(), mapping());
    }

    public boolean asksNumbers() {
        return Guesses.askNumbers(survey(), mapping());
    }

    private RowView row(Row row, List<FieldView> wholes, Formats formats) {
        var sample = new Sample(mapping().manner(), ours.zone(), formats);
        var cells = new ArrayList<CellView>();
        for (var column : columns()) {
            cells.add(sample.cell(column.meaning(), row.cell(column.index())));
        }
        return new RowView(
                row.number(),
                cells,
                wholes.stream()
                        .map(FieldView::meaning)
                        .map(each -> sample.cell(each, mapping().text(row, each)))
                        .toList());
    }
}
