package soyuznik.clients.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import soyuznik.access.CustomField;
import soyuznik.access.Dictionary;
import soyuznik.access.Extra;
import soyuznik.access.Label;
import soyuznik.access.Words;
import soyuznik.clients.ClientColumn;
import soyuznik.clients.ClientList;
import soyuznik.clients.ListColumn;
import soyuznik.clients.WholeList;
import soyuznik.kernel.Money;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Exportable;
import soyuznik.shell.Texts;
import soyuznik.shell.Visitor;

/** The list of clients as a file. */
@Component
class CompanyExport implements Exportable {
    private final WholeList list;
    private final ListFilters filters;
    private final ListPanels panels;
    private final Texts texts;

    CompanyExport(WholeList list, ListFilters filters, ListPanels panels, Texts texts) {
        this.list = list;
        this.filters = filters;
        this.panels = panels;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return ClientsConfiguration.LISTING.kind();
    }

    @Override
    public Optional<Exported> of(String query, Viewer viewer, Visitor visitor) {
        var form = ListForm.of(query);
        var read = filters.read(form);
        if (!read.errors().isEmpty()) {
            return Optional.empty();
        }
        var cells = new Cells(panels.words(), visitor, texts);
        var fields = panels.fields();
        var columns =
                form.columns().stream()
                        .flatMap(code -> ListColumn.read(code, fields).stream())
                        .toList();
        return Optional.of(
                new Exported(
                        cells.titles(columns),
                        taker ->
                                list.walk(
                                        viewer,
                                        read.filter(),
                                        form.order(),
                                        page -> {
                                            page.forEach(
                                                    row -> taker.accept(cells.of(row, columns)));
                                            return true;
                                        }),
                        form.nameless()));
    }

    /** What a row holds, in the reader's language. */
    private record Cells(Words words, Visitor visitor, Texts texts) {

        List<String> titles(List<ListColumn> columns) {
            return Stream.concat(Stream.of(said("name")), columns.stream().flatMap(this::titles))
                    .toList();
        }

        /** A sum needs its currency beside it. */
        private Stream<String> titles(ListColumn column) {
            var custom = column.custom();
            var title =
                    custom == null ? said(column.code()) : custom.label().in(visitor.language());
            boolean sum =
                    custom == null
                            ? column.known() == ClientColumn.REVENUE
                            : custom.kind() == CustomField.Kind.MONEY;
            return sum ? Stream.of(title, said("currency")) : Stream.of(title);
        }

        private String said(String field) {
            return texts.say(visitor.language(), "field.clients." + field, Map.of());
        }

        List<Cell> of(ClientList.Row row, List<ListColumn> columns) {
            var cells = new ArrayList<Cell>();
            cells.add(new Cell.Words(row.name()));
            columns.forEach(column -> cells.addAll(of(row, column)));
            return cells;
        }

        private List<Cell> of(ClientList.Row row, ListColumn column) {
            var custom = column.custom();
            var known = column.known();
            if (custom != null) {
                return of(custom, column.value(row));
            }
            return known == null ? List.of(Cell.NOTHING) : of(row, known);
        }

        private List<Cell> of(CustomField field, String value) {
            if (value.isEmpty()) {
                return field.kind() == CustomField.Kind.MONEY
                        ? List.of(Cell.NOTHING, Cell.NOTHING)
                        : List.of(Cell.NOTHING);
            }
            return switch (field.kind()) {
                case TEXT -> words(value);
                case LINK -> words(value.replaceFirst("^mailto:", ""));
                case NUMBER -> List.of(new Cell.Amount(new BigDecimal(value)));
                case DAY -> List.of(new Cell.Day(LocalDate.parse(value)));
                case MONEY -> {
                    var parts = value.split(" ", 2);
                    yield sum(new Money(new BigDecimal(parts[0]), parts[1]));
                }
                case YES_NO ->
                        words(
                                texts.say(
                                        visitor.language(),
                                        value.equals("true") ? "ui.yes" : "ui.no",
                                        Map.of()));
                case CHOICE, CHOICES ->
                        words(
                                field.options().stream()
                                        .filter(one -> Extra.codes(value).contains(one.code()))
                                        .map(one -> new Label(one.ru(), one.en()))
                                        .map(label -> label.in(visitor.language()))
                                        .collect(Collectors.joining(", ")));
            };
        }

        private List<Cell> of(ClientList.Row row, ClientColumn column) {
            var more = row.details();
            var language = visitor.language();
            var zone = visitor.zone();
            return switch (column) {
                case INN -> words(row.inn() == null ? "" : row.inn());
                case INDUSTRY -> words(words.read(Dictionary.INDUSTRY, row.industry(), language));
                case RESPONSIBLE ->
                        words(row.responsible() == null ? "" : row.responsible().full());
                case BRANCH -> words(row.branch());
                case TAGS -> words(String.join(", ", more.tags()));
                case EMPLOYEES ->
                        List.of(
                                more.employees() == null
                                        ? Cell.NOTHING
                                        : new Cell.Amount(BigDecimal.valueOf(more.employees())));
                case REVENUE ->
                        more.revenue() == null
                                ? List.of(Cell.NOTHING, Cell.NOTHING)
                                : sum(more.revenue());
                case MADE -> List.of(new Cell.Day(more.made().atZone(zone).toLocalDate()));
                case COUNTRY -> words(CompanyReadings.country(language, more.country()));
                case SOURCE -> words(words.read(Dictionary.SOURCE, more.source(), language));
                case PHONE -> List.of(new Cell.Phone(more.phone()));
                case EMAIL -> words(more.email());
            };
        }

        private static List<Cell> sum(Money money) {
            return List.of(new Cell.Amount(money.amount()), new Cell.Words(money.currency()));
        }

        private static List<Cell> words(String text) {
            return List.of(new Cell.Words(text));
        }
    }
}
