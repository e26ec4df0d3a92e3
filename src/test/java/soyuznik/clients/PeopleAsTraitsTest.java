package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.clients.Office.done;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import soyuznik.clients.merging.Comparing;
import soyuznik.clients.merging.Duplicate;
import soyuznik.clients.merging.Duplicates;
import soyuznik.clients.merging.Trait;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;
import soyuznik.support.Rule;

/** Companies are recognised by their people too. */
@OnClients
@Rule("C-09")
class PeopleAsTraitsTest {
    private final Companies companies;
    private final People people;
    private final Employments employments;
    private final Comparing comparing;
    private final Duplicates duplicates;
    private final Office office;

    PeopleAsTraitsTest(
            Companies companies,
            People people,
            Employments employments,
            Comparing comparing,
            Duplicates duplicates,
            DSLContext sql) {
        this.companies = companies;
        this.people = people;
        this.employments = employments;
        this.comparing = comparing;
        this.duplicates = duplicates;
        this.office = new Office(sql);
    }

    @Test
    void onePhoneOfTwoPeopleIsAReason() {
        var one = made("Дубрава");
        var other = made("Осинник");
        add(one, "Лесов Пётр", "+7 921 888-10-11");
        add(other, "Лесов П. П.", "8 (921) 8881011");
        assertThat(reasons(one, other)).containsExactly(Trait.PHONE);
    }

    @Test
    void whoWorksAtBothSaysNothing() {
        var one = made("Берёзовая роща");
        var other = made("Кленовый лист");
        var person = add(one, "Дважды Лев", "+7 921 888-20-21");
        var post = new EmploymentData(Post.UNKNOWN, Term.UNKNOWN);
        var start = new Employments.Start(UUID.randomUUID(), person, other, post);
        done(employments.begin(start, office.anna));
        assertThat(reasons(one, other)).isEmpty();
    }

    @Test
    void aDomainOfPeopleAddsToAnotherReasonAndAPublicOneDoesNot() {
        var one = made("Сосновый бор");
        var other = made("Еловый бор");
        add(one, "Боров Лев", "+7 921 888-30-31", "lev@bor-8.example", "lev@mail.ru");
        add(other, "Боров Л.", "+7 921 888-30-31", "info@bor-8.example", "bor@mail.ru");
        assertThat(reasons(one, other)).containsExactly(Trait.PHONE, Trait.DOMAIN);
    }

    @Test
    void manyPeopleDoNotHideWhatTwoCompaniesHaveInCommon() {
        var one = made("Людное место");
        var other = made("Тихое место");
        for (int i = 0; i < 25; i++) {
            add(one, "Сотрудник " + i, "+7 921 888-41-%02d".formatted(i));
        }
        add(other, "Тихонов Лев", "+7 921 888-41-07");
        assertThat(reasons(one, other)).containsExactly(Trait.PHONE);
    }

    private CompanyId made(String name) {
        return done(companies.make(Office.fresh(name, null), office.anna));
    }

    private PersonId add(CompanyId company, String name, String... contacts) {
        var reached =
                Arrays.stream(contacts)
                        .map(typed ->
                                typed.indexOf('@') > 0
                                        ? ContactData.of(ContactData.Kind.MAIL, typed, "RU")
                                        : ContactData.phoneOf(typed, "RU"))
                        .toList();
        var person =
                new NewPerson(
                        UUID.randomUUID(), company, PersonName.of(name), Post.UNKNOWN, reached);
        return done(people.add(person, office.anna));
    }

    private List<Trait> reasons(CompanyId one, CompanyId other) {
        while (comparing.step(50)) {
            // until all are compared
        }
        return duplicates.page(office.vera, null).rows().stream()
                .filter(pair -> pair.first().id().equals(one))
                .filter(pair -> pair.second().id().equals(other))
                .findFirst()
                .map(Duplicate::reasons)
                .orElse(List.of());
    }
}
