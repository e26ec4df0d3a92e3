package soyuznik.clients.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import soyuznik.access.Dictionary;
import soyuznik.access.ListCells;
import soyuznik.access.ListColumn;
import soyuznik.access.Name;
import soyuznik.access.Words;
import soyuznik.clients.ClientColumn;
import soyuznik.clients.ClientList;
import soyuznik.clients.ListedTeams;
import soyuznik.clients.WholeList;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Chip;
import soyuznik.shell.Exportable;
import soyuznik.shell.Frame;
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
        var cells = new Cells(panels.words(), new ListCells(visitor, texts));
        var columns = ListColumn.read(form.columns(), ClientColumn.ALL, panels.fields());
        return Optional.of(
                new Exported(
                        cells.all().titles("field.clients.name", columns),
                        taker ->
                                list.walk(
                                        viewer,
                                        read.filter(),
                                        form.order(),
                                        page -> {
                                            var teams = panels.teams(form, page, viewer);
                                            page.forEach(row ->
                                                    taker.accept(cells.of(row, columns, teams)));
                                            return true;
                                        }),
                        form.nameless()));
    }

    @Override
    public Optional<List<String>> said(String query, Viewer viewer, Frame frame) {
        var asked = ListForm.of(query);
        var form = new ListForm(asked.beside("own"));
        var own =
                asked.ticked("own")
                        ? Stream.of(frame.text("event.filter.own"))
                        : Stream.<String>empty();
        var page =
                new CompanyListPage(
                        form,
                        CompanyLists.NOTHING,
                        null,
                        panels.named(filters.read(form).filter()),
                        panels.words(),
                        panels.fields(),
                        Map.of(),
                        List.of(),
                        null,
                        0,
                        0,
                        false);
        var chips = new Chips(page, frame).all().stream().map(Chip::text);
        return Optional.of(Stream.concat(own, chips).toList());
    }

    /** What a row holds, in the reader's language. */
    private record Cells(Words words, ListCells all) {

        List<Cell> of(
                ClientList.Row row,
                List<ListColumn<ClientColumn>> columns,
                Map<CompanyId, List<ListedTeams.Mate>> teams) {
            return all.of(
                    row.name(),
                    columns,
                    row.details().extra(),
                    known ->
                            known == ClientColumn.TEAM
                                    ? team(teams.getOrDefault(row.id(), List.of()))
                                    : of(row, known));
        }

        private List<Cell> team(List<ListedTeams.Mate> team) {
            return ListCells.words(TeamWords.of(team, Name::full, words, all.visitor().language()));
        }

        private List<Cell> of(ClientList.Row row, ClientColumn column) {
            var more = row.details();
            var language = all.visitor().language();
            var zone = all.visitor().zone();
            var led = row.responsible();
            return switch (column) {
                case INN -> ListCells.words(row.inn() == null ? "" : row.inn());
                case INDUSTRY -> word(Dictionary.INDUSTRY, row.industry());
                case RESPONSIBLE -> ListCells.words(led == null ? "" : led.full());
                case BRANCH -> ListCells.words(row.branch());
                case TAGS -> ListCells.words(String.join(", ", more.tags()));
                case EMPLOYEES ->
                        List.of(
                                more.employees() == null
                                        ? Cell.NOTHING
                                        : new Cell.Amount(BigDecimal.valueOf(more.employees())));
                case REVENUE -> ListCells.sum(more.revenue());
                case MADE -> ListCells.day(more.made().atZone(zone).toLocalDate());
                case COUNTRY -> ListCells.words(CompanyReadings.country(language, more.country()));
                case SOURCE -> word(Dictionary.SOURCE, more.source());
                case PHONE -> List.of(new Cell.Phone(more.phone()));
                case EMAIL -> ListCells.words(more.email());
                case STATE -> ListCells.words(all.say("standing." + more.state()));
                case TEAM -> List.of(Cell.NOTHING); // told above, of a whole page at once
                case FULL_NAME, KPP, OGRN, TAX_NUMBER, ADDRESS, SITE, PARENT ->
                        ListCells.words(more.text(column));
            };
        }

        private List<Cell> word(Dictionary dictionary, String code) {
            return ListCells.words(words.read(dictionary, code, all.visitor().language()));
        }
    }
}
