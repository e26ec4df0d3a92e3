package soyuznik.clients.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.access.ListCells;
import soyuznik.access.ListColumn;
import soyuznik.clients.Companies;
import soyuznik.clients.FoundPeople;
import soyuznik.clients.Person;
import soyuznik.clients.PersonColumn;
import soyuznik.clients.PersonContact;
import soyuznik.clients.WholePeople;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Chip;
import soyuznik.shell.Exportable;
import soyuznik.shell.Frame;
import soyuznik.shell.Texts;
import soyuznik.shell.Visitor;

/** The list of people as a file. */
@Component
class PeopleExport implements Exportable {
    private final WholePeople list;
    private final Companies companies;
    private final PersonWords words;
    private final PersonFilters filters;
    private final ListPanels panels;
    private final Texts texts;

    PeopleExport(
            WholePeople list,
            Companies companies,
            PersonWords words,
            PersonFilters filters,
            ListPanels panels,
            Texts texts) {
        this.panels = panels;
        this.filters = filters;
        this.words = words;
        this.list = list;
        this.companies = companies;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return ClientsConfiguration.PEOPLE.kind();
    }

    @Override
    public Optional<Exported> of(String query, Viewer viewer, Visitor visitor) {
        var asked = PersonQuestion.of(query);
        var company = asked.company();
        if (company != null) {
            companies.get(company, viewer);
        }
        var read = filters.read(asked);
        if (!read.errors().isEmpty()) {
            return Optional.empty();
        }
        var filter = read.filter();
        var cells = new Cells(new ListCells(visitor, texts));
        var columns = ListColumn.read(asked.columns(), PersonColumn.ALL, words.fields());
        return Optional.of(
                new Exported(
                        cells.all().titles("clients.people.whole", columns),
                        taker ->
                                list.walk(
                                        viewer,
                                        filter,
                                        asked.order(),
                                        page -> {
                                            page.forEach(person ->
                                                    taker.accept(cells.of(person, columns)));
                                            return true;
                                        }),
                        asked.nameless()));
    }

    @Override
    public Optional<List<String>> said(String query, Viewer viewer, Frame frame) {
        var whole = PersonQuestion.of(query);
        var asked = new PersonQuestion(whole.beside("own"));
        var own =
                whole.ticked("own")
                        ? Stream.of(frame.text("clients.people.told.own"))
                        : Stream.<String>empty();
        var page =
                new PersonListPage(
                        asked,
                        new PersonListPage.Named(
                                company(asked, viewer),
                                panels.named(asked.responsible(), asked.branch())),
                        FoundPeople.Found.nobody(asked.order()),
                        null,
                        List.of(),
                        null,
                        words.fields());
        var chips = page.chips(frame).stream().map(Chip::text);
        return Optional.of(Stream.concat(own, chips).toList());
    }

    /** Of one that the reader does not see only the number. */
    private String company(PersonQuestion asked, Viewer viewer) {
        var company = asked.company();
        return company == null
                ? ""
                : companies
                        .find(company, viewer)
                        .map(found -> found.data().name())
                        .orElse("№ " + company);
    }

    /** What a row holds, in the reader's language. */
    private record Cells(ListCells all) {

        List<Cell> of(Person person, List<ListColumn<PersonColumn>> columns) {
            return all.of(
                    person.name().ordered(),
                    columns,
                    person.data().extra(),
                    known -> List.of(of(person, known)));
        }

        private Cell of(Person person, PersonColumn column) {
            var main = person.main();
            return switch (column) {
                case POSITION -> new Cell.Words(main.post().position());
                case COMPANY -> new Cell.Words(main.workplace().name());
                case PHONE -> phone(person.phone());
                case EMAIL -> new Cell.Words(typed(person.mail()));
                case MARK -> new Cell.Words(mark(person));
                case DEPARTMENT -> new Cell.Words(main.post().department());
                case LEVEL -> named("clients.level.", main.post().level());
                case SINCE -> day(main.term().since());
                case UNTIL -> day(main.term().until());
                case MESSENGER -> new Cell.Words(messengers(person));
                case BASIS -> named("clients.basis.", person.data().basis());
                case NOTE -> new Cell.Words(person.data().note());
                case TAGS -> new Cell.Words(String.join(", ", person.tags()));
            };
        }

        private static Cell phone(@Nullable PersonContact phone) {
            return phone == null ? Cell.NOTHING : new Cell.Phone(phone.data().typed());
        }

        private static String typed(@Nullable PersonContact contact) {
            return contact == null ? "" : contact.data().typed();
        }

        private String mark(Person person) {
            if (person.hasLeft()) {
                return all.say("clients.standing.LEFT");
            }
            return person.post().decides() ? all.say("clients.person.decides") : "";
        }

        private Cell named(String prefix, @Nullable Enum<?> code) {
            return code == null ? Cell.NOTHING : new Cell.Words(all.say(prefix + code.name()));
        }

        private static Cell day(@Nullable LocalDate day) {
            return day == null ? Cell.NOTHING : new Cell.Day(day);
        }

        private String messengers(Person person) {
            return person.messengers().stream()
                    .map(one ->
                            all.say("clients.contact." + one.data().kind())
                                    + " "
                                    + one.data().typed())
                    .collect(Collectors.joining(", "));
        }
    }
}
