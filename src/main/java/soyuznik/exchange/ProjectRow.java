package soyuznik.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Extra;
import soyuznik.access.FieldSet;
import soyuznik.clients.CompanyName;
import soyuznik.clients.Requisites;
import soyuznik.clients.TypedRequisites;
import soyuznik.exchange.sheet.Row;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Money;
import soyuznik.kernel.Text;
import soyuznik.kernel.UserId;
import soyuznik.projects.End;
import soyuznik.projects.ImportedProject;
import soyuznik.projects.Methods;
import soyuznik.projects.ToldProject;

/**
 * A row that describes a project.
 *
 * @param owner the owner of ours; 0 where the row names none
 * @param openedOn null where the file does not tell
 */
record ProjectRow(
        Row row,
        Origin origin,
        String client,
        String clientKey,
        Requisites numbers,
        String clientNumber,
        long owner,
        Sale sale,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate plannedClose,
        ImportedProject.Position position)
        implements OfClient {
    private static final int NAME = 300;

    /** What is sold. */
    record Sale(String title, String product, @Nullable Money amount, Extra extra) {
        static Sale read(Cells cells, FieldSet fields) {
            var title = cells.text(Meaning.TITLE, NAME);
            var product = cells.text(Meaning.PRODUCT, NAME);
            if (title.isEmpty() && product.isEmpty()) {
                cells.blame(Meaning.TITLE, Text.of("exchange.fault.untitled"));
            }
            return new Sale(
                    title.isEmpty() ? product : title,
                    product,
                    cells.money(Meaning.AMOUNT),
                    cells.extra(fields));
        }
    }

    static Taken<ProjectRow> read(Cells cells, Mapping mapping, Ours ours) {
        var number = cells.text(Meaning.CLIENT_KEY, NAME);
        var client = client(cells, mapping);
        var numbers = numbers(cells);
        var sale = Sale.read(cells, ours.fields(Kind.PROJECTS));
        var dates = Dates.read(cells, ours.today());
        var origin = origin(cells, mapping);
        var position = ProjectPosition.read(cells, mapping, ours, dates.closed());
        if (!cells.faults().isEmpty() || position.isEmpty()) {
            return new Taken.Bad<>(cells.row(), cells.faults());
        }
        var ended = position.get() instanceof ImportedProject.Position.Ended;
        return new Taken.Good<>(
                new ProjectRow(
                        cells.row(),
                        origin,
                        client,
                        CompanyName.key(client),
                        numbers.proven(),
                        number,
                        CompanyRow.owner(cells),
                        sale,
                        ended ? dates.begun() : dates.opened(),
                        ended ? null : dates.planned(),
                        position.get()));
    }

    private record Dates(
            @Nullable LocalDate opened, @Nullable LocalDate closed, @Nullable LocalDate planned) {
        /** A day ahead is planned: what has ended already has ended today, as by hand. */
        static Dates read(Cells cells, LocalDate today) {
            var opened = cells.date(Meaning.OPENED).orElse(null);
            var closed = cells.date(Meaning.CLOSED).orElse(null);
            if (opened != null && closed != null && closed.isBefore(opened)) {
                cells.blame(Meaning.CLOSED, Text.of("exchange.fault.closed_before_opened"));
            }
            var ended = closed == null || closed.isBefore(today) ? closed : today;
            return new Dates(opened, ended, cells.date(Meaning.PLANNED_CLOSE).orElse(closed));
        }

        /** Of what has ended, which it did not before it was opened. */
        @Nullable LocalDate begun() {
            return opened == null || (closed != null && opened.isAfter(closed)) ? closed : opened;
        }
    }

    static TypedRequisites numbers(Cells cells) {
        var inn = cells.text(Meaning.INN, NAME);
        var typed = new TypedRequisites("", inn, "", "", "", "", "");
        typed.errors().forEach(error -> cells.blame(Meaning.INN, error.text()));
        return typed;
    }

    private static Origin origin(Cells cells, Mapping mapping) {
        var key = cells.text(Meaning.KEY, NAME);
        return key.isEmpty()
                ? Origin.of(telling(cells, mapping))
                : Origin.of(mapping.standing().source(), key);
    }

    ImportedProject of(CompanyId company, UserId by, UserId led, LocalDate today) {
        return new ImportedProject(
                origin.recordKey(Kind.PROJECTS, by.value()),
                company,
                led,
                sale.title(),
                sale.product(),
                sale.amount(),
                openedOn == null ? today : openedOn,
                plannedClose,
                position,
                sale.extra());
    }

    ToldProject told() {
        var named = owner == 0 ? null : new UserId(owner);
        return new ToldProject(named, sale.amount(), plannedClose, sale.extra());
    }

    @Override
    public boolean isWon() {
        return position instanceof ImportedProject.Position.Ended ended
                && ended.closing().end() == End.WON;
    }

    @Override
    public boolean followsSale() {
        return method().equals(Methods.ACCOMPANYING);
    }

    private String method() {
        return switch (position) {
            case ImportedProject.Position.InStage(var method, var _) -> method;
            case ImportedProject.Position.Ended ended -> ended.method();
        };
    }

    static String client(Cells cells, Mapping mapping) {
        var named = cells.text(Meaning.CLIENT, NAME);
        var client = named.isEmpty() ? mapping.standing().nameless() : named;
        if (client.isEmpty() && cells.text(Meaning.CLIENT_KEY, NAME).isEmpty()) {
            cells.blame(Meaning.CLIENT, Text.of("exchange.fault.no_client"));
        }
        return client;
    }

    private static List<String> telling(Cells cells, Mapping mapping) {
        return IntStream.range(0, mapping.columns().size())
                .filter(i -> !mapping.columns().get(i).equals(Meaning.IGNORED))
                .mapToObj(cells.row()::cell)
                .toList();
    }
}
