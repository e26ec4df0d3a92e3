package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static soyuznik.clients.Office.done;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import soyuznik.clients.merging.Comparing;
import soyuznik.clients.merging.Duplicate;
import soyuznik.clients.merging.Duplicates;
import soyuznik.clients.merging.Trait;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Forbidden;
import soyuznik.shell.NotFound;
import soyuznik.support.Rule;

@OnClients
@Rule("C-09")
class FindingDuplicatesTest {
    private final Companies companies;
    private final Comparing comparing;
    private final Duplicates duplicates;
    private final Office office;

    FindingDuplicatesTest(
            Companies companies, Comparing comparing, Duplicates duplicates, DSLContext sql) {
        this.companies = companies;
        this.comparing = comparing;
        this.duplicates = duplicates;
        this.office = new Office(sql);
    }

    @Test
    void oneNameWrittenInTwoWaysComesToTheHead() {
        var one = made("ООО «Ёлка-Север»", "", "", office.anna);
        var other = made("Elka Sever LLC", "", "", office.anna);
        assertThat(seen(office.vera))
                .filteredOn(pair -> pair.first().id().equals(one))
                .singleElement()
                .satisfies(pair -> {
                    assertThat(pair.second().id()).isEqualTo(other);
                    assertThat(pair.reasons()).contains(Trait.NAME);
                });
    }

    @Test
    void onePhoneIsAReasonHoweverItIsWrittenAndADomainAloneIsNone() {
        var one = made("Первый звонок", "8 (921) 777-12-34", "info@zvonok.example", office.anna);
        made("Второе название", "+7 921 777 12 34", "", office.anna);
        made("Третья дочь", "", "boss@zvonok.example", office.anna);
        assertThat(seen(office.vera))
                .filteredOn(pair -> pair.first().id().equals(one))
                .singleElement()
                .satisfies(pair -> assertThat(pair.reasons()).containsExactly(Trait.PHONE));
    }

    @Test
    void theLikestStandFirst() {
        made("Каменный цветок", "+7 812 100-20-30", "a@kamen.example", office.anna);
        made("Каменный цветок", "+7 812 100-20-30", "b@kamen.example", office.anna);
        made("Стеклянный замок", "", "", office.anna);
        made("Стеклянный замок", "", "", office.anna);
        assertThat(seen(office.vera))
                .extracting(Duplicate::score)
                .isSortedAccordingTo((a, b) -> b - a)
                .contains(100);
    }

    @Test
    void companiesOfDifferentNumbersAreTwoHoweverAlikeTheyLook() {
        var one = Office.fresh("ООО Разные номера", Office.inn());
        var other = Office.fresh("ООО Разные номера", Office.inn());
        var first = done(companies.make(one, office.anna));
        done(companies.make(other, office.anna));
        assertThat(seen(office.vera)).noneMatch(pair -> pair.first().id().equals(first));
    }

    @Test
    void whoDoesNotSeeBothSeesNeitherInTheQueue() {
        var annas = made("ООО Через забор", "", "", office.anna);
        made("ООО Через забор", "", "", office.boris);
        assertThat(seen(office.vera)).noneMatch(pair -> pair.first().id().equals(annas));
        assertThat(seen(office.gleb)).anyMatch(pair -> pair.first().id().equals(annas));
    }

    @Test
    void whatWasSaidToBeTwoIsNotAskedAgainUnlessTakenBack() {
        var one = made("Двойник обычный", "", "", office.anna);
        made("Двойник обычный", "", "", office.anna);
        var pair = pair(one, office.vera);
        done(duplicates.settle(pair, office.vera));
        done(companies.edit(one, 0, Office.company("Двойник обычный", Office.inn()), office.anna));
        assertThat(seen(office.vera)).noneMatch(it -> it.first().id().equals(one));
        done(duplicates.doubt(pair, office.vera));
        assertThat(seen(office.vera)).anyMatch(it -> it.first().id().equals(one));
    }

    @Test
    void aPairThatIsAlikeStillIsTheSamePair() {
        var one = made("Всё ещё похожий", "", "", office.anna);
        made("Всё ещё похожий", "", "", office.anna);
        var pair = pair(one, office.vera);
        done(companies.edit(one, 0, Office.company("Всё ещё похожий", Office.inn()), office.anna));
        assertThat(pair(one, office.vera)).isEqualTo(pair);
        done(companies.edit(one, 1, Office.company("Ничуть не похож", Office.inn()), office.anna));
        assertThat(seen(office.vera)).noneMatch(it -> it.first().id().equals(one));
        assertThat(duplicates.settle(pair, office.vera)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aNameThatIsChangedIsLookedAtAnew() {
        var one = made("Прежнее имя завода", "", "", office.anna);
        made("Прежнее имя завода", "", "", office.anna);
        assertThat(seen(office.vera)).anyMatch(it -> it.first().id().equals(one));
        done(companies.edit(one, 0, Office.company("Совсем иное", null), office.anna));
        assertThat(seen(office.vera)).noneMatch(it -> it.first().id().equals(one));
    }

    @Test
    void onlyWhoMayMergeAndSeesBothDecides() {
        var one = made("Решает глава", "", "", office.anna);
        made("Решает глава", "", "", office.anna);
        var pair = pair(one, office.vera);
        assertThatThrownBy(() -> duplicates.settle(pair, office.anna))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> duplicates.settle(pair, office.boris))
                .isInstanceOf(NotFound.class);
        assertThat(duplicates.count(office.anna)).isZero();
    }

    private CompanyId made(String name, String phone, String email, Viewer by) {
        var contacts = new Contacts("", "", phone, email);
        var data = new CompanyData(name, "", Requisites.none("RU"), Profile.UNKNOWN, contacts);
        return done(
                companies.make(
                        new NewCompany(UUID.randomUUID(), data, new NewCompany.Place.Maker()), by));
    }

    private List<Duplicate> seen(Viewer viewer) {
        while (comparing.step(50)) {
            // until all are compared
        }
        return duplicates.page(viewer, null).rows();
    }

    private long pair(CompanyId one, Viewer viewer) {
        return seen(viewer).stream()
                .filter(it -> it.first().id().equals(one))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
