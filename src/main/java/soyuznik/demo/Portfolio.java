package soyuznik.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import soyuznik.clients.Companies;
import soyuznik.clients.CompanyData;
import soyuznik.clients.ContactData;
import soyuznik.clients.Contacts;
import soyuznik.clients.Level;
import soyuznik.clients.NewCompany;
import soyuznik.clients.NewPerson;
import soyuznik.clients.People;
import soyuznik.clients.PersonName;
import soyuznik.clients.Post;
import soyuznik.clients.Profile;
import soyuznik.clients.Requisites;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Money;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;

/** The clients of the demo. Their INN have right check digits and a region that does not exist. */
@Component
@ConditionalOnProperty("soyuznik.demo")
class Portfolio {
    private final Companies companies;
    private final People people;

    Portfolio(Companies companies, People people) {
        this.companies = companies;
        this.people = people;
    }

    /** A client with the two people whom a seller meets: who uses it, and who decides. */
    record Client(CompanyId id, PersonId user, PersonId decider) {}

    /** What is told of a client. */
    record Sketch(
            String name,
            String inn,
            String industry,
            int employees,
            int millions,
            String address,
            List<Met> people) {}

    /**
     * Somebody met there.
     *
     * @param mail empty: nobody has asked for it yet
     */
    record Met(String name, String position, boolean decides, String mail) {
        /** Where people of such a position sit, most often. */
        private static final SequencedMap<String, String> DEPARTMENTS = departments();

        private static SequencedMap<String, String> departments() {
            var departments = new LinkedHashMap<String, String>();
            departments.put("снабж", "Снабжение");
            departments.put("закуп", "Снабжение");
            departments.put("механик", "Служба главного механика");
            departments.put("технолог", "Производство");
            departments.put("цех", "Производство");
            return departments;
        }

        List<ContactData> contacts() {
            return mail.isEmpty()
                    ? List.of()
                    : List.of(ContactData.of(ContactData.Kind.MAIL, mail, "RU"));
        }

        Post post() {
            var words = position.toLowerCase(Locale.ROOT);
            var department =
                    DEPARTMENTS.entrySet().stream()
                            .filter(one -> words.contains(one.getKey()))
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElse("Дирекция");
            var level =
                    words.contains("директор")
                            ? Level.DIRECTOR
                            : decides || words.startsWith("нач") ? Level.HEAD : Level.SPECIALIST;
            return new Post(position, department, level, decides);
        }
    }

    Client make(Sketch sketch, Calendar calendar, int ago, Viewer by) {
        var id = calendar.on(ago, () -> companies.make(fresh(sketch, with(by)), by));
        var day = new Calendar.Day(calendar, ago);
        var user = person(id, sketch.people().getFirst(), day, by);
        var decider = person(id, sketch.people().getLast(), day, by);
        return new Client(id, user, decider);
    }

    /** A client that nobody leads yet, in the pool of a branch. */
    void pool(Sketch sketch, Calendar.Day day, BranchId branch, Viewer by) {
        var place = new NewCompany.Place.Pool(branch);
        day.on(() -> companies.make(fresh(sketch, place), by));
    }

    private PersonId person(CompanyId company, Met met, Calendar.Day day, Viewer by) {
        var name = PersonName.of(met.name());
        var person = new NewPerson(UUID.randomUUID(), company, name, met.post(), met.contacts());
        return day.on(() -> people.add(person, by));
    }

    private static NewCompany.Place with(Viewer by) {
        return new NewCompany.Place.With(by.user());
    }

    private static NewCompany fresh(Sketch sketch, NewCompany.Place place) {
        var revenue = new Money(BigDecimal.valueOf(sketch.millions(), -6), "RUB");
        var data =
                new CompanyData(
                        sketch.name(),
                        "",
                        new Requisites("RU", sketch.inn(), null, null, null, null, null),
                        new Profile(sketch.industry(), sketch.employees(), revenue, "", null),
                        new Contacts(sketch.address(), "", "", ""));
        return new NewCompany(UUID.randomUUID(), data, place);
    }
}
