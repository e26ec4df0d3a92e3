package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;
import soyuznik.journal.Journal;
import soyuznik.journal.Stretch;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

@ProductTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ClientRecordTest {
    private final Companies companies;
    private final Items items;
    private final OwnEntities entities;
    private final Journal journal;
    private final Characters characters;

    ClientRecordTest(
            Companies companies,
            Items items,
            OwnEntities entities,
            Journal journal,
            Characters characters) {
        this.companies = companies;
        this.items = items;
        this.entities = entities;
        this.journal = journal;
        this.characters = characters;
    }

    @Test
    @Rule("C-02")
    void aSiteIsOpenedClosedAndOpenedAgain() {
        var client = client();
        var site = done(add(client, Section.SITES, Map.of("name", "Цех № 3", "kind", "Цех")));
        done(items.remove(site, anna()));
        assertThat(items.get(site, anna()).removed()).isTrue();
        done(items.restore(site, anna()));
        assertThat(items.get(site, anna()).removed()).isFalse();
        assertThat(
                        journal.history(List.of(client), Stretch.newest(5)).stream()
                                .map(it -> it.code())
                                .toList())
                .startsWith("ItemRestored", "ItemRemoved", "ItemAdded");
    }

    @Test
    @Rule("C-02")
    void aSiteHasANameAndAKindOfTheDictionary() {
        var client = client();
        assertThat(add(client, Section.SITES, Map.of("kind", "Цех")))
                .isEqualTo(Outcome.invalid("name", "ui.input.required"));
        assertThat(add(client, Section.SITES, Map.of("name", "Остров", "kind", "Остров")))
                .isEqualTo(Outcome.invalid("kind", "ui.input.CHOICE"));
    }

    @Test
    @Rule("C-01")
    void anAccountIsProvenWithItsBank() {
        var client = client();
        var right = Map.of("bic", "044525225", "account", "40702810638050013199");
        var wrong = Map.of("bic", "044525225", "account", "40702810638050013190");
        done(add(client, Section.ACCOUNTS, right));
        assertThat(add(client, Section.ACCOUNTS, wrong)).isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void theSameFormTwiceIsOneItem() {
        var client = client();
        var draft =
                new Item.Draft(
                        UUID.randomUUID(), Section.SITES, client, Map.of("name", "Один цех"));
        assertThat(done(items.add(draft, anna()))).isEqualTo(done(items.add(draft, anna())));
        assertThat(items.of(Section.SITES, client, anna())).hasSize(1);
    }

    @Test
    void theSecondToSaveAnItemIsShownBothValues() {
        var client = client();
        var site = done(add(client, Section.SITES, Map.of("name", "Цех")));
        done(items.edit(site, 0, Map.of("name", "Цех Анны"), anna()));
        assertThat(items.edit(site, 0, Map.of("name", "Цех Веры"), characters.viewer("vera")))
                .isEqualTo(
                        new Outcome.Stale<>(
                                List.of(new Outcome.Difference("name", "Цех Анны", "Цех Веры")),
                                1));
    }

    @Test
    @Rule("C-04")
    void theBudgetHasAMonthAndAStopHasDays() {
        var client = client();
        assertThat(add(client, Section.DATES, Map.of("kind", "BUDGET")))
                .isEqualTo(Outcome.invalid("month", "clients.date.month_missing"));
        var stop = Map.of("kind", "STOP", "startsOn", "2027-06-10", "endsOn", "2027-06-01");
        assertThat(add(client, Section.DATES, stop))
                .isEqualTo(Outcome.invalid("endsOn", "clients.date.ends_before"));
        done(add(client, Section.DATES, Map.of("kind", "BUDGET", "month", "9")));
    }

    @Test
    @Rule("C-04")
    void aLinkLeadsToTheWebAndNowhereElse() {
        var client = client();
        var note = new HashMap<>(Map.of("kind", "SOURCE", "text", "Отчёты", "link", "zavod.ru/x"));
        var made = done(add(client, Section.NOTES, note));
        assertThat(items.get(made, anna()).values().get("link")).isEqualTo("https://zavod.ru/x");
        note.put("link", "javascript:alert(1)");
        assertThat(add(client, Section.NOTES, note))
                .isEqualTo(Outcome.invalid("link", "ui.input.LINK"));
    }

    @Test
    @Rule("C-12")
    void aSpecificationBelongsToAContractOfTheSameClient() {
        var client = client();
        var other = done(add(client(), Section.CONTRACTS, contract()));
        var specification = new HashMap<String, String>();
        specification.put("contractId", Long.toString(other.id()));
        specification.put("number", "1");
        specification.put("signedOn", "2026-02-01");
        specification.put("amount", "1 250 000,50");
        specification.put("amount-currency", "RUB");
        assertThat(add(client, Section.SPECIFICATIONS, specification))
                .isEqualTo(Outcome.invalid("contractId", "ui.input.CHOICE"));
        var own = done(add(client, Section.CONTRACTS, contract()));
        specification.put("contractId", Long.toString(own.id()));
        var made = done(add(client, Section.SPECIFICATIONS, specification));
        assertThat(items.get(made, anna()).values().get("amount")).isEqualTo("1250000.5 RUB");
    }

    @Test
    @Rule("C-12")
    void aContractThatProlongsItselfSaysByHowMuch() {
        var contract = new HashMap<>(contract());
        contract.put("prolongation", "AUTOMATIC");
        contract.put("prepayment", "130");
        assertThat(add(client(), Section.CONTRACTS, contract))
                .isEqualTo(
                        new Outcome.Invalid<>(
                                List.of(
                                        FieldError.of("months", "clients.contract.months_missing"),
                                        FieldError.of("prepayment", "clients.contract.too_much"))));
    }

    @Test
    @Rule("C-12")
    void ourLegalEntitiesAreProvenAndOneOfThemIsStandard() {
        var admin = characters.viewer("admin");
        var wrong = Map.of("name", "ООО «Мы»", "inn", "7707083895");
        assertThat(entities.add(UUID.randomUUID(), wrong, admin))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(entities.add(UUID.randomUUID(), Map.of("name", "Мы"), anna()))
                .isInstanceOf(Outcome.Forbidden.class);
        var first = entity();
        done(entities.prefer(first, admin));
        assertThat(entities.retire(first, admin))
                .isEqualTo(Outcome.refused("clients.entity.standard_stays"));
        var second = entity();
        done(entities.prefer(second, admin));
        done(entities.retire(first, admin));
        assertThat(entities.all().stream().filter(OwnEntity::standard).map(OwnEntity::id))
                .containsExactly(second);
    }

    @Test
    @Rule("T-02")
    void forWhoDoesNotSeeTheClientNothingOfItExists() {
        var client = client();
        var site = done(add(client, Section.SITES, Map.of("name", "Тайный цех")));
        var boris = characters.viewer("boris");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> items.get(site, boris))
                .isInstanceOf(soyuznik.shell.NotFound.class);
        var foreign = new Item.Key(Section.SITES, client(), site.id());
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> items.get(foreign, anna()))
                .isInstanceOf(soyuznik.shell.NotFound.class);
    }

    private Map<String, String> contract() {
        return Map.of(
                "number", "17/2026",
                "kind", "SUPPLY",
                "entityId", Long.toString(entity()),
                "signedOn", "2026-01-10",
                "endsOn", "2027-01-10",
                "prolongation", "NONE");
    }

    private long entity() {
        var values = Map.of("name", "ООО " + UUID.randomUUID(), "inn", Numbers.inn());
        return done(entities.add(UUID.randomUUID(), values, characters.viewer("admin")));
    }

    private Outcome<Item.Key> add(CompanyId client, Section section, Map<String, String> values) {
        return items.add(new Item.Draft(UUID.randomUUID(), section, client, values), anna());
    }

    private CompanyId client() {
        var data =
                CompanyData.named(
                        "Завод " + UUID.randomUUID(),
                        new Requisites("RU", Numbers.inn(), null, null, null, null, null));
        var fresh = new NewCompany(UUID.randomUUID(), data, new NewCompany.Place.Maker());
        return done(companies.make(fresh, anna()));
    }

    private Viewer anna() {
        return characters.viewer("anna");
    }
}
