package soyuznik.projects.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import soyuznik.access.ListCells;
import soyuznik.access.ListColumn;
import soyuznik.kernel.Viewer;
import soyuznik.projects.ProjectColumn;
import soyuznik.projects.ProjectRow;
import soyuznik.projects.Tab;
import soyuznik.projects.WholeProjects;
import soyuznik.shell.Chip;
import soyuznik.shell.Exportable;
import soyuznik.shell.Formats;
import soyuznik.shell.Frame;
import soyuznik.shell.Texts;
import soyuznik.shell.Visitor;

/** The list of projects as a file. */
@Component
class ProjectExport implements Exportable {
    private final WholeProjects list;
    private final ProjectFilters filters;
    private final ListTabs tabs;
    private final ListChoices choices;
    private final Texts texts;
    private final Clock clock;

    ProjectExport(
            WholeProjects list,
            ProjectFilters filters,
            ListTabs tabs,
            ListChoices choices,
            Texts texts,
            Clock clock) {
        this.list = list;
        this.filters = filters;
        this.tabs = tabs;
        this.choices = choices;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ProjectsConfiguration.LISTING.kind();
    }

    @Override
    public Optional<Exported> of(String query, Viewer viewer, Visitor visitor) {
        var form = ProjectListForm.read(query);
        var read = filters.read(form, viewer);
        if (!read.errors().isEmpty()) {
            return Optional.empty();
        }
        var cells = new ListCells(visitor, texts);
        var columns = ListColumn.read(form.columns(), ProjectColumn.ALL, filters.fields());
        return Optional.of(
                new Exported(
                        cells.titles("projects.column.project", columns),
                        taker ->
                                list.each(
                                        viewer,
                                        tabs.asked(form, read.filter()),
                                        ListRows.shown(form),
                                        row -> taker.accept(of(row, columns, cells))),
                        form.nameless()));
    }

    @Override
    public Optional<List<String>> said(String query, Viewer viewer, Frame frame) {
        var asked = ProjectListForm.read(query);
        var own = asked.ticked("own");
        // Of whose own ones they were the journal tells, not whoever reads it.
        var form = own ? new ProjectListForm(asked.beside("own", "owner")) : asked;
        var said = new ArrayList<String>();
        tabs.said(form, frame).ifPresent(said::add);
        if (own) {
            said.add(frame.text("event.filter.own"));
        }
        chips(form, viewer, frame).stream().map(Chip::text).forEach(said::add);
        return Optional.of(said);
    }

    private List<Chip> chips(ProjectListForm form, Viewer viewer, Frame frame) {
        var page =
                new ListPage(
                        form,
                        Tab.joined(Tab.ALL, List.of()),
                        List.of(),
                        ListRows.none(form),
                        tabs.methods(),
                        choices.named(filters.read(form, viewer).filter()),
                        List.of(),
                        null,
                        filters.fields(),
                        Map.of(),
                        Map.of());
        return new ProjectChips(page, frame).all();
    }

    private List<Cell> of(
            ProjectRow row, List<ListColumn<ProjectColumn>> columns, ListCells cells) {
        var extra = row.details().extra();
        return cells.of(row.title(), columns, extra, known -> of(row, known, cells));
    }

    private List<Cell> of(ProjectRow row, ProjectColumn column, ListCells cells) {
        var course = row.course();
        var more = row.details();
        var language = cells.visitor().language();
        return switch (column) {
            case CLIENT -> ListCells.words(row.client().name());
            case AMOUNT -> ListCells.sum(row.amount());
            case DAY -> ListCells.day(course.end() == null ? row.plannedClose() : course.day());
            case STAGE ->
                    ListCells.words(
                            course.end() == null
                                    ? course.stage().name().in(language)
                                    : cells.say("projects.end." + course.end()));
            case OWNER -> ListCells.words(row.owner().name());
            case METHOD -> ListCells.words(more.method().name().in(language));
            case PRODUCT -> ListCells.words(more.product());
            case OPENED -> ListCells.day(more.openedOn());
            case MOVED -> List.of(Cell.of(more.moved()));
            case BRANCH -> ListCells.words(choices.branches().getOrDefault(more.branch(), ""));
            case DAYS ->
                    List.of(
                            course.end() == null
                                    ? Cell.of(course.days(LocalDate.now(clock)))
                                    : Cell.NOTHING);
            case REASON -> ListCells.words(words(cells).reason(more.beside()));
            case COMPETITOR -> ListCells.words(words(cells).competitor(more.beside()));
            case DEBTS -> ListCells.words(words(cells).debts(more.beside().owed()));
            case NEXT -> ListCells.words(words(cells).dated(more.beside().next()));
        };
    }

    private BesideWords words(ListCells cells) {
        var visitor = cells.visitor();
        return new BesideWords(
                new Formats(texts, visitor.language(), visitor.zone(), clock), choices.words());
    }
}
